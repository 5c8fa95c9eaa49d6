import Disclosure
import WebSupport

/// Every address of the desk: the pattern that the router knows and the link that a page prints stand side by side.
///
/// Each feature adds its own in an extension beside its pages.
enum DeskRoutes {
  /// What every address of the desk begins with.
  static let root = "/desk"
  /// The first page after signing in.
  static let home = "/desk"
  /// The form to sign in.
  static let signIn = "/desk/sign-in"
  /// The organs that the person may turn to.
  static let organChoice = "/desk/organ"
  /// Names for the script of a chooser.
  static let organSuggestions = "/desk/organ/suggestions"
  /// The sheet of keys.
  static let keys = "/desk/keys"
  /// The components that pages are made of.
  static let components = "/desk/components"

  /// The form to sign in, with the page to come back to.
  static func signIn(backTo path: String) -> String {
    path == home ? signIn : link(signIn, Query([("back", path)]))
  }

  /// Names for the script of a chooser, where somebody holds a capability.
  static func organSuggestions(holding capability: Capability?) -> String {
    link(organSuggestions, Query(capability.map { [("holding", $0.rawValue)] } ?? []))
  }

  /// A path with a query behind it.
  static func link(_ path: String, _ query: Query) -> String {
    query.items.isEmpty ? path : "\(path)?\(query.encoded)"
  }
}
