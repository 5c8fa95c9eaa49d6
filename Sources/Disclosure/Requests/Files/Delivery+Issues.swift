public import CivilTime

extension Delivery {
  /// How long the number of a consignment and a note may be, in characters.
  public static let longestNote = 300

  /// What is wrong with an attempt to bring a letter, all at once.
  ///
  /// - Parameters:
  ///   - signedOn: the day of the letter, before which nothing goes out.
  ///   - today: the day in Beijing, after which nothing can have happened.
  /// - Returns: the issues by field.
  public func issues(signedOn: CivilDate?, today: CivilDate) -> [Issue] {
    var issues: [Issue] = []
    if sentOn > today { issues.append(Issue("sentOn", "delivery.issue.future")) }
    if let signedOn, sentOn < signedOn {
      issues.append(Issue("sentOn", "delivery.issue.beforeLetter", ["day": signedOn.chinese]))
    }
    if way == .post, reference.isEmpty { issues.append(Issue("reference", "delivery.issue.noConsignment")) }
    if way == .counter, reachedOn != nil, note.isEmpty { issues.append(Issue("note", "delivery.issue.noSignature")) }
    for (field, day) in [("reachedOn", reachedOn), ("returnedOn", returnedOn)] {
      guard let day else { continue }
      if day > today { issues.append(Issue(field, "delivery.issue.future")) }
      if day < sentOn { issues.append(Issue(field, "delivery.issue.beforeSending", ["day": sentOn.chinese])) }
    }
    if reachedOn != nil, returnedOn != nil { issues.append(Issue("returnedOn", "delivery.issue.both")) }
    for (field, text) in [("reference", reference), ("note", note)] where text.count > Self.longestNote {
      issues.append(Issue(field, "delivery.issue.long", ["max": String(Self.longestNote)]))
    }
    return issues
  }

  /// Whether it is known what became of it.
  public var isSettled: Bool { reachedOn != nil || returnedOn != nil }
}
