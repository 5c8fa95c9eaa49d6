public import CivilTime

/// What somebody can do with an approval.
public enum ApprovalEvent: String, CaseIterable, Sendable {
  /// 同意.
  case agree
  /// 退回.
  case sendBack
  /// 转交.
  case passOn
  /// 跳过本级.
  case skip
  /// 撤回.
  case withdraw
}

/// One line of the table of approvals: who may take a step, what it needs and what follows.
public struct ApprovalRule: Hashable, Sendable {
  /// Who may take a step.
  public enum Who: String, CaseIterable, Sendable {
    /// Whoever holds the level, or stands in for whoever does.
    case holder
    /// Whoever has the capability to skip levels, and is no author.
    case skipper
    /// Whoever submitted it or is an author.
    case submitter
  }

  /// What follows.
  public enum Next: String, CaseIterable, Sendable {
    /// The next level; after the last one, agreed.
    case nextLevel
    /// The same level with another holder.
    case sameLevel
    /// Returned.
    case returned
    /// Withdrawn.
    case withdrawn
  }

  /// Who may take the step.
  public var who: Who
  /// Whether it needs words.
  public var needsOpinion: Bool
  /// Whether the content must still be the one that was submitted.
  public var needsSameContent: Bool
  /// What follows.
  public var next: Next
  /// How it is recorded.
  public var decision: ApprovalOpinion.Decision
}

extension Approval {
  /// The one table of approvals; states without a line accept nothing.
  public static let workflow: [State: [ApprovalEvent: ApprovalRule]] = [
    .running: [
      .agree: ApprovalRule(
        who: .holder, needsOpinion: false, needsSameContent: true, next: .nextLevel, decision: .agreed),
      .sendBack: ApprovalRule(
        who: .holder, needsOpinion: true, needsSameContent: false, next: .returned, decision: .returned),
      .passOn: ApprovalRule(
        who: .holder, needsOpinion: false, needsSameContent: false, next: .sameLevel, decision: .passedOn),
      .skip: ApprovalRule(
        who: .skipper, needsOpinion: true, needsSameContent: true, next: .nextLevel, decision: .skipped),
      .withdraw: ApprovalRule(
        who: .submitter, needsOpinion: false, needsSameContent: false, next: .withdrawn, decision: .withdrawn),
    ]
  ]

  /// A step that somebody takes.
  public struct Step: Hashable, Sendable {
    /// What.
    public var event: ApprovalEvent
    /// The words.
    public var opinion: String
    /// Who takes over; only with `passOn`.
    public var target: ApprovalTarget?

    /// A step.
    public init(_ event: ApprovalEvent, opinion: String = "", target: ApprovalTarget? = nil) {
      self.event = event
      self.opinion = opinion.trimmed
      self.target = target
    }
  }

  /// The approval after a step, where `digest` is the hash of the content as it is now.
  public func taking(
    _ step: Step, by actor: ApprovalActor, digest: String, at now: Instant
  ) throws(ApprovalRefusal) -> Approval {
    guard let rule = Self.workflow[state]?[step.event] else { throw .finished(state) }
    let seat = try seat(for: rule.who, of: actor)
    if rule.needsOpinion && step.opinion.isEmpty { throw .opinionMissing(step.event) }
    if rule.needsSameContent && digest != contentDigest { throw .contentChanged }
    if step.event == .skip && position == levels.count { throw .lastLevelCannotBeSkipped }
    if step.event == .passOn { try check(step.target) }
    var next = self
    next.opinions.append(
      ApprovalOpinion(
        sequence: opinions.count + 1, position: position, person: actor.person,
        onBehalfOf: seat == actor.person ? nil : seat, decision: rule.decision, text: step.opinion,
        passedTo: step.target?.person, at: now))
    next.move(rule.next, at: now)
    return next
  }

  /// The steps that somebody could take now, with words, a target and an unchanged content where they are needed.
  public func openSteps(for actor: ApprovalActor) -> Set<ApprovalEvent> {
    let rules = Self.workflow[state] ?? [:]
    return Set(
      rules.filter { event, rule in
        (try? seat(for: rule.who, of: actor)) != nil && (event != .skip || position < levels.count)
      }.keys)
  }

  private func seat(for who: ApprovalRule.Who, of actor: ApprovalActor) throws(ApprovalRefusal) -> Person.ID {
    switch who {
    case .holder: return try seat(of: actor)
    case .skipper:
      guard !authors.contains(actor.person) else { throw .authorNeverApproves }
      guard actor.maySkip else { throw .mayNotSkip }
      return actor.person
    case .submitter:
      guard actor.person == startedBy || authors.contains(actor.person) else { throw .notYours }
      return actor.person
    }
  }

  private func check(_ target: ApprovalTarget?) throws(ApprovalRefusal) {
    guard let target, target.mayApprove else { throw .passedToUnable }
    if authors.contains(target.person) { throw .passedToAuthor }
    if currentHolder == .person(target.person) { throw .passedToHolder }
    if hasAgreedElsewhere(target.person) && !isNamed(target.person) { throw .passedToAgreed }
  }

  private mutating func move(_ next: ApprovalRule.Next, at now: Instant) {
    switch next {
    case .sameLevel: return
    case .nextLevel where position < levels.count: position += 1
    case .nextLevel: state = .agreed
    case .returned: state = .returned
    case .withdrawn: state = .withdrawn
    }
    if state != .running { finishedAt = now }
  }
}

/// Who should take over a level.
public struct ApprovalTarget: Hashable, Sendable {
  /// The person.
  public var person: Person.ID
  /// Whether the person may approve matters of the organ.
  public var mayApprove: Bool

  /// Somebody.
  public init(person: Person.ID, mayApprove: Bool) {
    self.person = person
    self.mayApprove = mayApprove
  }
}
