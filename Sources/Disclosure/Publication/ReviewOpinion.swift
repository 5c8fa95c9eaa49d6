public import CivilTime

/// What a level of a review found, beside the opinion in words: a row of the review sheet (公开保密审查表).
public struct ReviewOpinion: Hashable, Sendable {
  /// What it found.
  public enum Result: String, CaseIterable, Sendable {
    /// 同意公开.
    case publish
    /// 依申请公开.
    case onRequest
    /// 不予公开.
    case withhold
    /// 报主管部门或者保密行政管理部门确定: Article 17.
    case referUpward

    /// To whom it would be open; nil where that is asked of others.
    public var attribute: DisclosureAttribute? {
      switch self {
      case .publish: .proactive
      case .onRequest: .onRequest
      case .withhold: .withheld
      case .referUpward: nil
      }
    }

    /// What agrees with a version that is meant to be open to these.
    public init(agreeingWith attribute: DisclosureAttribute) {
      switch attribute {
      case .proactive: self = .publish
      case .onRequest: self = .onRequest
      case .withheld: self = .withhold
      }
    }

    /// The key of its name in the catalogue of texts.
    public var textKey: String { "item.result.\(rawValue)" }
  }

  /// The approval.
  public var approval: Approval.ID
  /// The level.
  public var position: Int
  /// Who.
  public var person: Person.ID
  /// What was found.
  public var result: Result
  /// On what ground.
  public var ground: String
  /// To whom it was referred; empty where it was not.
  public var referredTo: String
  /// When.
  public var at: Instant

  /// An opinion.
  public init(
    approval: Approval.ID, position: Int, person: Person.ID, result: Result, ground: String = "",
    referredTo: String = "", at: Instant
  ) {
    self.approval = approval
    self.position = position
    self.person = person
    self.result = result
    self.ground = ground
    self.referredTo = referredTo
    self.at = at
  }
}
