public import CivilTime
public import Disclosure
public import Operations
import Persistence

/// A county office with everything that working on requests takes: a reconsideration organ, a court, a disclosure
/// office, people, and a chain of four levels.
public struct CaseOffice: Sendable {
  /// The office beneath.
  public let office: TestOffice
  /// 受理员、承办人.
  public let clerk: Person.ID
  /// Another one, who handles.
  public let handler: Person.ID
  /// 公开机构负责人: grants extensions, and is the third level.
  public let head: Person.ID
  /// The four levels of the chain: legal review, section, head, leader.
  public let levels: [Person.ID]

  /// The organ.
  public static let organ = TestOffice.county

  /// An office on an engine.
  public init(_ engine: TestDatabase = .sqlite) async throws {
    try await self.init(TestOffice(engine))
  }

  /// An office over another one.
  public init(_ office: TestOffice) async throws {
    self.office = office
    clerk = try await office.person(301, .handler)
    handler = try await office.person(302, .handler)
    head = try await office.person(305, .sectionHead)
    levels = [
      try await office.person(303, .leader), try await office.person(304, .sectionHead), head,
      try await office.person(306, .leader),
    ]
    try await office.chain(
      kind: .request, zip(["法制审核", "科室审核", "负责人审核", "签发"], levels).map { ($0, .person($1)) })
    _ = try await office.database.write { connection in
      try connection.execute(
        """
        UPDATE organ SET reconsideration_organ = '清河市人民政府', court = '青禾县人民法院' WHERE id = \(Self.organ.rawValue)
        """)
      var place = DisclosureOffice()
      (place.name, place.address, place.telephone) = ("县政府办公室政务公开股", "青禾县人民路1号", "0531-80000001")
      _ = try OrganRepository(connection).save(place, of: Self.organ)
    }
  }

  /// The desk.
  public var desk: Desk { office.desk }
  /// The day on the clock.
  public var today: CivilDate { office.clock.now.beijingDate }

  /// A request that came by a channel, as somebody would enter it.
  public func draft(
    _ description: String = "河滨路征收补偿方案及其批准文件。", channel: RequestChannel = .inPerson, name: String = "张三",
    kind: Party.Kind = .naturalPerson, evidence: [ReceiptEvidence]? = nil
  ) -> RequestDraft {
    let preliminary = ReceiptEvidence(channel.preliminary, on: today)
    return RequestDraft(
      channel: channel, evidence: evidence ?? [preliminary],
      applicant: PartyDraft(
        kind: kind, name: name, contact: "13800001234", address: "青禾县幸福路2号",
        code: kind == .naturalPerson ? "" : "91350100M000100Y43",
        paper: kind == .naturalPerson ? IdentityPaper(.other, number: "E12345678") : nil),
      wanted: WantedInformation(description))
  }

  /// Registers a request at the counter, and gives it to the handler.
  public func register(_ draft: RequestDraft? = nil) async throws -> Matter.ID {
    try await desk.perform(
      RegisterRequest(organ: Self.organ, draft: draft ?? self.draft(), handler: handler), as: .test(clerk))
  }

  /// Takes a step as somebody; the handler, where nobody is named.
  public func take(
    _ move: RequestMove, of id: Matter.ID, by person: Person.ID? = nil, on day: CivilDate? = nil
  ) async throws {
    let version = try await office.matter(id).version
    try await desk.perform(TakeRequestStep(id, version: version, move, on: day), as: .test(person ?? handler))
  }

  /// The case as the handler sees it.
  public func details(_ id: Matter.ID, as person: Person.ID? = nil) async throws -> RequestDetails.Outcome {
    try await desk.answer(RequestDetails(id), as: .test(person ?? handler))
  }

  /// Lets the four levels agree.
  public func agree(_ id: Matter.ID, levels count: Int = 4) async throws {
    for person in levels.prefix(count) {
      guard let approval = try await details(id).matter.approvals.last else { throw NotFound() }
      try await desk.perform(
        AgreeApproval(approval.id, version: approval.version, opinion: "同意"), as: .test(person))
    }
  }

  /// A decision that supplies what was asked for.
  public static let granted = OutcomeDetails(
    outcome: .granted, extras: [.supply(.enclosed(carrier: .paper, pages: 12, enclosures: ["征收补偿方案"]))])

  /// A decision that supplies a part of it.
  public static let partlyGranted = OutcomeDetails(
    outcome: .partlyGranted,
    extras: [
      .supply(.enclosed(carrier: .paper, pages: 12, enclosures: ["征收补偿方案（节选）"])),
      .withheldParts([
        WithheldPart(passage: "第3页被征收人名单", ground: .exempt(.thirdPartyHarm), reasons: "涉及被征收人的个人隐私。")
      ]),
    ])
}
