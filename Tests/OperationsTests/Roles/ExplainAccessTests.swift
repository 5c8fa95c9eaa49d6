import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Why somebody may see a record") struct ExplainAccessTests {
  /// A matter of an organ, written as the platform writes it.
  private func matter(
    _ id: Int64, _ label: Matter.Label, holder: Person.ID? = nil, at organ: Organ.ID, in office: CountyOffice
  ) async throws {
    _ = try await office.test.database.write { connection in
      try connection.execute(
        """
        INSERT INTO matter (id, organ_id, kind, number, number_key, title, summary, label, state, stage, opened_on,
          due_provisional, term, assignee_id, created_at, version)
        VALUES (\(id), \(organ.rawValue), 'request', \("青申〔2026〕\(id)号"), \(id), '秘密的标题', '',
          \(label.rawValue), 'open', '', '2026-01-01', 0, '', \(holder?.rawValue), '', 1)
        """)
    }
  }

  private func explain(_ name: String, _ record: String, in office: CountyOffice) async throws -> AccessExplanation {
    let reference = try #require(RecordReference(record))
    return try await office.desk.answer(ExplainAccess(signInName: name, record: reference), as: CountyOffice.platform)
  }

  @Test("Each grant is named with what it lacks", arguments: TestDatabase.all)
  func grants(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let (here, there) = (
      try await office.organ("青溪县水利局", in: office.county), try await office.organ("青溪县林业局", in: office.county)
    )
    let li = try await office.person("li", at: here)
    try await office.grant("handler", to: li, at: here)
    try await office.grant("supervisor", to: li, at: there)
    try await matter(7, .ordinary, at: here, in: office)
    let found = try await explain("li", "matter:7", in: office)
    #expect(found.isAllowed)
    #expect(
      found.steps.map(\.key) == [
        "explain.accountOpen", "explain.dutyBusiness", "explain.grant.allows", "explain.grant.doesNotReach",
        "explain.labelOrdinary", "explain.allowed",
      ])
    #expect(found.capabilities.contains(.handleMatters))
    #expect(try await explain("li", "青申〔2026〕7号", in: office) == found)
    #expect(!found.steps.contains { $0.sentence.contains("秘密的标题") })
  }

  @Test("A label keeps the record closed to all but its handler", arguments: TestDatabase.all)
  func label(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let li = try await office.person("li", "handler", at: office.county)
    _ = try await office.person("wang", "handler", at: office.county)
    _ = try await office.person("bao", "secrecyReviewer", at: office.county)
    try await matter(8, .restricted, holder: li.person, at: office.county, in: office)
    #expect(try await explain("li", "matter:8", in: office).isAllowed)
    #expect(try await explain("bao", "matter:8", in: office).isAllowed)
    let closed = try await explain("wang", "matter:8", in: office)
    #expect(!closed.isAllowed)
    #expect(closed.steps.map(\.key).contains("explain.labelKeepsClosed"))
    let needed = try #require(closed.steps.last)
    #expect(needed.key == "explain.needs.role")
    #expect(needed.sentence.contains("保密审查员"))
  }

  @Test("Administrators and closed accounts see no case, and are told why", arguments: TestDatabase.all)
  func denied(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    _ = try await office.person("sys", "systemAdministrator", .system, at: office.county, .territorial)
    let closed = try await office.person("old", "officeHead", at: office.county)
    let person = try #require(closed.person)
    _ = try await office.test.database.write { connection in
      try connection.execute("UPDATE person SET disabled_at = '2026-01-01' WHERE id = \(person.rawValue)")
    }
    try await matter(9, .ordinary, at: office.county, in: office)
    #expect(try await explain("sys", "matter:9", in: office).steps.map(\.key).contains("explain.dutyOther"))
    let old = try await explain("old", "matter:9", in: office)
    #expect(!old.isAllowed)
    #expect(old.steps.first?.key == "explain.accountClosed")
    #expect(old.steps.last?.key == "explain.needs.open")
  }

  @Test("What is not there, or is there twice, is told", arguments: TestDatabase.all)
  func refusals(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    _ = try await office.person("li", "handler", at: office.county)
    await #expect(throws: ExplanationRefusal.noPerson) { _ = try await explain("nobody", "matter:1", in: office) }
    await #expect(throws: ExplanationRefusal.noRecord) { _ = try await explain("li", "matter:1", in: office) }
    await #expect(throws: ExplanationRefusal.noRecord) { _ = try await explain("li", "organ:999999", in: office) }
    #expect(try await explain("li", "organ:\(office.city)", in: office).isAllowed)
  }

  @Test("A record is named by its kind and number, or by the number of a case")
  func references() {
    #expect(RecordReference("matter:12") == .matter(.init(rawValue: 12)))
    #expect(RecordReference("organ:3") == .organ(.init(rawValue: 3)))
    #expect(RecordReference("青申〔2026〕31号") == .number("青申〔2026〕31号"))
    for text in ["", "matter:", "matter:x", "matter:-1", "person:1", "matter:1:2"] {
      #expect(RecordReference(text) == nil, "\(text)")
    }
  }
}
