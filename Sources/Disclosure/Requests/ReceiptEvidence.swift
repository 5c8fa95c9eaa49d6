public import CivilTime

/// One thing that shows when a request came in; the day of receipt is computed from these and never typed.
public struct ReceiptEvidence: Hashable, Sendable {
  /// What it shows.
  public enum Kind: String, CaseIterable, Sendable {
    /// 提交: handed over at the counter, sent through the form, by e-mail or fax, spoken.
    case submitted
    /// 到达: a letter lies in the office's post.
    case arrived
    /// 签收: somebody of the office signed for it.
    case signedFor
    /// 双方确认: the office and the applicant both know that it is there.
    case confirmed
  }

  /// What it shows.
  public var kind: Kind
  /// The day.
  public var on: CivilDate
  /// How it is known: number of the consignment, who telephoned with whom, that the site acknowledged by itself.
  public var note: String

  /// Evidence.
  public init(_ kind: Kind, on: CivilDate, note: String = "") {
    self.kind = kind
    self.on = on
    self.note = note.trimmed
  }
}
