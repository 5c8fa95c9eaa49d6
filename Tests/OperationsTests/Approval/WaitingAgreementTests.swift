import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("What waits for somebody") struct WaitingAgreementTests {
  /// People with random posts and deputies, and approvals at random levels.
  private func office(_ engine: TestDatabase, _ random: inout SplitMix64) async throws -> (TestOffice, [Person.ID]) {
    let office = try await TestOffice(engine)
    var people: [Person.ID] = []
    for number in 101...107 {
      let person = try await office.person(Int64(number), .handler, reach: .territorial)
      if random.next() % 2 == 0 { try await office.grant(.sectionHead, to: person, reach: .territorial) }
      if random.next() % 2 == 0 { try await office.grant(.leader, to: person, at: TestOffice.township) }
      people.append(person)
    }
    try await office.grant(.leader, to: people[0])
    let day = office.clock.now.beijingDate
    for person in people where random.next() % 3 == 0 {
      let deputy = people[Int(random.next() % 7)]
      if deputy != person { try await office.absence(of: person, deputy: deputy, from: day, to: day) }
    }
    let head = TestOffice.Post.sectionHead.role
    try await office.chain([
      ("一", .post(head)), ("二", .post(head)), ("三", .person(people[0])), ("四", .post(TestOffice.Post.leader.role)),
    ])
    return (office, people)
  }

  @Test(
    "The list of approvals and the rule for one say the same of everybody", arguments: TestDatabase.all, [3, 5, 8, 13])
  func agree(engine: TestDatabase, seed: Int) async throws {
    var random = SplitMix64(seed: UInt64(seed))
    let (office, people) = try await office(engine, &random)
    var approvals: [Approval.ID] = []
    for index in 0..<6 {
      let organ = index % 2 == 0 ? TestOffice.county : TestOffice.township
      let author = people[Int(random.next() % 7)]
      let matter = try await office.matter("事项\(index)", by: author, at: organ)
      let start = StartApproval(matter.id, version: 1)
      if let id = try? await office.desk.perform(start, as: .test(author)) { approvals.append(id) }
    }
    #expect(!approvals.isEmpty)
    for _ in 0..<30 {
      let id = approvals[Int(random.next() % UInt64(approvals.count))]
      let person = Principal.test(people[Int(random.next() % 7)])
      let version = try await office.approval(id).version
      if random.next() % 4 == 0 {
        let target = people[Int(random.next() % 7)]
        try? await office.desk.perform(PassOnApproval(id, version: version, target: target), as: person)
      } else {
        try? await office.desk.perform(AgreeApproval(id, version: version), as: person)
      }
      for person in people {
        let listed = try await office.desk.answer(Today(), as: .test(person)).tasks.compactMap { $0.approval?.approval }
        var open: [Approval.ID] = []
        for id in approvals {
          let matter = try await office.approval(id).matter
          let details = try? await office.desk.answer(MatterDetails(matter), as: .test(person))
          if details?.steps.contains(.agree) == true { open.append(id) }
        }
        #expect(Set(listed) == Set(open), "\(person) of seed \(seed)")
      }
    }
  }
}
