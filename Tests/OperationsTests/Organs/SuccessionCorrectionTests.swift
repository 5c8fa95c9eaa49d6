import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Correcting where a function went") struct SuccessionCorrectionTests {
  @Test(
    "A wrong entry is corrected and struck out with a reason, which stays in the journal", arguments: TestDatabase.all)
  func correction(engine: TestDatabase) async throws {
    let (office, bureau, wrong) = try await recorded(engine)
    let right = try await office.organ("青溪县发展和改革局", in: office.county)
    let new = CorrectSuccession.Correction(
      to: right, function: "粮食管理", effectiveOn: wrong.effectiveOn, basis: "机构改革方案")
    await #expect(throws: Issues([Issue("reason", "organ.succession.reasonMissing")])) {
      try await correct(wrong, to: new, "", bureau, office)
    }
    try await correct(wrong, to: new, "承接机关登记错误", bureau, office)
    let corrected = try #require(try await successions(of: bureau, office).first)
    #expect(corrected.to == right && corrected.id == wrong.id)
    // Whoever still looks at the old entry does not overwrite the correction.
    await #expect(throws: Conflict.self) { try await correct(wrong, to: nil, "重复", bureau, office) }
    try await correct(corrected, to: nil, "重复登记", bureau, office)
    #expect(try await successions(of: bureau, office).isEmpty)
    let events = try await office.test.database.read { connection in
      try connection.rows("SELECT body FROM journal_event ORDER BY sequence") { try $0.text("body") }
    }
    let texts = events.filter { $0.contains("organ.successionCorrected") }
    #expect(texts.count == 2)
    #expect(texts[0].contains("承接机关登记错误") && texts[0].contains("\(wrong.to)"))
  }

  @Test("An entry of another organ, and one that says the same, are refused", arguments: TestDatabase.all)
  func refusals(engine: TestDatabase) async throws {
    let (office, bureau, entry) = try await recorded(engine)
    let same = CorrectSuccession.Correction(
      to: entry.to, function: entry.function, effectiveOn: entry.effectiveOn, basis: entry.basis)
    await #expect(throws: Issues([Issue("", "organ.succession.same")])) {
      try await correct(entry, to: same, "没有理由", bureau, office)
    }
    let itself = CorrectSuccession.Correction(
      to: bureau, function: "", effectiveOn: entry.effectiveOn, basis: entry.basis)
    await #expect(throws: OrganRefusal.succeedsItself) {
      try await correct(entry, to: itself, "错误", bureau, office)
    }
    await #expect(throws: NotFound.self) { try await correct(entry, to: nil, "错误", office.county, office) }
  }

  private func recorded(_ engine: TestDatabase) async throws -> (CountyOffice, Organ.ID, Succession) {
    let office = try await CountyOffice(engine)
    let bureau = try await office.organ("青溪县商务局", in: office.county)
    _ = try await office.desk.perform(
      RecordSuccession(
        from: bureau, to: office.county, function: "粮食管理", effectiveOn: office.test.clock.now.beijingDate,
        basis: "清编"), as: CountyOffice.platform)
    return (office, bureau, try #require(try await successions(of: bureau, office).first))
  }

  private func successions(of organ: Organ.ID, _ office: CountyOffice) async throws -> [Succession] {
    try await office.desk.answer(OrganDetails(organ), as: CountyOffice.platform).successions
  }

  private func correct(
    _ seen: Succession, to correction: CorrectSuccession.Correction?, _ reason: String, _ from: Organ.ID,
    _ office: CountyOffice
  ) async throws {
    try await office.desk.perform(
      CorrectSuccession(from: from, seen: seen, to: correction, reason: reason), as: CountyOffice.platform)
  }
}
