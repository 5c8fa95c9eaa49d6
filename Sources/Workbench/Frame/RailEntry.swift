import Disclosure
import Operations
import WebSupport

/// A place in the rail: shown to those who may use it, in the order of the features.
struct RailEntry: Sendable {
  /// The parts of the rail, from above.
  enum Section: String, CaseIterable, Sendable {
    /// What everybody works on.
    case work
    /// What the office keeps.
    case office
    /// What administrators do.
    case administration
  }

  /// Where in the rail.
  var section: Section
  /// The key of its word in the catalogue.
  var text: String
  /// Where it leads.
  var path: String
  /// One of these capabilities shows it; empty where everybody who is signed in sees it.
  var needs: Set<Capability>
  /// How many things wait there.
  var count: @Sendable (DeskGlance.Counts) -> Int

  /// A place in the rail.
  init(
    _ section: Section, _ text: String, _ path: String, needs: Set<Capability> = [],
    count: @escaping @Sendable (DeskGlance.Counts) -> Int = { _ in 0 }
  ) {
    self.section = section
    self.text = text
    self.path = path
    self.needs = needs
    self.count = count
  }

  /// Whether somebody sees it.
  func isShown(to person: SignedIn) -> Bool {
    needs.isEmpty || !needs.isDisjoint(with: person.capabilities)
  }
}
