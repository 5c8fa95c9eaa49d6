import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("The tree of organs") struct OrganTreeTests {
  @Test("The closure table says what the parents say, whatever was moved", arguments: TestDatabase.all)
  func closure(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    var numbers = SplitMix64(seed: 11)
    var ids = [office.county]
    for index in 0..<30 {
      let parent = ids[Int(numbers.next() % UInt64(ids.count))]
      let vertical = index > 3 && index.isMultiple(of: 2) ? ids[1 + Int(numbers.next() % UInt64(ids.count - 1))] : nil
      ids.append(try await office.organ("机构\(index)", in: parent, vertical: vertical))
    }
    var moved = 0
    for _ in 0..<40 {
      let id = ids[1 + Int(numbers.next() % UInt64(ids.count - 1))]
      let organ = try await office.found(id)
      let move = MoveOrgan(
        id: id, version: organ.version, territorialParent: ids[Int(numbers.next() % UInt64(ids.count))],
        verticalParent: numbers.next().isMultiple(of: 2) ? ids[1 + Int(numbers.next() % UInt64(ids.count - 1))] : nil)
      do {
        try await office.desk.perform(move, as: CountyOffice.platform)
        moved += 1
      } catch OrganRefusal.cycle {
        continue
      }
    }
    #expect(moved > 10)
    try await office.test.database.read { connection in try Self.compare(connection) }
  }

  /// Compares the closure table with what a walk up the parents finds.
  private static func compare(_ connection: any Connection) throws {
    for line in OrganLine.allCases {
      let column: SQLText = line == .territorial ? "territorial_parent_id" : "vertical_parent_id"
      let parents = Dictionary(
        uniqueKeysWithValues: try connection.rows("SELECT id, \(sql: column) AS parent FROM organ").map {
          (try $0.integer("id"), try $0.integerOrNil("parent"))
        })
      var expected: Set<[Int64]> = []
      for organ in parents.keys {
        var (next, depth): (Int64?, Int64) = (organ, 0)
        while let ancestor = next {
          expected.insert([ancestor, organ, depth])
          (next, depth) = (parents[ancestor] ?? nil, depth + 1)
        }
      }
      let found = try connection.rows(
        "SELECT ancestor_id, organ_id, depth FROM organ_ancestor WHERE line = \(line.rawValue)"
      ) { row in [try row.integer("ancestor_id"), try row.integer("organ_id"), try row.integer("depth")] }
      #expect(Set(found) == expected)
      #expect(found.count == expected.count)
    }
  }

  @Test("An organ never stands below itself, in either line", arguments: TestDatabase.all)
  func cycles(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let bureau = try await office.organ("青溪县农业农村局", in: office.county)
    let section = try await office.organ("青溪县种子站", in: bureau, vertical: bureau)
    let organ = try await office.found(bureau)
    await #expect(throws: OrganRefusal.cycle(.territorial)) {
      try await office.desk.perform(
        MoveOrgan(id: bureau, version: organ.version, territorialParent: section, verticalParent: nil),
        as: CountyOffice.platform)
    }
    await #expect(throws: OrganRefusal.cycle(.vertical)) {
      try await office.desk.perform(
        MoveOrgan(id: bureau, version: organ.version, territorialParent: office.county, verticalParent: section),
        as: CountyOffice.platform)
    }
    await #expect(throws: OrganRefusal.cycle(.territorial)) {
      try await office.desk.perform(
        MoveOrgan(id: bureau, version: organ.version, territorialParent: bureau, verticalParent: nil),
        as: CountyOffice.platform)
    }
  }

  @Test("A parent that makes no sense is refused", arguments: TestDatabase.all)
  func unfitParents(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let bureau = try await office.organ("青溪县财政局", in: office.county)
    await #expect(throws: OrganRefusal.unfitParent(.territorial, child: .county, parent: .department)) {
      _ = try await office.organ("甲县人民政府", .county, in: bureau)
    }
    await #expect(throws: OrganRefusal.unfitParent(.vertical, child: .department, parent: .county)) {
      _ = try await office.organ("乙局", in: office.county, vertical: office.county)
    }
    let abolished = try await office.organ("丙局", in: office.county)
    try await office.desk.perform(
      AbolishOrgan(
        id: abolished, version: 1, on: office.test.clock.now.beijingDate, successor: bureau, basis: "清编〔2026〕3号"),
      as: CountyOffice.platform)
    await #expect(throws: OrganRefusal.parentAbolished(name: "丙局")) {
      _ = try await office.organ("丁站", .dispatched, in: abolished)
    }
  }

  @Test("A subtree of hundreds of organs is moved at once", arguments: TestDatabase.all)
  func largeSubtree(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let county = office.county
    let top = try await office.organ("深县人民政府", .county, in: office.city)
    try await office.test.database.write { connection in
      let organs = OrganRepository(connection)
      for index in 0..<600 {
        let id = Organ.ID(rawValue: 900_000 + Int64(index))
        // A chain of thirty, and leaves on it.
        let parent = index == 0 ? top : Organ.ID(rawValue: 900_000 + Int64(min(index - 1, 29)))
        try organs.insert(
          Organ(id: id, name: "机构\(index)", shortName: "", level: .department, territorialParent: parent))
      }
    }
    let chain = Organ.ID(rawValue: 900_000)
    try await office.desk.perform(
      MoveOrgan(id: chain, version: 1, territorialParent: county, verticalParent: nil), as: CountyOffice.platform)
    let below = try await office.desk.answer(
      OrganList(.subtree(of: county, .territorial)), as: Principal(.system("test"), source: ""))
    #expect(below.count == 601)
    #expect(below.map(\.depth).max() == 31)
    try await office.test.database.read { connection in try Self.compare(connection) }
  }

  @Test("Two who edit the same organ do not overwrite each other", arguments: TestDatabase.all)
  func versions(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let organ = try await office.found(office.county)
    var facts = OrganFacts(organ)
    facts.court = "青溪县人民法院"
    try await office.desk.perform(
      ChangeOrgan(id: organ.id, version: organ.version, facts: facts), as: CountyOffice.platform)
    await #expect(throws: Conflict()) {
      try await office.desk.perform(
        ChangeOrgan(id: organ.id, version: organ.version, facts: facts), as: CountyOffice.platform)
    }
  }

  @Test(
    "Organs are found by a part of the name, and nothing in a name acts as a wild card", arguments: TestDatabase.all)
  func search(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    _ = try await office.organ("青溪县100%放心局", in: office.county)
    let platform = CountyOffice.platform
    #expect(try await office.desk.answer(OrganList(.named("青溪", after: nil)), as: platform).count == 2)
    #expect(try await office.desk.answer(OrganList(.named("%", after: nil)), as: platform).count == 1)
    #expect(try await office.desk.answer(OrganList(.named("_", after: nil)), as: platform).isEmpty)
    #expect(try await office.desk.answer(OrganList(.named("\\", after: nil)), as: platform).isEmpty)
  }
}
