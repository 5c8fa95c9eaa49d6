/// How a due date is counted: all that a calendar needs to count it again.
public struct CountedTerm: Hashable, Sendable {
  /// The day of the event, which is not counted.
  public var from: CivilDate
  /// The length.
  public var term: Term
  /// What was added later, each counted from the due date before it: Regulation, article 33(2).
  public var extensions: [Term]
  /// When the term stood still.
  public var pauses: [Pause]

  /// A term from a day on.
  public init(from: CivilDate, term: Term, extensions: [Term] = [], pauses: [Pause] = []) {
    self.from = from
    self.term = term
    self.extensions = extensions
    self.pauses = pauses
  }

  /// The days from which terms are counted here; no file of an office is older, and no plan reaches farther.
  public static let limit = 1900...2199

  /// The same term from the beginning, such as for a corrected request: Regulation, article 30.
  public func restarted(on day: CivilDate) -> CountedTerm { CountedTerm(from: day, term: term) }
}

extension CountedTerm: LosslessStringConvertible {
  /// The term as it is stored: `2024-04-15 20wd +20wd 2024-04-24..2024-05-17`.
  public var description: String {
    (["\(from)", "\(term)"] + extensions.map { "+\($0)" } + pauses.map(\.description)).joined(separator: " ")
  }

  /// The term that a stored text writes.
  public init?(_ description: String) {
    let words = description.split(separator: " ").map(String.init)
    guard words.count >= 2, let from = CivilDate(iso: words[0]), let term = Term(words[1]),
      CountedTerm.limit.contains(from.year)
    else { return nil }
    self.init(from: from, term: term)
    for word in words.dropFirst(2) {
      if word.hasPrefix("+"), let length = Term(String(word.dropFirst())) {
        extensions.append(length)
      } else if let pause = Pause(word) {
        pauses.append(pause)
      } else {
        return nil
      }
    }
  }
}
