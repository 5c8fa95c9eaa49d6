extension JournalEventKind {
  /// A version of an approval chain was laid down.
  public static let chainDrawn = JournalEventKind(rawValue: "chain.drawn")
  /// An approval chain was taken out of use.
  public static let chainRetired = JournalEventKind(rawValue: "chain.retired")
  /// A matter was submitted for approval.
  public static let approvalStarted = JournalEventKind(rawValue: "approval.started")
  /// A level agreed.
  public static let approvalAgreed = JournalEventKind(rawValue: "approval.agreed")
  /// A level returned the matter with an opinion.
  public static let approvalReturned = JournalEventKind(rawValue: "approval.returned")
  /// A level was passed on to somebody else.
  public static let approvalPassedOn = JournalEventKind(rawValue: "approval.passedOn")
  /// A level was skipped, with a reason.
  public static let approvalSkipped = JournalEventKind(rawValue: "approval.skipped")
  /// An approval was withdrawn.
  public static let approvalWithdrawn = JournalEventKind(rawValue: "approval.withdrawn")

  static let approvalEvents = [
    chainDrawn, chainRetired, approvalStarted, approvalAgreed, approvalReturned, approvalPassedOn, approvalSkipped,
    approvalWithdrawn,
  ]
}
