import CivilTime
import Disclosure
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite("Visibility: the predicate and the SQL say the same") struct VisibilityTests {
  @Test("For random trees, grants, labels and people", arguments: TestDatabase.all, [1, 2, 3] as [UInt64])
  func agreement(engine: TestDatabase, seed: UInt64) async throws {
    let office = try await CountyOffice(engine)
    let county = office.county
    try await office.test.database.write { connection in
      var world = RandomWorld(connection, seed: seed)
      try world.build(below: county)
      for _ in 0..<60 {
        let authority = world.authority()
        let rule = Visibility(authority)
        let condition = rule.matters(organ: "m.organ_id", label: "m.label", holder: "m.assignee_id")
        let found = Set(
          try connection.rows("SELECT m.id FROM matter m WHERE \(sql: condition)").map { try $0.integer("id") })
        let expected = try world.matters.filter {
          rule.allows(label: $0.label, holder: $0.holder, at: try world.place($0.organ))
        }
        #expect(found == Set(expected.map(\.subject.id)), "\(authority)")
      }
    }
  }

  @Test("Nobody sees nothing, the platform sees all")
  func extremes() throws {
    #expect(Visibility(.nobody).organs("o") == "1 = 0")
    #expect(Visibility(.nobody, isSystem: true).organs("o") == "1 = 1")
    let place = OrganPlace(organ: .init(rawValue: 1), territorialLine: [], verticalLine: [])
    #expect(!Visibility(.nobody).allows(label: .ordinary, holder: nil, at: place))
    #expect(!Visibility(.nobody).allows(label: .restricted, holder: nil, at: place))
  }
}

/// A tree with matters, made of random numbers.
private struct RandomWorld {
  let connection: any Connection
  var numbers: SplitMix64
  var organs: [Organ.ID] = []
  var matters: [RecordStanding] = []
  var people: [Person.ID] = []

  init(_ connection: any Connection, seed: UInt64) {
    self.connection = connection
    numbers = SplitMix64(seed: seed)
  }

  mutating func pick(_ count: Int) -> Int { Int(numbers.next() % UInt64(count)) }

  func place(_ organ: Organ.ID) throws -> OrganPlace { try OrganRepository(connection).place(of: organ) }

  mutating func build(below county: Organ.ID) throws {
    organs = [county]
    for index in 0..<20 {
      let vertical = index > 2 && pick(2) == 0 ? organs[1 + pick(organs.count - 1)] : nil
      let organ = Organ(
        id: .init(rawValue: 500_000 + Int64(index)), name: "机构\(index)", shortName: "", level: .department,
        territorialParent: organs[pick(organs.count)], verticalParent: vertical)
      try OrganRepository(connection).insert(organ)
      organs.append(organ.id)
    }
    for index in 0..<5 {
      let person = Person(
        id: .init(rawValue: 600_000 + Int64(index)), organ: county, signInName: "p\(index)", name: "")
      try PersonRepository(connection).insert(person, at: TestClock.morning)
      people.append(person.id)
    }
    for index in 0..<80 { try addMatter(index) }
  }

  private mutating func addMatter(_ index: Int) throws {
    let matter = RecordStanding(
      subject: .init("matter", 700_000 + Int64(index)), organ: organs[pick(organs.count)],
      label: pick(2) == 0 ? .ordinary : .restricted, holder: pick(3) == 0 ? nil : people[pick(people.count)])
    try connection.execute(
      """
      INSERT INTO matter (id, organ_id, kind, number, number_key, title, summary, label, state, stage, opened_on,
        due_provisional, term, assignee_id, created_at, version)
      VALUES (\(matter.subject.id), \(matter.organ.rawValue), 'general', \(String(index)), \(index), '', '',
        \(matter.label.rawValue), 'open', '', '2026-01-01', 0, '', \(matter.holder?.rawValue), '', 1)
      """)
    matters.append(matter)
  }

  /// Somebody with up to four grants, sometimes through a token.
  mutating func authority() -> Authority {
    let sets: [Set<Capability>] = [
      [.viewMatters], [.viewMatters, .viewRestrictedMatters], [.viewRestrictedMatters], [.handleMatters],
    ]
    let grants = (0..<pick(5)).map { index in
      Grant(
        role: .init(rawValue: Int64(index)), roleName: "", capabilities: sets[pick(sets.count)],
        organ: organs[pick(organs.count)], reach: Grant.Reach.allCases[pick(3)])
    }
    let limits: [Set<Capability>?] = [nil, nil, [.viewMatters], [.viewRestrictedMatters], []]
    return Authority(
      person: pick(5) == 0 ? nil : people[pick(people.count)], grants: grants, limit: limits[pick(limits.count)])
  }
}
