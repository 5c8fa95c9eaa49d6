import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("The head of the office declines an extension") struct ExtensionAnswerTests {
  private func asked(_ it: CaseOffice) async throws -> Matter.ID {
    let id = try await it.register()
    try await it.take(.beginHandling, of: id)
    let version = try await it.office.matter(id).version
    try await it.desk.perform(
      ProposeExtension(id, version: version, days: 10, reasons: "材料多"), as: .test(it.handler))
    return id
  }

  private func decline(
    _ id: Matter.ID, _ it: CaseOffice, reasons: String = "材料不多，可以按期答复", by person: Person.ID? = nil
  ) async throws {
    let version = try await it.office.matter(id).version
    try await it.desk.perform(
      DeclineExtension(id, version: version, reasons: reasons), as: .test(person ?? it.head))
  }

  @Test("The handler is told why, the clock stays, and the case goes on", arguments: TestDatabase.all)
  func declines(engine: TestDatabase) async throws {
    let it = try await CaseOffice(engine)
    let id = try await asked(it)
    let before = try await it.details(id)
    try await decline(id, it)
    let after = try await it.details(id)
    #expect(after.request.extensionAsked?.declined?.reasons == "材料不多，可以按期答复")
    #expect(after.request.extensionAsked?.isOpen == false)
    #expect(after.matter.matter.dueOn == before.matter.matter.dueOn && after.request.course == before.request.course)
    #expect(after.letters.map(\.kind) == before.letters.map(\.kind))
    let kinds = try await it.office.database.read { connection in
      try connection.rows("SELECT kind FROM notification WHERE person_id = \(it.handler.rawValue)") {
        try $0.text("kind")
      }
    }
    #expect(kinds.contains("request.extensionDeclined"))
    // It can be asked for again, and granted then.
    let version = try await it.office.matter(id).version
    try await it.desk.perform(
      ProposeExtension(id, version: version, days: 5, reasons: "第三方意见未到"), as: .test(it.handler))
    #expect(try await it.details(id).request.extensionAsked?.isOpen == true)
    try await it.take(.extend(days: 5, reasons: "第三方意见未到"), of: id, by: it.head)
    #expect(try await it.details(id).request.extensionAsked == nil)
  }

  @Test("It takes reasons, somebody who asked, and the head")
  func refused() async throws {
    let it = try await CaseOffice()
    let id = try await asked(it)
    await #expect {
      try await decline(id, it, reasons: " ")
    } throws: { ($0 as? Issues)?.list.map(\.key) == ["request.issue.noReasons"] }
    await #expect(throws: AccessRefusal.self) { try await decline(id, it, by: it.handler) }
    try await decline(id, it)
    await #expect(throws: RequestRefusal.noExtensionAsked) { try await decline(id, it) }
    let other = try await it.register()
    await #expect(throws: RequestRefusal.noExtensionAsked) { try await decline(other, it) }
  }
}
