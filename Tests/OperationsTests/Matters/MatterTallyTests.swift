import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("The tally of matters") struct MatterTallyTests {
  @Test("After any operations it says what counting says", arguments: TestDatabase.all)
  func agrees(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let organs = [TestOffice.county, TestOffice.bureau]
    let head = try await office.person(101, .sectionHead, reach: .territorial)
    try await office.grant(.handler, to: head, at: TestOffice.county, reach: .territorial)
    var random = SplitMix64(seed: 7)
    var ids: [Matter.ID] = []
    for step in 0..<60 {
      if ids.isEmpty || step % 3 == 0 {
        let organ = organs[Int(random.next() % 2)]
        ids.append(try await office.matter("事项\(step)", by: head, at: organ).id)
        continue
      }
      let matter = try await office.matter(ids[Int(random.next() % UInt64(ids.count))])
      let (id, version, who) = (matter.id, matter.version, Principal.test(head))
      switch random.next() % 4 {
      case 0: _ = try? await office.desk.perform(CloseMatter(id, version: version), as: who)
      case 1: _ = try? await office.desk.perform(ReopenMatter(id, version: version), as: who)
      case 2: _ = try? await office.desk.perform(WithdrawMatter(id, version: version), as: who)
      default: _ = try? await office.desk.perform(AssignMatter(id, version: version, assignee: head), as: who)
      }
    }
    let (tally, counted) = try await office.database.read { connection in
      let counted = try connection.rows(
        "SELECT organ_id, kind, state, count(*) AS n FROM matter GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
      ) {
        MatterTally(
          organ: try $0.id("organ_id"), kind: try $0.choice("kind"), state: try $0.choice("state"),
          matters: try $0.int("n"))
      }
      return (try MatterRepository(connection).tally(where: "1 = 1"), counted)
    }
    #expect(tally == counted)
    #expect(tally.count > 2)
  }
}
