import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Roles and who has them") struct RoleTests {
  @Test("The shipped roles are there once, however often they are seeded", arguments: TestDatabase.all)
  func seeding(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    #expect(try await office.desk.perform(SeedRoles(), as: CountyOffice.platform) == 0)
    let roles = try await office.test.database.read { try RoleRepository($0).all() }
    #expect(roles.map(\.name) == ShippedRole.all.map(\.name))
    #expect(roles.allSatisfy { !$0.capabilities.isEmpty })
    #expect(try await office.test.database.read { try RoleRepository($0).dutyFaults() } == [])
  }

  @Test("A shipped role that an office changed stays as it is when roles are seeded again", arguments: TestDatabase.all)
  func seedingKeepsChanges(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let handler = try await office.role("handler")
    try await office.desk.perform(
      ChangeRole(id: handler, version: 1, name: "经办人", capabilities: [.viewMatters]), as: CountyOffice.platform)
    _ = try await office.desk.perform(SeedRoles(), as: CountyOffice.platform)
    let role = try await office.test.database.read { try RoleRepository($0).find(handler) }
    #expect(role?.name == "经办人")
    #expect(role?.capabilities == [.viewMatters])
  }

  @Test("No role and no person combines the three administrations, nor one of them and cases")
  func shippedDuties() {
    for role in ShippedRole.all {
      #expect(role.capabilities.allSatisfy { $0.dutyClass == role.dutyClass }, "\(role.name)")
    }
    #expect(Set(ShippedRole.all.map(\.dutyClass)) == Set(DutyClass.allCases))
  }

  @Test("A person of one duty gets no role of another", arguments: TestDatabase.all, DutyClass.allCases)
  func separation(engine: TestDatabase, duty: DutyClass) async throws {
    let office = try await CountyOffice(engine)
    let person = try await office.person("li", duty, at: office.county)
    for role in ShippedRole.all {
      if role.dutyClass == duty {
        try await office.grant(role.key, to: person, at: office.county)
      } else {
        await #expect(throws: RoleRefusal.otherDuty(person: duty, role: role.dutyClass)) {
          try await office.grant(role.key, to: person, at: office.county)
        }
      }
    }
  }

  @Test("The database itself refuses a role of other duties", arguments: TestDatabase.all)
  func separationByKeys(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let person = try await office.person("li", .system, at: office.county)
    let (handler, county) = (try await office.role("handler"), office.county)
    for duty in [DutyClass.system, .business] {
      await #expect(throws: SQLFault.self) {
        _ = try await office.test.database.write { connection in
          try RoleRepository(connection).insert(
            RoleGrant(id: .init(rawValue: 1), person: person, role: handler, organ: county, reach: .organ),
            dutyClass: duty)
        }
      }
    }
    await #expect(throws: SQLFault.self) {
      try await office.test.database.write { connection in
        try connection.execute("UPDATE person SET duty_class = 'audit' WHERE id = 0")
        try connection.execute(
          """
          INSERT INTO role_capability (role_id, duty_class, capability)
          VALUES (\(handler.rawValue), 'business', 'manageRoles')
          """)
      }
    }
  }

  @Test("Nobody gives himself a role, nor more to a role that he has", arguments: TestDatabase.all)
  func ownRole(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let wang = try await office.person("wang", "securityAdministrator", .security, at: office.county)
    let person = try #require(wang.person)
    let role = try await office.desk.perform(
      CreateRole(name: "角色管理", dutyClass: .security, capabilities: [.manageRoles]), as: wang)
    await #expect(throws: RoleRefusal.ownRole) {
      _ = try await office.desk.perform(
        GrantRole(person: person, role: role, organ: office.county, reach: .organ), as: wang)
    }
    let other = try await office.person("zhao", "securityAdministrator", .security, at: office.county, .territorial)
    _ = try await office.desk.perform(
      GrantRole(person: person, role: role, organ: office.county, reach: .organ), as: other)
    await #expect(throws: RoleRefusal.ownRole) {
      try await office.desk.perform(
        ChangeRole(id: role, version: 1, name: "角色管理", capabilities: [.manageRoles, .manageChains]), as: wang)
    }
  }

  @Test("A security administrator does not reach beyond his own organs", arguments: TestDatabase.all)
  func reach(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let bureau = try await office.organ("青溪县教育局", in: office.county)
    _ = try await office.organ("青溪县第一中学", .publicInstitution, in: bureau)
    let wang = try await office.person("wang", "securityAdministrator", .security, at: bureau)
    let clerk = try await office.person("clerk", at: bureau)
    let handler = try await office.role("handler")
    _ = try await office.desk.perform(
      GrantRole(person: clerk, role: handler, organ: bureau, reach: .organ), as: wang)
    await #expect(throws: RoleRefusal.beyondOwnReach) {
      _ = try await office.desk.perform(
        GrantRole(person: clerk, role: handler, organ: bureau, reach: .territorial), as: wang)
    }
    await #expect(throws: AccessRefusal.lacks(.manageRoles)) {
      _ = try await office.desk.perform(
        GrantRole(person: clerk, role: handler, organ: office.county, reach: .organ), as: wang)
    }
    try await office.grant("handler", to: clerk, at: office.county)
    await #expect(throws: RoleRefusal.beyondOwnReach) {
      try await office.desk.perform(
        ChangeRole(id: handler, version: 1, name: "承办人", capabilities: [.viewMatters, .exportRecords]), as: wang)
    }
  }

  @Test("An organ keeps its last security administrator", arguments: TestDatabase.all)
  func lastAdministrator(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let wang = try await office.person("wang", .security, at: office.county)
    let first = try await office.grant("securityAdministrator", to: wang, at: office.county, .territorial)
    await #expect(throws: RoleRefusal.lastSecurityAdministrator) {
      try await office.desk.perform(RevokeRole(id: first), as: CountyOffice.platform)
    }
    let role = try await office.role("securityAdministrator")
    await #expect(throws: RoleRefusal.lastSecurityAdministrator) {
      try await office.desk.perform(
        ChangeRole(id: role, version: 1, name: "安全管理员", capabilities: [.manageChains]), as: CountyOffice.platform)
    }
    let zhao = try await office.person("zhao", .security, at: office.county)
    try await office.grant("securityAdministrator", to: zhao, at: office.county)
    try await office.desk.perform(RevokeRole(id: first), as: CountyOffice.platform)
  }

  @Test("Of two last security administrators who are closed at once, one stays", arguments: TestDatabase.all)
  func lastAdministratorsAtOnce(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    for round in 0..<6 {
      // Their accounts, and one of the two roles, are in different ledgers.
      let (one, other) = (
        try await office.organ("甲局\(round)", in: office.county), try await office.organ("乙局\(round)", in: office.county)
      )
      let wang = try await office.person("wang\(round)", .security, at: one)
      let zhao = try await office.person("zhao\(round)", .security, at: other)
      try await office.grant("securityAdministrator", to: wang, at: one)
      let second = try await office.grant("securityAdministrator", to: zhao, at: one)
      let desk = office.desk
      let done = await withTaskGroup(of: Bool.self) { group in
        group.addTask {
          (try? await desk.perform(DisablePerson(wang, version: 1), as: CountyOffice.platform)) != nil
        }
        group.addTask {
          round.isMultiple(of: 2)
            ? (try? await desk.perform(DisablePerson(zhao, version: 1), as: CountyOffice.platform)) != nil
            : (try? await desk.perform(RevokeRole(id: second), as: CountyOffice.platform)) != nil
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(done == 1)
      let place = try await office.test.database.read { try OrganRepository($0).place(of: one) }
      #expect(try await office.test.database.read { try RoleRepository($0).holders(of: .manageRoles, at: place) } == 1)
    }
  }

  @Test("A role counts from the next request on, and so does its loss", arguments: TestDatabase.all)
  func nextRequest(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let li = Principal.test(try await office.person("li", at: office.county))
    await #expect(throws: AccessRefusal.lacks(.editGuide)) {
      _ = try await office.desk.answer(GuideHistory(of: office.county), as: li)
    }
    let grant = try await office.grant("editor", to: try #require(li.person), at: office.county)
    _ = try await office.desk.answer(GuideHistory(of: office.county), as: li)
    try await office.desk.perform(RevokeRole(id: grant), as: CountyOffice.platform)
    await #expect(throws: AccessRefusal.lacks(.editGuide)) {
      _ = try await office.desk.answer(GuideHistory(of: office.county), as: li)
    }
  }

  @Test("A role that somebody has, or that the platform brings, is not deleted", arguments: TestDatabase.all)
  func deletion(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    await #expect(throws: RoleRefusal.shipped) {
      try await office.desk.perform(DeleteRole(id: try await office.role("handler")), as: CountyOffice.platform)
    }
    let role = try await office.desk.perform(
      CreateRole(name: "档案员", dutyClass: .business, capabilities: [.viewMatters]), as: CountyOffice.platform)
    let grant = try await office.desk.perform(
      GrantRole(
        person: try await office.person("li", at: office.county), role: role, organ: office.county, reach: .organ),
      as: CountyOffice.platform)
    await #expect(throws: RoleRefusal.granted(people: 1)) {
      try await office.desk.perform(DeleteRole(id: role), as: CountyOffice.platform)
    }
    try await office.desk.perform(RevokeRole(id: grant), as: CountyOffice.platform)
    try await office.desk.perform(DeleteRole(id: role), as: CountyOffice.platform)
  }

  @Test(
    "A role of mixed duties, without a name or without a capability is told, all at once", arguments: TestDatabase.all)
  func roleIssues(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let expected = Issues([
      Issue("name", "role.nameMissing"),
      Issue("capabilities", "role.capabilitiesOfOtherDuty", ["duty": "业务人员"]),
    ])
    await #expect(throws: expected) {
      _ = try await office.desk.perform(
        CreateRole(name: "", dutyClass: .business, capabilities: [.viewMatters, .manageRoles]),
        as: CountyOffice.platform)
    }
  }
}
