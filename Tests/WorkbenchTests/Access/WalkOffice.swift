import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport

/// A county with every kind of record at three places, and for every shipped role two people who walk.
///
/// Records have numbers that tell their place: those of the organ of the role begin at ten million, those of an organ
/// below at twenty, those of one beside at thirty. They are plain rows, so that no operation has to be right before it
/// is tested.
struct WalkOffice: Sendable {
  let test: TestDesk
  let walkers: [Walker]

  static let county = Organ.ID(rawValue: WalkPlace.here.rawValue)

  init(_ engine: TestDatabase = .sqlite) async throws {
    test = try await TestDesk(engine)
    let database = test.database
    try await database.write { connection in
      for (id, parent) in [(9, nil), (1, 9), (2, 1), (3, 9)] as [(Int64, Int64?)] {
        try Self.organ(id, below: parent, connection)
      }
    }
    _ = try await test.desk.perform(SeedRoles(), as: Principal(.system("test"), source: "test"))
    let now = test.clock.now
    walkers = try await database.write { connection in
      let records = WalkRecords(connection: connection, now: now)
      for place in [WalkPlace.here, .below, .beside] { try records.fill(place) }
      return try Self.walkers(records, connection)
    }
  }

  private static func organ(_ id: Int64, below parent: Int64?, _ connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO organ (id, name, short_name, level, territorial_parent_id, document_word, reconsideration_organ,
        reconsideration_address, court, version)
      VALUES (\(id), \("机关\(id)"), '', 'county', \(parent), '青', '', '', '', 1)
      """)
    let above: [Int64] = id == 2 ? [2, 1, 9] : id == 9 ? [9] : [id, 9]
    for (depth, ancestor) in above.enumerated() {
      try connection.execute(
        """
        INSERT INTO organ_ancestor (ancestor_id, line, organ_id, depth)
        VALUES (\(ancestor), 'territorial', \(id), \(depth))
        """)
    }
  }

  private static func walkers(_ records: WalkRecords, _ connection: any Connection) throws -> [Walker] {
    var walkers: [Walker] = []
    for (index, role) in ShippedRole.all.enumerated() {
      guard let id = try RoleRepository(connection).shipped(as: role.key)?.id else { throw NotFound() }
      for (reach, base) in [(Grant.Reach.organ, 40_000_100), (.territorial, 40_000_200)] {
        let number = Int64(base + index)
        try records.person(number, at: county.rawValue, duty: role.dutyClass)
        try records.grant(number, to: number, role: id, duty: role.dutyClass, reach: reach)
        let walker = Walker(role: role, reach: reach, person: Person.ID(rawValue: number))
        try records.personal(number, of: number, at: county.rawValue, walker.session)
        try records.token(number + 1_000, of: number, walker.token, role.capabilities)
        walkers.append(walker)
      }
    }
    return walkers
  }
}
