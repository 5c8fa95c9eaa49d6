import Disclosure

extension DeskRoutes {
  /// The remedies that are not decided.
  static let pendingRemedies = "/desk/remedies"
  /// The remedies of a case.
  static let remedies = "/desk/requests/:id/remedies"
  /// The form to attach one.
  static let newRemedy = "/desk/requests/:id/remedies/new"
  /// The form to change one.
  static let remedyForm = "/desk/requests/:id/remedies/:remedy/edit"
  /// The form to note what was decided.
  static let remedyEnd = "/desk/requests/:id/remedies/:remedy/end"

  /// The remedies of a case.
  static func remedies(of id: Matter.ID) -> String { "/desk/requests/\(id)/remedies" }
  /// The form to attach one.
  static func newRemedy(of id: Matter.ID) -> String { "\(remedies(of: id))/new" }
  /// The form to change one.
  static func form(of remedy: RemedyCase) -> String { "\(remedies(of: remedy.matter))/\(remedy.id)/edit" }
  /// The form to note what was decided.
  static func end(of remedy: RemedyCase) -> String { "\(remedies(of: remedy.matter))/\(remedy.id)/end" }
}
