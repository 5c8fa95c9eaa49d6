import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Filing a request") struct RequestFilingTests {
  static let token = String(repeating: "a", count: 32)
  static let visitor = Principal(.visitor, source: "198.51.100.7")

  func online(_ it: CaseOffice) -> RequestDraft { it.draft(channel: .online, evidence: []) }

  @Test("The same form sent twice makes one case and gives the same secret", arguments: TestDatabase.all)
  func twice(engine: TestDatabase) async throws {
    let it = try await CaseOffice(engine)
    let filing = FileRequest(organ: CaseOffice.organ, draft: online(it), token: Self.token)
    let first = try await it.desk.perform(filing, as: Self.visitor)
    let second = try await it.desk.perform(filing, as: Self.visitor)
    #expect(first.id == second.id && first.secret == second.secret && first.number == second.number)
    #expect(!first.isRepeated && second.isRepeated)
    let found = try await it.details(first.id)
    #expect(found.request.course.receipt == .fixed(it.today))
    #expect(found.request.secretHash == CaseSecret.hash(first.secret.lowercased().replacing("-", with: " ")))
    #expect(found.request.course.stage == .received)
  }

  @Test("Where the office confirms by hand, an unconfirmed filing leads the list after a workday")
  func unconfirmed() async throws {
    let it = try await CaseOffice()
    let settings = try await it.office.person(390, .system)
    try await it.desk.perform(
      ChangeSetting("requests.autoConfirm", at: CaseOffice.organ, to: "0", version: 0), as: .test(settings))
    let filed = try await it.desk.perform(
      FileRequest(organ: CaseOffice.organ, draft: online(it), token: Self.token), as: Self.visitor)
    var found = try await it.details(filed.id)
    #expect(found.request.course.receipt == .provisional(it.today))
    #expect(found.matter.matter.dueOn == CivilDate(iso: "2026-03-17"))
    #expect(found.due?.date == CivilDate(iso: "2026-04-14"))
    await #expect(throws: RequestRefusal.receiptOpen) {
      try await it.take(.register(handler: it.handler), of: filed.id, by: it.clerk)
    }
    it.office.clock.set(to: try #require(CivilDate(iso: "2026-03-18")))
    try await it.desk.perform(
      AddReceiptEvidence(
        filed.id, version: found.matter.matter.version, [ReceiptEvidence(.confirmed, on: it.today, note: "电话")]),
      as: .test(it.clerk))
    try await it.take(.register(handler: it.handler), of: filed.id, by: it.clerk)
    found = try await it.details(filed.id)
    #expect(found.matter.matter.dueOn == CivilDate(iso: "2026-04-16"))
    #expect(found.items.first?.counted.receivedOn == it.today)
  }

  @Test("What Article 29 asks for and is missing is told all at once, and nothing is kept")
  func incomplete() async throws {
    let it = try await CaseOffice()
    var draft = online(it)
    draft.applicant = PartyDraft(kind: .naturalPerson, name: "")
    draft.wanted = WantedInformation(" ", delivery: .email)
    let filing = FileRequest(organ: CaseOffice.organ, draft: draft, token: Self.token)
    let issues = await #expect(throws: Issues.self) { try await it.desk.perform(filing, as: Self.visitor) }
    #expect(
      issues?.list.map(\.key) == [
        "party.issue.noName", "party.issue.noContact", "party.issue.noPaper", "party.issue.noEmail",
        "request.issue.noDescription",
      ])
    let count = try await it.office.database.read { try $0.count("SELECT count(*) AS n FROM matter") }
    #expect(count == 0)
  }

  @Test("Split into items, each has its number, its applicant, its clock and its place in the table")
  func split() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    it.office.clock.set(to: try #require(CivilDate(iso: "2026-03-18")))
    let split = try await it.desk.perform(
      SplitRequest(id, version: try await it.office.matter(id).version, parts: ["补偿方案", "批准文件", "评估报告"]),
      as: .test(it.handler))
    #expect(split.count == 2)
    let item = try await it.details(split[0])
    #expect(item.matter.matter.number == "青政办申〔2026〕2号" && item.matter.matter.title == "批准文件")
    #expect(item.matter.matter.dueOn == CivilDate(iso: "2026-04-14") && item.request.splitFrom == id)
    #expect(item.matter.parties.map(\.name) == ["张三"])
    #expect(item.matter.parties.first.map { item.matter.secrets[$0.id]?.count } == 1)
    #expect(item.items.first?.counted.splitOn == it.today)
    #expect(try await it.details(id).matter.matter.title == "补偿方案")
  }

  @Test("A corrected applicant moves to the right column, and his other requests are found by his name")
  func correctedParty() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    let other = try await it.register(it.draft("另一件事"))
    #expect(try await it.details(id).sameApplicant.map(\.id) == [other])
    let party = try #require(try await it.details(id).matter.parties.first)
    let draft = PartyDraft(
      kind: .commercialEnterprise, name: "青禾建设有限公司", contact: "0531-8000", code: "91350100M000100Y43")
    try await it.desk.perform(
      CorrectParty(party.id, matterVersion: try await it.office.matter(id).version, draft: draft), as: .test(it.clerk))
    let found = try await it.details(id)
    #expect(found.items.map(\.counted.applicant) == [.commercialEnterprise])
    #expect(found.sameApplicant.isEmpty)
  }

  @Test("The same words of the same applicant are noticed")
  func duplicate() async throws {
    let it = try await CaseOffice()
    let first = try await it.register(it.draft("河滨路 征收补偿方案"))
    let second = try await it.register(it.draft("河滨路征收补偿方案。"))
    #expect(try await it.details(second).duplicates.map(\.id) == [first])
  }
}
