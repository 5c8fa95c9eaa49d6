public import CivilTime

/// What table 3 has to know about one item: the unit of counting is the item, not the envelope.
public struct CountedRequest: Hashable, Sendable {
  /// How an item ended, under the Regulation that applied to it.
  public enum Ending: Hashable, Sendable {
    /// Under the Regulation of 2019.
    case outcome(Outcome)
    /// Under the Regulation of 2007.
    case former(FormerOutcome)

    /// The ending that a code names: `D01` to `D24`, `E01` to `E13`; nil for any other text.
    public init?(code: String) {
      if let outcome = Outcome(rawValue: code) {
        self = .outcome(outcome)
      } else if let outcome = FormerOutcome(rawValue: code) {
        self = .former(outcome)
      } else {
        return nil
      }
    }

    /// The code, as files keep it.
    public var code: String {
      switch self {
      case .outcome(let outcome): outcome.code
      case .former(let outcome): outcome.code
      }
    }
  }

  /// The number of the item's record.
  public var id: Int64
  /// The column.
  public var applicant: Party.Kind
  /// The day of the original receipt (Article 31), also where the request was corrected and its clock began anew.
  ///
  /// For a reopened case it is the day on which the new decision was ordered.
  public var receivedOn: CivilDate
  /// When the item was split off from another one; nil for the item that came in.
  public var splitOn: CivilDate?
  /// The closed item that it reopens; nil elsewhere.
  ///
  /// A reopened case is a new receipt; the old outcome stays in the old year.
  public var reopens: Int64?
  /// The day on which the reply left, or the case was closed without one; nil while it is open.
  public var dispatchedOn: CivilDate?
  /// How it ended; nil while it is open.
  public var ending: Ending?

  /// An item.
  public init(
    id: Int64, applicant: Party.Kind, receivedOn: CivilDate, splitOn: CivilDate? = nil, reopens: Int64? = nil,
    dispatchedOn: CivilDate? = nil, ending: Ending? = nil
  ) {
    self.id = id
    self.applicant = applicant
    self.receivedOn = receivedOn
    self.splitOn = splitOn
    self.reopens = reopens
    self.dispatchedOn = dispatchedOn
    self.ending = ending
  }

  /// The year in which it counts as newly received.
  ///
  /// An item split off within the year of receipt counts there; one split off later is newly received when it was.
  public var receiptYear: Int { max(receivedOn.year, splitOn?.year ?? receivedOn.year) }

  /// The year in which its outcome counts; nil while it is open.
  ///
  /// Never before the year of receipt, so that a wrongly entered date cannot break the balance of a year.
  public var endingYear: Int? { CountedGroup(self).endingYear }
}
