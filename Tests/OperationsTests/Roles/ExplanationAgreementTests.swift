import CivilTime
import Disclosure
import Operations
import TestSupport
import Testing

@Suite("What is explained of an access, and what is") struct ExplanationAgreementTests {
  private struct House {
    var office: TestOffice
    var people: [Person.ID] = []
    var matters: [Matter.ID] = []
    var tokens: [(id: APIToken.ID, person: Person.ID, capabilities: Set<Capability>)] = []
  }

  /// People with random posts, absences and tokens; matters with random labels, some of them in approval.
  private func house(_ engine: TestDatabase, _ random: inout SplitMix64) async throws -> House {
    var house = House(office: try await TestOffice(engine))
    let office = house.office
    let organs = [TestOffice.county, TestOffice.bureau, TestOffice.township]
    for number in 101...108 {
      let home = organs[Int(random.next() % 3)]
      let post: TestOffice.Post = number == 108 ? .system : random.next() % 2 == 0 ? .handler : .sectionHead
      let person = try await office.person(
        Int64(number), post, at: home, reach: random.next() % 2 == 0 ? .organ : .territorial)
      if number < 108, random.next() % 3 == 0 {
        try await office.grant(.leader, to: person, at: organs[Int(random.next() % 3)])
      }
      house.people.append(person)
    }
    try await office.person(109, .handler, reach: .territorial)
    house.people.append(Person.ID(rawValue: 109))
    try await office.person(110, .leader)
    house.people.append(Person.ID(rawValue: 110))
    // Whoever approves need not be among those who see what is restricted.
    try await office.person(111, .sectionHead, reach: .territorial)
    house.people.append(Person.ID(rawValue: 111))
    let day = office.clock.now.beijingDate
    for person in house.people.prefix(6) where random.next() % 3 == 0 {
      let deputy = house.people[Int(random.next() % 7)]
      if deputy != person { try await office.absence(of: person, deputy: deputy, from: day, to: day) }
    }
    let author = Person.ID(rawValue: 109)
    try await office.chain([("一", .post(TestOffice.Post.sectionHead.role)), ("二", .person(Person.ID(rawValue: 110)))])
    for index in 0..<12 {
      let matter = try await office.matter(
        "事项\(index)", by: author, at: organs[index % 3], label: random.next() % 2 == 0 ? .ordinary : .restricted)
      house.matters.append(matter.id)
      if index % 2 == 0 {
        _ = try? await office.desk.perform(StartApproval(matter.id, version: 1), as: .test(author))
      }
    }
    for person in house.people.prefix(5) {
      let limit: Set<Capability> = random.next() % 2 == 0 ? [.viewMatters] : [.approveMatters, .viewRestrictedMatters]
      let made = try? await office.desk.perform(
        CreateToken(name: "程序", capabilities: limit, days: 1),
        as: Principal(.person(person), source: "test", confirmedAt: office.clock.now))
      if let token = made?.token { house.tokens.append((token.id, person, token.capabilities)) }
    }
    return house
  }

  @Test("Agree for every person, every token and every matter", arguments: TestDatabase.all, [2, 4, 9, 16])
  func agree(engine: TestDatabase, seed: Int) async throws {
    var random = SplitMix64(seed: UInt64(seed))
    let house = try await house(engine, &random)
    let desk = house.office.desk
    let platform = Principal(.system("test"), source: "test")
    var principals = house.people.map { (principal: Principal.test($0), person: $0, token: APIToken.ID?.none) }
    principals += house.tokens.map {
      (Principal(.token($0.id.rawValue, of: $0.person, limit: $0.capabilities), source: "test"), $0.person, $0.id)
    }
    var opened = 0
    for (principal, person, token) in principals {
      for matter in house.matters {
        let question = ExplainAccess(signInName: "p\(person)", record: .matter(matter), token: token)
        let explained = try await desk.answer(question, as: platform)
        let isSeen = (try? await desk.answer(MatterDetails(matter), as: principal)) != nil
        #expect(explained.isAllowed == isSeen, "\(person) \(String(describing: token)) \(matter) of seed \(seed)")
        #expect(explained.isAllowed == explained.steps.map(\.key).contains("explain.allowed"))
        if explained.steps.contains(where: { $0.key == "explain.approvalWaits" }) { opened += 1 }
      }
    }
    #expect(opened > 0, "no approval waited for anybody")
  }
}
