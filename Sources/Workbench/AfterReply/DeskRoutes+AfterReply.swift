import Disclosure

extension DeskRoutes {
  /// The cases that are like one.
  static let likeCases = "/desk/requests/:id/like"
  /// The form that takes what was asked for into publication.
  static let conversion = "/desk/requests/:id/publication"
  /// The mark of a candidate for publication.
  static let suggestion = "/desk/requests/:id/suggestion"
  /// The form that notes a report upward.
  static let upwardReport = "/desk/requests/:id/report"
  /// The candidates for publication.
  static let candidates = "/desk/publication-candidates"

  /// The cases that are like one.
  static func likeCases(_ id: Matter.ID) -> String { "/desk/requests/\(id)/like" }
  /// The form that takes what was asked for into publication.
  static func conversion(of id: Matter.ID) -> String { "/desk/requests/\(id)/publication" }
  /// The mark of a candidate for publication.
  static func suggestion(of id: Matter.ID) -> String { "/desk/requests/\(id)/suggestion" }
  /// The form that notes a report upward.
  static func upwardReport(of id: Matter.ID) -> String { "/desk/requests/\(id)/report" }
}
