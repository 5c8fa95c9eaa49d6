import CivilTime
import Disclosure
import Operations
import TestSupport
import Testing

@Suite("Correcting a record") struct RectificationTests {
  @Test(
    "It takes the same way, ends with a letter of its own, and no table counts it",
    arguments: [
      (Rectification.corrected("出生日期更正为1990年1月1日"), "rectificationNotice"),
      (.transferred(to: "县公安局", reasons: "记录由其制作"), "transferLetter"), (.kept("经核对，记录无误"), "reply.D24"),
    ])
  func ends(rectification: Rectification, letter: String) async throws {
    let it = try await CaseOffice()
    var draft = it.draft("户籍登记的出生日期有误")
    draft.subject = .rectification
    let id = try await it.register(draft)
    try await it.take(.beginHandling, of: id)
    try await it.take(.rectify(rectification, proposal: ""), of: id)
    try await it.take(.submit, of: id)
    try await it.agree(id)
    try await it.take(.dispatch(way: .counter, reference: ""), of: id)
    try await it.take(.deliver(reachedOn: it.today, returnedOn: nil, note: "签收"), of: id, by: it.clerk)
    let found = try await it.details(id)
    #expect(found.matter.matter.state == .closed)
    #expect(found.letters.last?.kind.rawValue == letter && found.letters.last?.state == .signed)
    #expect(found.items.isEmpty)
  }

  @Test("A request for information cannot be answered as a correction")
  func wrongSubject() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    try await it.take(.beginHandling, of: id)
    await #expect(throws: Issues.self) { try await it.take(.rectify(.corrected("甲"), proposal: ""), of: id) }
  }
}
