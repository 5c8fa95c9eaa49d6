import Disclosure
import Operations
import Persistence
import TestSupport

/// A county with a few organs and people, over a database of its own, for the tests of powers.
struct CountyOffice {
  let test: TestDesk
  let province: Organ.ID
  let city: Organ.ID
  let county: Organ.ID

  var desk: Desk { test.desk }

  static let platform = Principal(.system("test"), source: "test")

  init(_ engine: TestDatabase) async throws {
    test = try await TestDesk(engine)
    _ = try await test.desk.perform(SeedRoles(), as: Self.platform)
    province = try await Self.organ("江南省人民政府", .province, in: nil, test.desk)
    city = try await Self.organ("清河市人民政府", .city, in: province, test.desk)
    county = try await Self.organ("青溪县人民政府", .county, in: city, test.desk)
  }

  /// Adds an organ.
  func organ(
    _ name: String, _ level: OrganLevel = .department, in parent: Organ.ID?, vertical: Organ.ID? = nil
  ) async throws -> Organ.ID {
    try await Self.organ(name, level, in: parent, vertical: vertical, desk)
  }

  private static func organ(
    _ name: String, _ level: OrganLevel, in parent: Organ.ID?, vertical: Organ.ID? = nil, _ desk: Desk
  ) async throws -> Organ.ID {
    var facts = OrganFacts()
    (facts.name, facts.level) = (name, level)
    return try await desk.perform(
      CreateOrgan(facts, territorialParent: parent, verticalParent: vertical), as: platform)
  }

  /// Adds a person of an organ.
  func person(_ name: String, _ dutyClass: DutyClass = .business, at organ: Organ.ID) async throws -> Person.ID {
    let now = test.clock.now
    return try await test.database.write { connection in
      let last = try connection.count("SELECT count(*) AS n FROM person")
      let person = Person(
        id: .init(rawValue: 1_000_000 + Int64(last)), organ: organ, signInName: name, name: name, dutyClass: dutyClass)
      try PersonRepository(connection).insert(person, at: now)
      return person.id
    }
  }

  /// Gives a shipped role to a person, as the platform does.
  @discardableResult
  func grant(
    _ role: String, to person: Person.ID, at organ: Organ.ID, _ reach: Grant.Reach = .organ
  ) async throws -> RoleGrant.ID {
    try await desk.perform(
      GrantRole(person: person, role: try await self.role(role), organ: organ, reach: reach), as: Self.platform)
  }

  /// The number of a shipped role.
  func role(_ key: String) async throws -> Role.ID {
    try await test.database.read { connection in
      guard let role = try RoleRepository(connection).shipped(as: key) else { throw NotFound() }
      return role.id
    }
  }

  /// A person with a role.
  func person(
    _ name: String, _ role: String, _ dutyClass: DutyClass = .business, at organ: Organ.ID,
    _ reach: Grant.Reach = .organ
  ) async throws -> Principal {
    let id = try await person(name, dutyClass, at: organ)
    try await grant(role, to: id, at: organ, reach)
    return .test(id)
  }

  /// The organ as the database holds it.
  func found(_ id: Organ.ID) async throws -> Organ {
    try await test.database.read { connection in
      guard let organ = try OrganRepository(connection).find(id) else { throw NotFound() }
      return organ
    }
  }
}
