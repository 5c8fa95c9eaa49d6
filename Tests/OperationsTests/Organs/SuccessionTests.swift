import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Where functions went") struct SuccessionTests {
  @Test("The chain is followed to the organ that has the function on the day", arguments: TestDatabase.all)
  func chain(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let planning = try await office.organ("青溪县规划局", in: office.county)
    let housing = try await office.organ("青溪县住房和城乡建设局", in: office.county)
    let nature = try await office.organ("青溪县自然资源和规划局", in: office.county)
    for (from, to, function, year) in [
      (planning, housing, "", 2015), (housing, nature, "城乡规划管理", 2019), (nature, housing, "城乡规划管理", 2024),
    ] {
      let day = try #require(CivilDate(year: year, month: 3, day: 1))
      _ = try await office.desk.perform(
        RecordSuccession(from: from, to: to, function: function, effectiveOn: day, basis: "机构改革方案"),
        as: CountyOffice.platform)
    }
    func holder(_ function: String, _ year: Int) async throws -> Organ.ID {
      let day = try #require(CivilDate(year: year, month: 12, day: 31))
      return try await office.desk.answer(
        SuccessorOf(of: planning, function: function, on: day), as: CountyOffice.platform
      ).organ.id
    }
    #expect(try await holder("城乡规划管理", 2014) == planning)
    #expect(try await holder("城乡规划管理", 2018) == housing)
    #expect(try await holder("城乡规划管理", 2020) == nature)
    #expect(try await holder("城乡规划管理", 2025) == housing)
    #expect(try await holder("测绘", 2025) == housing)
  }

  @Test("A succession needs a basis, another organ, and is recorded once", arguments: TestDatabase.all)
  func refusals(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let bureau = try await office.organ("青溪县商务局", in: office.county)
    let day = office.test.clock.now.beijingDate
    func record(_ to: Organ.ID, _ basis: String) async throws {
      _ = try await office.desk.perform(
        RecordSuccession(from: bureau, to: to, function: "粮食管理", effectiveOn: day, basis: basis),
        as: CountyOffice.platform)
    }
    await #expect(throws: OrganRefusal.succeedsItself) { try await record(bureau, "清编") }
    await #expect(throws: Issues([Issue("basis", "organ.succession.basisMissing")])) {
      try await record(office.county, "")
    }
    try await record(office.county, "清编")
    await #expect(throws: OrganRefusal.successionKnown) { try await record(office.county, "清编") }
  }

  @Test("An organ that others belong to is not abolished", arguments: TestDatabase.all)
  func abolition(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    _ = try await office.organ("青溪县档案局", in: office.county)
    await #expect(throws: OrganRefusal.hasChildren(count: 1)) {
      try await office.desk.perform(
        AbolishOrgan(
          id: office.county, version: 1, on: office.test.clock.now.beijingDate, successor: nil, basis: "清编"),
        as: CountyOffice.platform)
    }
  }
}
