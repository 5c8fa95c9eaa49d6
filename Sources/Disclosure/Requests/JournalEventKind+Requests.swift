extension JournalEventKind {
  /// A request took a step of its workflow.
  public static func requestStep(_ event: RequestEvent) -> JournalEventKind {
    JournalEventKind(rawValue: "request.\(event.rawValue)")
  }
  /// The same form was sent once more; nothing new came of it.
  public static let requestFiledAgain = JournalEventKind(rawValue: "request.filedAgain")
  /// A program sent something once more under its key; nothing new came of it.
  public static let answeredAgain = JournalEventKind(rawValue: "api.answeredAgain")
  /// Evidence of the receipt was added.
  public static let requestEvidenceAdded = JournalEventKind(rawValue: "request.evidenceAdded")
  /// What became of a consultation was noted.
  public static let opinionRecorded = JournalEventKind(rawValue: "request.opinionRecorded")
  /// The proposed decision was changed.
  public static let proposalChanged = JournalEventKind(rawValue: "request.proposalChanged")
  /// An extension was asked for.
  public static let extensionProposed = JournalEventKind(rawValue: "request.extensionProposed")
  /// The extension that was asked for was declined.
  public static let extensionDeclined = JournalEventKind(rawValue: "request.extensionDeclined")
  /// A request was split into several.
  public static let requestSplit = JournalEventKind(rawValue: "request.split")
  /// What was entered about a party was corrected.
  public static let partyCorrected = JournalEventKind(rawValue: "party.corrected")
  /// A new secret to follow the case was handed out.
  public static let caseSecretIssued = JournalEventKind(rawValue: "request.secretIssued")

  static let requestEvents =
    RequestEvent.allCases.map { requestStep($0) } + [
      requestFiledAgain, answeredAgain, requestEvidenceAdded, opinionRecorded, proposalChanged, extensionProposed,
      extensionDeclined, requestSplit, partyCorrected, caseSecretIssued,
    ]
}
