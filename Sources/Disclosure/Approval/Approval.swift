public import CivilTime

/// One run of a matter through its approval chain (审批).
///
/// The levels and the content are frozen when it starts: a chain that is changed later, or a content that is changed
/// behind the approvers' backs, never counts as approved.
public struct Approval: Hashable, Sendable {
  /// The number of an approval.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The approval of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// Where it stands.
  public enum State: String, CaseIterable, Sendable {
    /// 审批中.
    case running
    /// 已通过.
    case agreed
    /// 已退回.
    case returned
    /// 已撤回.
    case withdrawn
  }

  /// The number.
  public var id: ID
  /// The organ whose matter it is.
  public var organ: Organ.ID
  /// The matter.
  public var matter: Matter.ID
  /// The version of the chain that it was started with.
  public var chain: ApprovalChain.ID
  /// What is approved, as text.
  public var content: String
  /// The hash of `content`.
  public var contentDigest: String
  /// Where it stands.
  public var state: State
  /// The level that it waits at, from 1.
  public var position: Int
  /// The levels, in order.
  public var levels: [ApprovalLevel]
  /// Those who made the content; they never approve it.
  public var authors: Set<Person.ID>
  /// What was said so far, in order.
  public var opinions: [ApprovalOpinion]
  /// Who submitted it.
  public var startedBy: Person.ID
  /// When.
  public var startedAt: Instant
  /// When it ended.
  public var finishedAt: Instant?
  /// How often the record was saved; guards against lost updates.
  public var version: Int

  /// An approval.
  public init(
    id: ID, organ: Organ.ID, matter: Matter.ID, chain: ApprovalChain.ID, content: String, contentDigest: String,
    state: State = .running, position: Int = 1, levels: [ApprovalLevel], authors: Set<Person.ID>,
    opinions: [ApprovalOpinion] = [], startedBy: Person.ID, startedAt: Instant, finishedAt: Instant? = nil,
    version: Int = 1
  ) {
    self.id = id
    self.organ = organ
    self.matter = matter
    self.chain = chain
    self.content = content
    self.contentDigest = contentDigest
    self.state = state
    self.position = position
    self.levels = levels
    self.authors = authors
    self.opinions = opinions
    self.startedBy = startedBy
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.version = version
  }

  /// The level that it waits at; nil when it has ended.
  public var currentLevel: ApprovalLevel? {
    state == .running ? levels.first { $0.position == position } : nil
  }

  /// Who holds the level now: the one it was passed on to last, or whom the chain names.
  public var currentHolder: ApprovalLevel.Holder? {
    guard let level = currentLevel else { return nil }
    let passed = opinions.last { $0.position == position && $0.decision == .passedOn }?.passedTo
    return passed.map { .person($0) } ?? level.holder
  }
}
