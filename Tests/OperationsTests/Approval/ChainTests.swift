import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Approval chains") struct ChainTests {
  private func levels(_ office: TestOffice, at organ: Organ.ID, in days: Int = 0) async throws -> [String]? {
    let day = office.clock.now.beijingDate.adding(days: days)
    return try await office.database.read {
      try ApprovalChainRepository($0).inForce(for: .general, at: organ, on: day)?.levels.map(\.title)
    }
  }

  @Test("An organ without a chain uses that of the nearest organ above it", arguments: TestDatabase.all)
  func nearest(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    #expect(try await levels(office, at: TestOffice.township) == nil)
    try await office.chain([("县签发", .post(TestOffice.Post.leader.role))])
    #expect(try await levels(office, at: TestOffice.township) == ["县签发"])
    try await office.chain(at: TestOffice.township, [("镇签发", .post(TestOffice.Post.leader.role))])
    #expect(try await levels(office, at: TestOffice.township) == ["镇签发"])
    #expect(try await levels(office, at: TestOffice.bureau) == ["县签发"])
  }

  @Test(
    "A new version takes the place of the old one on its day; a running approval keeps its levels",
    arguments: TestDatabase.all)
  func versions(engine: TestDatabase) async throws {
    let it = try await ApprovalRunTests.Setting(engine)
    let id = try await it.start()
    let security = try await it.office.person(105, .security)
    let later = it.office.clock.now.beijingDate.adding(days: 10)
    let draw = DrawChain(
      organ: TestOffice.county, kind: .general, name: "新链", effectiveOn: later,
      levels: [.init(title: "一级", holder: .post(TestOffice.Post.leader.role))])
    _ = try await it.office.desk.perform(draw, as: .test(security))
    #expect(try await levels(it.office, at: TestOffice.county) == ["科室审核", "签发"])
    #expect(try await levels(it.office, at: TestOffice.county, in: 9) == ["科室审核", "签发"])
    #expect(try await levels(it.office, at: TestOffice.county, in: 10) == ["一级"])
    #expect(try await it.office.approval(id).levels.map(\.title) == ["科室审核", "签发"])
  }

  @Test("A chain needs a name, levels, a day that is not past, and holders who may approve")
  func issues() async throws {
    let office = try await TestOffice()
    let security = try await office.person(105, .security)
    let handler = try await office.person(101, .handler)
    let yesterday = office.clock.now.beijingDate.adding(days: -1)
    let empty = DrawChain(organ: TestOffice.county, kind: .general, name: "", effectiveOn: yesterday, levels: [])
    var issues = await #expect(throws: Issues.self) { try await office.desk.perform(empty, as: .test(security)) }
    #expect(issues?.list.map(\.key) == ["chain.issue.noName", "chain.issue.past", "chain.issue.noLevels"])
    let unable = DrawChain(
      organ: TestOffice.county, kind: .general, name: "链", effectiveOn: office.clock.now.beijingDate,
      levels: [
        .init(title: "一", holder: .person(handler)), .init(title: "", holder: .post(TestOffice.Post.handler.role)),
      ])
    issues = await #expect(throws: Issues.self) { try await office.desk.perform(unable, as: .test(security)) }
    #expect(issues?.list.map(\.field) == ["title2", "holder1", "holder2"])
    await #expect(throws: AccessRefusal.lacks(.manageChains)) {
      try await office.desk.perform(empty, as: .test(handler))
    }
  }
}
