public import CivilTime

/// A fee that an applicant was asked for (信息处理费): Regulation, Article 42.
public struct ChargedFee: Hashable, Sendable {
  /// The number of a fee.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The fee of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The number.
  public var id: ID
  /// The organ.
  public var organ: Organ.ID
  /// The case.
  public var matter: Matter.ID
  /// How it was computed.
  public var assessment: FeeAssessment
  /// The day of the notice.
  public var noticedOn: CivilDate
  /// The day on which the notice was received, from which the term to pay runs.
  public var reachedOn: CivilDate?
  /// The day of payment.
  public var paidOn: CivilDate?
  /// The number of the fiscal receipt.
  public var receipt: String

  /// A fee.
  public init(
    id: ID, organ: Organ.ID, matter: Matter.ID, assessment: FeeAssessment, noticedOn: CivilDate,
    reachedOn: CivilDate? = nil, paidOn: CivilDate? = nil, receipt: String = ""
  ) {
    self.id = id
    self.organ = organ
    self.matter = matter
    self.assessment = assessment
    self.noticedOn = noticedOn
    self.reachedOn = reachedOn
    self.paidOn = paidOn
    self.receipt = receipt.trimmed
  }
}
