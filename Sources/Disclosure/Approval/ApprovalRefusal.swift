/// Why a step of an approval is refused.
public enum ApprovalRefusal: DomainRefusal, Equatable {
  /// It has ended.
  case finished(Approval.State)
  /// Whoever made the content never approves it, for nobody.
  case authorNeverApproves
  /// The level waits for somebody else.
  case notYourLevel
  /// The person has agreed at another level of this run, and the chain does not name the person for this one.
  case alreadyAgreed
  /// The step needs words.
  case opinionMissing(ApprovalEvent)
  /// The content is no longer what was submitted.
  case contentChanged
  /// The last level signs; nobody may skip it.
  case lastLevelCannotBeSkipped
  /// The person lacks the capability to skip levels.
  case mayNotSkip
  /// Only those who submitted or made it may take it back.
  case notYours
  /// Whoever should take over made the content.
  case passedToAuthor
  /// Whoever should take over holds the level already.
  case passedToHolder
  /// Whoever should take over may not approve matters of this organ.
  case passedToUnable
  /// Whoever should take over has agreed at another level.
  case passedToAgreed

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .finished: "approval.refusal.finished"
    case .authorNeverApproves: "approval.refusal.author"
    case .notYourLevel: "approval.refusal.notYourLevel"
    case .alreadyAgreed: "approval.refusal.alreadyAgreed"
    case .opinionMissing(.skip): "approval.refusal.reasonMissing"
    case .opinionMissing: "approval.refusal.opinionMissing"
    case .contentChanged: "approval.refusal.contentChanged"
    case .lastLevelCannotBeSkipped: "approval.refusal.lastLevel"
    case .mayNotSkip: "approval.refusal.mayNotSkip"
    case .notYours: "approval.refusal.notYours"
    case .passedToAuthor: "approval.refusal.passedToAuthor"
    case .passedToHolder: "approval.refusal.passedToHolder"
    case .passedToUnable: "approval.refusal.passedToUnable"
    case .passedToAgreed: "approval.refusal.passedToAgreed"
    }
  }
}
