public import CivilTime

/// A request as it is filed: by the applicant himself on the site, or by a clerk for every other channel.
public struct RequestDraft: Hashable, Sendable {
  /// What it asks for.
  public var subject: RequestSubject
  /// How it came.
  public var channel: RequestChannel
  /// What shows when; for the site it is made by the site itself.
  public var evidence: [ReceiptEvidence]
  /// Who asks.
  public var applicant: PartyDraft
  /// Who asks for him, with an authorisation among the attachments; nil where he asks himself.
  public var agent: PartyDraft?
  /// What is wanted.
  public var wanted: WantedInformation
  /// Whether the applicant suggests to publish the information: Article 44.
  public var suggestsPublication: Bool
  /// What help with reading or writing the applicant needs or was given: Article 43; empty for none.
  public var assistance: String

  /// A request.
  public init(
    subject: RequestSubject = .information, channel: RequestChannel, evidence: [ReceiptEvidence],
    applicant: PartyDraft, agent: PartyDraft? = nil, wanted: WantedInformation, suggestsPublication: Bool = false,
    assistance: String = ""
  ) {
    self.subject = subject
    self.channel = channel
    self.evidence = evidence
    self.applicant = applicant
    self.agent = agent
    self.wanted = wanted
    self.suggestsPublication = suggestsPublication
    self.assistance = assistance.trimmed
  }

  /// What is wrong with it on a day, all at once; the fields of the agent begin with `agent.`.
  ///
  /// A clerk may register what lacks a part, since that is what a correction is for; the site asks for all of it.
  public func issues(today: CivilDate, isComplete: Bool) -> [Issue] {
    var issues = applicant.issues(
      "", delivery: isComplete ? wanted.delivery : nil, needsProof: isComplete, today: today)
    if !isComplete { issues.removeAll { $0.key == "party.issue.noContact" } }
    if let agent { issues += agent.issues("agent.", delivery: nil, needsProof: isComplete, today: today) }
    issues += wanted.issues()
    issues += ReceiptDate.issues(channel, evidence, today: today)
    if assistance.count > 500 { issues.append(Issue("assistance", "request.issue.longAssistance")) }
    return issues
  }
}
