public import CivilTime
public import Disclosure
public import Operations
import Persistence

/// A county office with everything that publishing takes: a credit code, an editor, two levels of reviewers, a leader.
public struct ItemOffice: Sendable {
  /// The office beneath.
  public let office: TestOffice
  /// 编辑.
  public let editor: Person.ID
  /// 保密审查员 and 公开机构负责人: the two levels.
  public let levels: [Person.ID]
  /// 分管领导, who may force a release.
  public let leader: Person.ID

  /// The organ.
  public static let organ = TestOffice.county

  /// An office on an engine.
  public init(_ engine: TestDatabase = .sqlite) async throws {
    try await self.init(TestOffice(engine))
  }

  /// An office over another one.
  public init(_ office: TestOffice) async throws {
    self.office = office
    func role(_ key: String) throws -> ShippedRole {
      guard let role = ShippedRole.all.first(where: { $0.key == key }) else { throw NotFound() }
      return role
    }
    editor = try await office.person(401, role("editor"))
    levels = [
      try await office.person(402, role("secrecyReviewer")), try await office.person(403, role("officeHead")),
    ]
    leader = try await office.person(404, role("leader"))
    try await office.chain(kind: .publication, zip(["保密审查", "负责人审核"], levels).map { ($0, .person($1)) })
    _ = try await office.database.write { connection in
      try connection.execute(
        "UPDATE organ SET credit_code = '91350100M000100Y43' WHERE id = \(Self.organ.rawValue)")
    }
  }

  /// The desk.
  public var desk: Desk { office.desk }
  /// The day on the clock.
  public var today: CivilDate { office.clock.now.beijingDate }

  /// Begins an item, and fills it so that it can be reviewed.
  public func write(
    _ kind: ItemKind = .notice, title: String = "关于调整办事窗口时间的通知", text: String = "自下周起，办事窗口上午九时开始办理业务。",
    label: Matter.Label = .ordinary, changing change: (inout ItemContent) -> Void = { _ in }
  ) async throws -> Matter.ID {
    let id = try await desk.perform(
      OpenItem(kind, organ: Self.organ, title: title, formedOn: today, label: label), as: .test(editor))
    try await save(id) { content in
      content.body = Article([.paragraph(text: [.text(text, style: [])], alignment: .text)])
      change(&content)
    }
    return id
  }

  /// Saves an item with something changed.
  public func save(_ id: Matter.ID, as person: Person.ID? = nil, _ change: (inout ItemContent) -> Void) async throws {
    let found = try await details(id)
    var content = found.latest.content
    change(&content)
    try await desk.perform(
      SaveItem(id, version: found.matter.matter.version, content: content), as: .test(person ?? editor))
  }

  /// Sends an item to its reviewers.
  public func submit(_ id: Matter.ID) async throws {
    _ = try await desk.perform(SubmitItem(id, version: try await version(id)), as: .test(editor))
  }

  /// Lets the levels agree.
  public func review(_ id: Matter.ID) async throws {
    for person in levels {
      guard let approval = try await details(id, as: person).matter.approvals.last else { throw NotFound() }
      let attribute = try await details(id, as: person).item.attribute
      try await desk.perform(
        GiveReviewOpinion(
          approval.id, version: approval.version, result: .init(agreeingWith: attribute), ground: "不涉及国家秘密",
          opinion: "同意"), as: .test(person))
    }
  }

  /// Releases a reviewed item.
  public func release(_ id: Matter.ID, explanation: String = "") async throws {
    try await desk.perform(
      ReleaseItem(id, version: try await version(id), order: ReleaseOrder(explanation: explanation)), as: .test(editor))
  }

  /// Writes, reviews and releases an item.
  public func publish(_ kind: ItemKind = .notice, title: String = "关于调整办事窗口时间的通知") async throws -> Matter.ID {
    let id = try await write(kind, title: title)
    try await submit(id)
    try await review(id)
    try await release(id)
    return id
  }

  /// How often the matter of an item was saved.
  public func version(_ id: Matter.ID) async throws -> Int { try await office.matter(id).version }

  /// The item as somebody sees it; the editor, where nobody is named.
  public func details(_ id: Matter.ID, as person: Person.ID? = nil) async throws -> ItemDetails.Outcome {
    try await desk.answer(ItemDetails(id), as: .test(person ?? editor))
  }
}
