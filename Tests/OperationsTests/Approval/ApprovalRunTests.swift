import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Approvals at the desk") struct ApprovalRunTests {
  /// A county with a chain of two posts, its people, and a matter of the handler's.
  struct Setting {
    let office: TestOffice
    let handler, head, leader: Person.ID
    let matter: Matter

    init(_ engine: TestDatabase) async throws {
      office = try await TestOffice(engine)
      handler = try await office.person(101, .handler)
      head = try await office.person(102, .sectionHead)
      leader = try await office.person(103, .leader)
      try await office.chain([
        ("科室审核", .post(TestOffice.Post.sectionHead.role)), ("签发", .post(TestOffice.Post.leader.role)),
      ])
      matter = try await office.matter(by: handler)
    }

    func start() async throws -> Approval.ID {
      let version = try await office.matter(matter.id).version
      return try await office.desk.perform(StartApproval(matter.id, version: version), as: .test(handler))
    }

    func waiting(_ person: Person.ID) async throws -> [Approval.ID] {
      try await office.desk.answer(Today(), as: .test(person)).tasks.compactMap { $0.approval?.approval }
    }
  }

  @Test(
    "Level by level, it waits for whoever holds the post, and the matter is open again at the end",
    arguments: TestDatabase.all)
  func agreed(engine: TestDatabase) async throws {
    let it = try await Setting(engine)
    let id = try await it.start()
    #expect(try await it.office.matter(it.matter.id).state == .inApproval)
    #expect(try await it.waiting(it.head) == [id])
    #expect(try await it.waiting(it.leader) == [])
    await #expect(throws: ApprovalRefusal.notYourLevel) {
      try await it.office.desk.perform(AgreeApproval(id, version: 1), as: .test(it.leader))
    }
    try await it.office.desk.perform(AgreeApproval(id, version: 1, opinion: "同意"), as: .test(it.head))
    #expect(try await it.waiting(it.leader) == [id])
    await #expect(throws: Conflict()) {
      try await it.office.desk.perform(AgreeApproval(id, version: 1), as: .test(it.leader))
    }
    try await it.office.desk.perform(AgreeApproval(id, version: 2), as: .test(it.leader))
    let matter = try await it.office.matter(it.matter.id)
    #expect(matter.state == .open && matter.stage == "agreed")
    #expect(try await it.office.approval(id).state == .agreed)
    #expect(try await it.waiting(it.leader) == [])
  }

  @Test("Returned with words, corrected, submitted anew", arguments: TestDatabase.all)
  func returned(engine: TestDatabase) async throws {
    let it = try await Setting(engine)
    let id = try await it.start()
    await #expect(throws: ApprovalRefusal.opinionMissing(.sendBack)) {
      try await it.office.desk.perform(ReturnApproval(id, version: 1, opinion: ""), as: .test(it.head))
    }
    try await it.office.desk.perform(ReturnApproval(id, version: 1, opinion: "请补充依据"), as: .test(it.head))
    var matter = try await it.office.matter(it.matter.id)
    #expect(matter.state == .open && matter.stage == "returned")
    let draft = MatterDraft(title: "改过的名称", openedOn: matter.openedOn)
    try await it.office.desk.perform(
      ChangeMatter(matter.id, version: matter.version, draft: draft), as: .test(it.handler))
    let second = try await it.start()
    #expect(second != id)
    matter = try await it.office.matter(it.matter.id)
    await #expect(throws: MatterRefusal.notPossible(.change, .inApproval)) {
      try await it.office.desk.perform(
        ChangeMatter(matter.id, version: matter.version, draft: draft), as: .test(it.handler))
    }
  }

  @Test(
    "The deputy acts while the holder is away, and on no other day; it is recorded for whom",
    arguments: TestDatabase.all)
  func deputy(engine: TestDatabase) async throws {
    let it = try await Setting(engine)
    let deputy = try await it.office.person(104, .handler)
    let day = it.office.clock.now.beijingDate
    try await it.office.absence(of: it.head, deputy: deputy, from: day.adding(days: 1), to: day.adding(days: 2))
    let id = try await it.start()
    #expect(try await it.waiting(deputy) == [])
    it.office.clock.advance(seconds: 86_400)
    #expect(try await it.waiting(deputy) == [id])
    try await it.office.desk.perform(AgreeApproval(id, version: 1), as: .test(deputy))
    let opinion = try await it.office.approval(id).opinions.first
    #expect(opinion?.person == deputy && opinion?.onBehalfOf == it.head)
    #expect(try await it.waiting(it.head) == [])
  }

  @Test("The author never approves, with the post, as deputy, or by passing on", arguments: TestDatabase.all)
  func author(engine: TestDatabase) async throws {
    let it = try await Setting(engine)
    try await it.office.grant(.sectionHead, to: it.handler)
    let day = it.office.clock.now.beijingDate
    try await it.office.absence(of: it.head, deputy: it.handler, from: day, to: day)
    let id = try await it.start()
    #expect(try await it.waiting(it.handler) == [])
    await #expect(throws: ApprovalRefusal.authorNeverApproves) {
      try await it.office.desk.perform(AgreeApproval(id, version: 1), as: .test(it.handler))
    }
    await #expect(throws: ApprovalRefusal.passedToAuthor) {
      try await it.office.desk.perform(PassOnApproval(id, version: 1, target: it.handler), as: .test(it.head))
    }
  }

  @Test("A new holder of the post sees it at once, a former one no more", arguments: TestDatabase.all)
  func roles(engine: TestDatabase) async throws {
    let it = try await Setting(engine)
    let id = try await it.start()
    let new = try await it.office.person(104, .sectionHead, reach: .territorial)
    #expect(try await it.waiting(new) == [id])
    try await it.office.database.write { connection in
      _ = try connection.execute("DELETE FROM role_grant WHERE person_id = \(it.head.rawValue)")
    }
    #expect(try await it.waiting(it.head) == [])
    await #expect(throws: NotFound()) {
      try await it.office.desk.perform(AgreeApproval(id, version: 1), as: .test(it.head))
    }
  }

  @Test("Where nobody but the author holds a level, submission says which", arguments: TestDatabase.all)
  func nobody(engine: TestDatabase) async throws {
    let it = try await Setting(engine)
    try await it.office.database.write { connection in
      _ = try connection.execute("DELETE FROM role_grant WHERE person_id = \(it.leader.rawValue)")
    }
    try await it.office.grant(.leader, to: it.handler)
    let issues = await #expect(throws: Issues.self) { try await it.start() }
    #expect(
      issues?.list == [
        Issue("level2", "approval.issue.nobodyHolds", ["level": "2", "title": "签发"])
      ])
    #expect(try await it.office.matter(it.matter.id).state == .open)
  }

  @Test("Skipping takes the capability, and words that stay", arguments: TestDatabase.all)
  func skipping(engine: TestDatabase) async throws {
    let it = try await Setting(engine)
    let id = try await it.start()
    await #expect(throws: ApprovalRefusal.mayNotSkip) {
      try await it.office.desk.perform(SkipApprovalLevel(id, version: 1, opinion: "急"), as: .test(it.head))
    }
    try await it.office.desk.perform(SkipApprovalLevel(id, version: 1, opinion: "科室负责人外出"), as: .test(it.leader))
    #expect(try await it.office.approval(id).opinions.map(\.decision) == [.skipped])
    await #expect(throws: ApprovalRefusal.lastLevelCannotBeSkipped) {
      try await it.office.desk.perform(SkipApprovalLevel(id, version: 2, opinion: "急"), as: .test(it.leader))
    }
  }

  @Test("Of two who decide at once one wins, and the other is told", arguments: TestDatabase.all)
  func atOnce(engine: TestDatabase) async throws {
    let it = try await Setting(engine)
    let second = try await it.office.person(104, .sectionHead)
    let id = try await it.start()
    async let one = Result { try await it.office.desk.perform(AgreeApproval(id, version: 1), as: .test(it.head)) }
    async let other = Result {
      try await it.office.desk.perform(ReturnApproval(id, version: 1, opinion: "不同意"), as: .test(second))
    }
    let outcomes = await [one, other].map { (try? $0.get()) != nil }
    #expect(outcomes.filter { $0 }.count == 1)
    #expect(try await it.office.approval(id).opinions.count == 1)
  }
}

extension Result where Success: Sendable, Failure == any Error {
  /// What an asynchronous closure returns or throws.
  fileprivate init(_ body: @Sendable () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}
