import CivilTime
import Disclosure
import Testing

@Suite("The table of approvals") struct ApprovalTableTests {
  static let now = Instant(milliseconds: 1_773_622_800_000)
  static let author = Person.ID(rawValue: 1)
  static let holder = Person.ID(rawValue: 2)
  static let deputy = Person.ID(rawValue: 3)
  static let skipper = Person.ID(rawValue: 4)
  static let stranger = Person.ID(rawValue: 5)

  /// Everybody that the table tells apart.
  enum Who: String, CaseIterable, Sendable {
    case author, authorAsHolder, authorAsDeputy, holder, deputy, skipper, stranger

    var actor: ApprovalActor {
      switch self {
      case .author: ApprovalActor(person: ApprovalTableTests.author)
      case .authorAsHolder:
        ApprovalActor(person: ApprovalTableTests.author, seats: [ApprovalTableTests.author], maySkip: true)
      case .authorAsDeputy: ApprovalActor(person: ApprovalTableTests.author, seats: [ApprovalTableTests.holder])
      case .holder: ApprovalActor(person: ApprovalTableTests.holder, seats: [ApprovalTableTests.holder])
      case .deputy: ApprovalActor(person: ApprovalTableTests.deputy, seats: [ApprovalTableTests.holder])
      case .skipper: ApprovalActor(person: ApprovalTableTests.skipper, maySkip: true)
      case .stranger: ApprovalActor(person: ApprovalTableTests.stranger)
      }
    }
  }

  static func sample(_ state: Approval.State = .running, position: Int = 1) -> Approval {
    let role = Role.ID(rawValue: 9)
    return Approval(
      id: .init(rawValue: 1), organ: .init(rawValue: 1), matter: .init(rawValue: 1), chain: .init(rawValue: 1),
      content: "内容", contentDigest: "same", state: state, position: position,
      levels: (1...3).map { ApprovalLevel(position: $0, title: "第\($0)级", holder: .post(role)) },
      authors: [author], startedBy: author, startedAt: now)
  }

  static func step(_ event: ApprovalEvent) -> Approval.Step {
    let target = ApprovalTarget(person: stranger, mayApprove: true)
    return Approval.Step(event, opinion: "意见", target: event == .passOn ? target : nil)
  }

  static let cases = Approval.State.allCases.flatMap { state in
    ApprovalEvent.allCases.flatMap { event in Who.allCases.map { (state, event, $0) } }
  }

  /// What the law of the house expects, written down once more and independently of the table.
  static func expected(
    _ state: Approval.State, _ event: ApprovalEvent, _ who: Who
  ) -> Result<Approval.State, ApprovalRefusal> {
    guard state == .running else { return .failure(.finished(state)) }
    let isAuthor = [.author, .authorAsHolder, .authorAsDeputy].contains(who)
    switch event {
    case .agree, .passOn, .sendBack:
      if isAuthor { return .failure(.authorNeverApproves) }
      guard who == .holder || who == .deputy else { return .failure(.notYourLevel) }
      return .success(event == .sendBack ? .returned : .running)
    case .skip:
      if isAuthor { return .failure(.authorNeverApproves) }
      return who == .skipper ? .success(.running) : .failure(.mayNotSkip)
    case .withdraw: return isAuthor ? .success(.withdrawn) : .failure(.notYours)
    }
  }

  @Test("Every state, every step, everybody", arguments: cases)
  func table(state: Approval.State, event: ApprovalEvent, who: Who) throws {
    let approval = Self.sample(state)
    switch Self.expected(state, event, who) {
    case .failure(let refusal):
      #expect(throws: refusal) { try approval.taking(Self.step(event), by: who.actor, digest: "same", at: Self.now) }
    case .success(let next):
      let after = try approval.taking(Self.step(event), by: who.actor, digest: "same", at: Self.now)
      #expect(after.state == next)
      #expect(after.opinions.count == 1)
      #expect(after.opinions[0].onBehalfOf == (who == .deputy ? Self.holder : nil))
      #expect((after.finishedAt != nil) == (next != .running))
      #expect(after.position == (event == .agree || event == .skip ? 2 : 1))
    }
    let isOpen = (try? Self.expected(state, event, who).get()) != nil
    #expect(approval.openSteps(for: who.actor).contains(event) == isOpen)
  }

  @Test("The last level that agrees ends the approval, and cannot be skipped")
  func last() throws {
    let approval = Self.sample(position: 3)
    let agreed = try approval.taking(.init(.agree), by: Who.holder.actor, digest: "same", at: Self.now)
    #expect(agreed.state == .agreed)
    #expect(throws: ApprovalRefusal.lastLevelCannotBeSkipped) {
      try approval.taking(.init(.skip, opinion: "急"), by: Who.skipper.actor, digest: "same", at: Self.now)
    }
  }

  @Test("Returning and skipping need words", arguments: [(ApprovalEvent.sendBack, Who.holder), (.skip, .skipper)])
  func words(event: ApprovalEvent, who: Who) {
    #expect(throws: ApprovalRefusal.opinionMissing(event)) {
      try Self.sample().taking(.init(event, opinion: "  "), by: who.actor, digest: "same", at: Self.now)
    }
  }

  @Test("A changed content can be returned and withdrawn, never agreed to or skipped past")
  func changed() throws {
    for (event, who) in [(ApprovalEvent.agree, Who.holder), (.skip, .skipper)] {
      #expect(throws: ApprovalRefusal.contentChanged) {
        try Self.sample().taking(Self.step(event), by: who.actor, digest: "other", at: Self.now)
      }
    }
    for (event, who) in [(ApprovalEvent.sendBack, Who.holder), (.withdraw, .author)] {
      _ = try Self.sample().taking(Self.step(event), by: who.actor, digest: "other", at: Self.now)
    }
  }
}
