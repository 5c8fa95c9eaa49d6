public import CivilTime

/// What an applicant thought of the service, asked once after the reply (满意度评价).
public struct Satisfaction: Hashable, Sendable {
  /// From 1, very dissatisfied, to 5, very satisfied (好差评的五级).
  public var rating: Int
  /// What he said to it.
  public var note: String
  /// The day.
  public var on: CivilDate

  /// A rating.
  public init(rating: Int, note: String = "", on: CivilDate) {
    self.rating = rating
    self.note = note.trimmed
    self.on = on
  }

  /// What is wrong with it.
  public func issues() -> [Issue] {
    var issues: [Issue] = []
    if !(1...5).contains(rating) { issues.append(Issue("rating", "request.issue.rating")) }
    if note.count > 500 { issues.append(Issue("note", "request.issue.longNote")) }
    return issues
  }
}
