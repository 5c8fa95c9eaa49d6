import Disclosure
import Operations
import WebSupport

/// The ways from what comes after the reply back to the case.
enum CaseLink {
  /// The page of the case.
  static func page(of id: Matter.ID) -> String { "/desk/requests/\(id)" }
  /// The step that takes a closed case up again.
  static func reopening(of id: Matter.ID) -> String { "\(page(of: id))/steps/\(RequestEvent.reopen.rawValue)" }
  /// The case in the path to a page.
  static func crumb(of matter: Matter) -> PageLink { PageLink(matter.number, page(of: matter.id)) }
}
