import CivilTime
import Disclosure
import Testing

@Suite("Who speaks at a level") struct ApprovalSeatTests {
  let now = ApprovalTableTests.now
  let holder = ApprovalTableTests.holder
  let deputy = ApprovalTableTests.deputy

  private func agreeing(_ person: Person.ID, for other: Person.ID? = nil, on approval: Approval) throws -> Approval {
    try approval.taking(
      .init(.agree), by: ApprovalActor(person: person, seats: [other ?? person]), digest: "same", at: now)
  }

  @Test("Nobody agrees at two levels of one run, neither as deputy nor through one")
  func twice() throws {
    let second = try agreeing(holder, on: ApprovalTableTests.sample())
    #expect(throws: ApprovalRefusal.alreadyAgreed) { try agreeing(holder, on: second) }
    #expect(throws: ApprovalRefusal.alreadyAgreed) { try agreeing(deputy, for: holder, on: second) }
    let byDeputy = try agreeing(deputy, for: holder, on: ApprovalTableTests.sample())
    #expect(throws: ApprovalRefusal.alreadyAgreed) { try agreeing(deputy, on: byDeputy) }
    #expect(throws: ApprovalRefusal.alreadyAgreed) { try agreeing(holder, on: byDeputy) }
  }

  @Test("Where the chain names the person for both levels, the person agrees at both")
  func named() throws {
    var approval = ApprovalTableTests.sample()
    for index in 0..<2 { approval.levels[index].holder = .person(holder) }
    let second = try agreeing(holder, on: approval)
    #expect(try agreeing(holder, on: second).position == 3)
    // The deputy is not the one whom the chain names.
    let byDeputy = try agreeing(deputy, for: holder, on: approval)
    #expect(throws: ApprovalRefusal.alreadyAgreed) { try agreeing(deputy, for: holder, on: byDeputy) }
  }

  @Test("Nobody stands in for an author")
  func forAuthor() {
    let actor = ApprovalActor(person: deputy, seats: [ApprovalTableTests.author])
    #expect(throws: ApprovalRefusal.authorNeverApproves) { try ApprovalTableTests.sample().seat(of: actor) }
  }

  @Test("A level is passed on to somebody who may approve, is no author, does not hold it, and has not agreed")
  func passing() throws {
    let approval = try agreeing(holder, on: ApprovalTableTests.sample())
    let actor = ApprovalActor(person: deputy, seats: [deputy])
    func pass(to person: Person.ID, mayApprove: Bool = true, on approval: Approval) throws -> Approval {
      let target = ApprovalTarget(person: person, mayApprove: mayApprove)
      return try approval.taking(.init(.passOn, target: target), by: actor, digest: "same", at: now)
    }
    #expect(throws: ApprovalRefusal.passedToAuthor) { try pass(to: ApprovalTableTests.author, on: approval) }
    #expect(throws: ApprovalRefusal.passedToAgreed) { try pass(to: holder, on: approval) }
    let stranger = ApprovalTableTests.stranger
    #expect(throws: ApprovalRefusal.passedToUnable) { try pass(to: stranger, mayApprove: false, on: approval) }
    let passed = try pass(to: stranger, on: approval)
    #expect(passed.currentHolder == .person(stranger))
    #expect(passed.position == 2)
    #expect(throws: ApprovalRefusal.passedToHolder) { try pass(to: stranger, on: passed) }
  }
}
