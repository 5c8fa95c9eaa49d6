import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Forms that are printed from a case") struct FormFileTests {
  @Test(
    "The sheet of the registration tells who asked how and when, with the contact masked", arguments: TestDatabase.all)
  func registration(_ engine: TestDatabase) async throws {
    let it = try await CaseOffice(engine)
    let id = try await it.register(it.draft(channel: .fax))
    let arrived = try await text(.registrationSheet, id, it)
    let party = try await it.office.database.read {
      try PartyRepository($0).ofMatter(id).first { $0.role == .applicant }
    }
    let applicant = try #require(party)
    #expect(arrived.contains(applicant.name) && arrived.contains("传真") && arrived.contains("自然人"))
    #expect(arrived.contains(applicant.maskedContact) && !arrived.contains(applicant.contact))
    #expect(!arrived.contains("答复期限"), "nobody knows it before the receipt is confirmed")
    #expect(!arrived.contains("{{"))
  }

  @Test("The form to be signed has what was asked for, and lines for what only the applicant knows")
  func application() async throws {
    let it = try await CaseOffice(.sqlite)
    let id = try await it.register(it.draft(channel: .oral))
    let form = try await text(.applicationForm, id, it)
    #expect(form.contains("申请人（签名或者盖章）：") && form.contains("证件名称和号码"))
    let matter = try await it.desk.answer(MatterDetails(id), as: .test(it.clerk)).matter
    #expect(form.contains(matter.summary.isEmpty ? matter.title : matter.summary))
  }

  @Test("Who only sees cases gets none, and letters that are kept are no forms")
  func refused() async throws {
    let it = try await CaseOffice(.sqlite)
    let id = try await it.register(it.draft(channel: .oral))
    let role = try #require(ShippedRole.all.first { $0.key == "supervisor" })
    let viewer = try await it.office.person(191, role)
    await #expect(throws: AccessRefusal.self) {
      try await it.desk.answer(FormFile(.registrationSheet, of: id), as: .test(viewer))
    }
    let stranger = try await it.office.person(192, .handler, at: TestOffice.bureau)
    for (kind, person) in [
      (LetterKind.registrationSheet, stranger), (.receipt, it.handler), (.reviewSheet, it.handler),
    ] {
      await #expect(throws: NotFound.self) { try await it.desk.answer(FormFile(kind, of: id), as: .test(person)) }
    }
  }

  private func text(_ kind: LetterKind, _ id: Matter.ID, _ it: CaseOffice) async throws -> String {
    let form = try await it.desk.answer(FormFile(kind, of: id), as: .test(it.handler))
    return try form.draft.composed().map(\.text).joined(separator: "\n")
  }
}
