import CivilTime
import Cryptography
import Disclosure
import Operations
import Persistence
import Synchronization
import TestSupport
import Testing

@Suite("Notices") struct NoticeTests {
  /// Tells somebody something, as an operation does.
  private struct Tell: Operation {
    var person: Person.ID
    var matter: Matter.ID
    static var access: Access { .system }
    func organ(in scope: Scope) throws -> Organ.ID? { nil }
    func run(in scope: Scope) throws {
      try scope.notify(
        person, .matterAssigned, arguments: ["number": "青申〔2026〕1号", "title": "张三的申请"],
        subject: .init("matter", matter.rawValue))
      scope.record(.jobRetried, organ: nil, subject: .init("job", 0))
    }
  }

  /// A carrier that keeps what it is given, or refuses it.
  private final class Carrier: MessageCarrier {
    let faults: Mutex<[CarrierFault]>
    let carried = Mutex<[OutgoingMessage]>([])
    init(faults: [CarrierFault] = []) { self.faults = Mutex(faults) }
    func carry(_ message: OutgoingMessage) async throws {
      if let fault = faults.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw fault }
      carried.withLock { $0.append(message) }
    }
  }

  private static let system = Principal(.system("test"), source: "test")

  private struct House {
    let test: TestDesk
    let desk: Desk
    let office: SmallOffice

    init(_ engine: TestDatabase = .sqlite, channels: Set<MessageChannel> = [.mail]) async throws {
      let test = try await TestDesk(engine)
      self.test = test
      var surroundings = test.surroundings
      surroundings.channels = channels
      desk = Desk(database: test.database, surroundings: surroundings) { test.clock.now }
      office = try await SmallOffice(in: test.database, officerMay: [.viewMatters])
    }

    func tell() async throws {
      try await desk.perform(Tell(person: office.officer, matter: office.matter), as: NoticeTests.system)
    }

    func runner(_ carrier: Carrier) -> JobRunner {
      let sender = NoticeSender(desk: desk, carriers: [.mail: carrier], site: "https://gk.example.gov.cn")
      return JobRunner(database: test.database, works: sender.works, owner: "a") { test.clock.now }
    }
  }

  @Test("A notice is listed, counted, and read", arguments: TestDatabase.all)
  func reading(engine: TestDatabase) async throws {
    let house = try await House(engine)
    for _ in 1...3 { try await house.tell() }
    let page = try await house.desk.answer(NoticeList(limit: 2), as: house.office.asOfficer)
    #expect(page.unread == 3)
    #expect(page.hasMore)
    let second = page.notices[1].id
    let notice = try await house.desk.perform(ReadNotices(.one(second)), as: house.office.asOfficer)
    #expect(notice?.subject == .init("matter", house.office.matter.rawValue))
    #expect(try await house.desk.answer(UnreadNotices(), as: house.office.asOfficer) == 2)
    _ = try await house.desk.perform(ReadNotices(.allUpTo(second)), as: house.office.asOfficer)
    #expect(try await house.desk.answer(UnreadNotices(), as: house.office.asOfficer) == 1)
    await #expect(throws: NotFound.self) {
      try await house.desk.perform(ReadNotices(.one(second)), as: house.office.asStranger)
    }
  }

  @Test("Mail carries a number and a link, and no personal data")
  func mail() async throws {
    let house = try await House()
    try await house.tell()
    let carrier = Carrier()
    try await house.runner(carrier).drain()
    let message = try #require(carrier.carried.withLock { $0.first })
    #expect(message.recipient == "officer@example.gov.cn")
    #expect(message.text.contains("青申〔2026〕1号 已交由您办理。"))
    #expect(message.text.contains(message.link))
    #expect(message.link.hasPrefix("https://gk.example.gov.cn/desk/notifications/"))
    #expect(!message.text.contains("张三") && !message.subject.contains("张三"))
    let page = try await house.desk.answer(NoticeList(), as: house.office.asOfficer)
    #expect(page.notices.map(\.mail) == [.sent])
  }

  @Test("A mail server that is away is tried again; what it refuses for good is not")
  func failures() async throws {
    let house = try await House()
    try await house.tell()
    let carrier = Carrier(faults: [.temporary("451"), .permanent("550")])
    try await house.runner(carrier).drain()
    var page = try await house.desk.answer(NoticeList(), as: house.office.asOfficer)
    #expect(page.notices.map(\.mail) == [.waiting])
    house.test.clock.advance(seconds: 3_600)
    try await house.runner(carrier).drain()
    page = try await house.desk.answer(NoticeList(), as: house.office.asOfficer)
    #expect(page.notices.map(\.mail) == [.failed])
    house.test.clock.advance(seconds: 3_600)
    try await house.runner(carrier).drain()
    #expect(carrier.carried.withLock { $0.isEmpty })
  }

  @Test("Who switched mail off for a kind gets none of it, but still sees it on the page")
  func choice() async throws {
    let house = try await House()
    let kinds = Set(NoticeKind.all).subtracting([.matterAssigned])
    try await house.desk.perform(ChooseNotices(byMail: kinds), as: house.office.asOfficer)
    #expect(try await house.desk.answer(NoticeChoices(), as: house.office.asOfficer) == kinds)
    try await house.tell()
    let page = try await house.desk.answer(NoticeList(), as: house.office.asOfficer)
    #expect(page.notices.map(\.mail) == [.none])
    #expect(page.unread == 1)
  }

  @Test("Without a mail server no job waits for one")
  func noCarrier() async throws {
    let house = try await House(channels: [])
    try await house.tell()
    let waiting = try await house.test.database.read { try JobRepository($0).count(.waiting) }
    #expect(waiting == 0)
  }

  @Test("Every kind has a sentence, a name, and no arguments but the allowed ones")
  func texts() throws {
    for kind in NoticeKind.all {
      let sentence = try #require(Texts.all["notice.\(kind.rawValue)"])
      #expect(Texts.all["noticeKind.\(kind.rawValue)"] != nil)
      for match in sentence.matches(of: /\{(\w+)\}/) { #expect(NoticeKind.arguments.contains(String(match.output.1))) }
    }
  }
}
