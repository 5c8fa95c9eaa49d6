import CivilTime
public import Disclosure
public import Operations
import Persistence

/// Cases that somebody of an organ takes in and moves on, through the operations of the workflow.
public struct RequestStory: Sendable {
  /// The desk.
  public let test: TestDesk
  /// The organ that is asked.
  public let organ: Organ.ID
  /// Who works on the cases.
  public let person: Person.ID

  /// Cases at an organ whose letters can be written: its office, its organ of reconsideration and its court are known.
  public init(_ test: TestDesk, at organ: Organ.ID, by person: Person.ID) async throws {
    self.test = test
    self.organ = organ
    self.person = person
    var office = DisclosureOffice()
    (office.name, office.address, office.telephone) = ("县政府公开办", "示例路1号", "0571-12345678")
    office.version = 0
    let facts = office
    _ = try await test.database.write { connection in
      _ = try OrganRepository(connection).save(facts, of: organ)
      try connection.execute(
        """
        UPDATE organ SET reconsideration_organ = '示例市人民政府', court = '示例市中级人民法院' WHERE id = \(organ.rawValue)
        """)
    }
  }

  /// Takes a request in that was handed over today.
  public func request(
    _ description: String = "河滨路道路改造工程的规划许可文件", applicant: String = "张三丰", agent: String? = nil,
    delivery: DeliveryWay = .post
  ) async throws -> Matter.ID {
    let today = test.clock.now.beijingDate
    func party(_ name: String) -> PartyDraft {
      PartyDraft(kind: .naturalPerson, name: name, contact: "13800001234", address: "示例路9号")
    }
    let draft = RequestDraft(
      channel: .inPerson, evidence: [ReceiptEvidence(.submitted, on: today)], applicant: party(applicant),
      agent: agent.map(party), wanted: WantedInformation(description, delivery: delivery))
    return try await test.desk.perform(
      RegisterRequest(organ: organ, draft: draft, handler: person), as: .test(person))
  }

  /// Takes a step of a case.
  public func take(_ move: RequestMove, _ id: Matter.ID, by other: Person.ID? = nil) async throws {
    let version = try await matter(id).version
    try await test.desk.perform(TakeRequestStep(id, version: version, move), as: .test(other ?? person))
  }

  /// A case whose reply that there is no such information is drafted.
  public func drafted(_ description: String = "河滨路道路改造工程的规划许可文件") async throws -> Matter.ID {
    let id = try await request(description)
    try await take(.beginHandling, id)
    let today = test.clock.now.beijingDate
    let search = SearchRecord(
      systems: ["公文系统"], archives: ["档案室"], keywords: ["河滨路"], persons: ["王某"], began: today, ended: today)
    let details = OutcomeDetails(outcome: .informationNotExist, extras: [.search(search)])
    try await take(.propose(details: details, answers: [], proposal: "建议告知不存在"), id)
    return id
  }

  /// The matter of a case.
  public func matter(_ id: Matter.ID) async throws -> Matter {
    guard let matter = try await test.database.read({ try MatterRepository($0).find(id) }) else { throw NotFound() }
    return matter
  }

  /// The request of a case.
  public func course(_ id: Matter.ID) async throws -> RequestCourse {
    guard let request = try await test.database.read({ try RequestRepository($0).find(id) }) else { throw NotFound() }
    return request.course
  }

  /// The letters of a case, of one kind or all.
  public func letters(_ id: Matter.ID, _ kind: LetterKind? = nil) async throws -> [CaseLetter] {
    try await test.database.read { try LetterRepository($0).ofMatter(id) }.filter { kind == nil || $0.kind == kind }
  }

  /// The last letter of a kind.
  public func letter(_ id: Matter.ID, _ kind: LetterKind) async throws -> CaseLetter {
    guard let letter = try await letters(id, kind).last else { throw NotFound() }
    return letter
  }

  /// The last fee of a case.
  public func fee(_ id: Matter.ID) async throws -> ChargedFee? {
    try await test.database.read { try FeeRepository($0).ofMatter(id).last }
  }
}
