import Disclosure
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite("Linking an account to the single sign-on") struct LinkIdentityTests {
  @Test("ends what was open, is an event without the identity, and can be taken back", arguments: TestDatabase.all)
  func linking(_ engine: TestDatabase) async throws {
    let linked = try await LinkedOffice(engine)
    let desk = linked.office.test.desk
    let keeper = linked.office.principal(try await linked.office.keeper())
    let session = try await linked.signIn()
    var draft = PersonDraft(linked.person)
    draft.externalSubject = " u-8 "
    try await desk.perform(ChangePerson(linked.person.id, version: 1, to: draft), as: keeper)
    #expect(try await linked.office.presence(session.secret) == nil)
    await #expect(throws: SignOnRefusal.unknown(subject: "u-7")) { try await linked.signIn() }
    linked.provider.say("u-8")
    _ = try await linked.signIn()
    // A form that does not show the field leaves it as it is.
    try await desk.perform(
      ChangePerson(linked.person.id, version: 2, to: PersonDraft(linked.person)), as: keeper)
    _ = try await linked.signIn()
    draft.externalSubject = ""
    try await desk.perform(ChangePerson(linked.person.id, version: 3, to: draft), as: keeper)
    await #expect(throws: SignOnRefusal.unknown(subject: "u-8")) { try await linked.signIn() }
    let told = try await linked.bodies("person.identityLinked") + linked.bodies("person.identityUnlinked")
    #expect(told.count == 3)
    #expect(!told.contains { $0.contains("u-8") || $0.contains("u-7") })
    #expect(told.contains { $0.contains("version 2") })
  }

  @Test("takes an identity for one account only, however it is written", arguments: TestDatabase.all)
  func unique(_ engine: TestDatabase) async throws {
    let linked = try await LinkedOffice(engine)
    let office = linked.office
    let other = try await office.settle("other")
    await #expect(throws: Issues([Issue("externalSubject", "people.externalSubject.taken")])) {
      try await office.test.desk.perform(LinkIdentity(other.id, to: " u-7"), as: office.operatorItself)
    }
    await #expect(throws: PeopleRefusal.alreadyDone) {
      try await office.test.desk.perform(LinkIdentity(linked.person.id, to: "u-7"), as: office.operatorItself)
    }
    await #expect(throws: Issues.self) {
      try await office.test.desk.perform(
        LinkIdentity(other.id, to: String(repeating: "x", count: 256)), as: office.operatorItself)
    }
    let table = [
      ["姓名", "账号", "所在机关", "统一身份标识"], ["甲", "jia", "青禾县政府办公室", "u-7"],
      ["乙", "yi", "青禾县政府办公室", "u-9"], ["丙", "bing", "青禾县政府办公室", "u-9"], ["丁", "ding", "青禾县政府办公室", ""],
    ].enumerated().map { SheetRow(number: $0 + 1, cells: $1) }
    let lines = try await office.test.desk.answer(ImportPreview(try PeopleSheet([table])), as: office.operatorItself)
    #expect(lines.map(\.issues.isEmpty) == [false, true, false, true])
    _ = try await office.entrance.importPeople(lines, as: office.operatorItself)
    linked.provider.say("u-9")
    #expect(try await linked.signIn().session.stage == .full)
  }

  @Test("is the operator's for those who watch the one who keeps accounts", arguments: [DutyClass.security, .audit])
  func operatorOnly(_ duty: DutyClass) async throws {
    let linked = try await LinkedOffice(.sqlite)
    let office = linked.office
    let watcher = try await office.settle("watcher", duty)
    let keeper = office.principal(try await office.keeper())
    await #expect(throws: PeopleRefusal.linkedByOperator) {
      try await office.test.desk.perform(LinkIdentity(watcher.id, to: "u-9"), as: keeper)
    }
    try await office.test.desk.perform(LinkIdentity(watcher.id, to: "u-9"), as: office.operatorItself)
    // Taking off gives nobody anything.
    try await office.test.desk.perform(LinkIdentity(watcher.id, to: nil), as: keeper)
  }
}
