public import CivilTime

/// A time in which something can be done against a reply.
public struct RemedyTerm: Hashable, Sendable {
  /// What can be done.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// 行政复议: 行政复议法, Article 20.
    case review
    /// 未经复议直接起诉: 行政诉讼法, Article 46.
    case suit
    /// 复议后起诉: 行政诉讼法, Article 45.
    case suitAfterReview
  }

  /// What can be done.
  public var kind: Kind
  /// How long; counted from the day on which the letter, or the decision on reconsideration, was received.
  public var length: Term

  /// A time in which something can be done.
  public init(kind: Kind, length: Term) {
    self.kind = kind
    self.length = length
  }

  /// The term from the day on which the paper was received, which is not counted.
  ///
  /// It ends on the first workday after a last day that is none: 民法典, Article 203; 行政诉讼法.
  public func counted(fromServiceOn day: CivilDate) -> CountedTerm { CountedTerm(from: day, term: length) }
}
