import CivilTime
import Disclosure
import Operations
import Persistence

/// Plays one item of disclosure at the desk: written, reviewed, released, and what came afterwards.
struct ItemPlayer: DemonstrationPlayer {
  let script: ItemScript
  let office: MatterOffice
  let first: CivilDate
  private var id: Matter.ID?

  init?(_ script: ItemScript, offices: [MatterOffice], today: CivilDate) {
    guard offices.indices.contains(script.office) else { return nil }
    self.script = script
    office = offices[script.office]
    first = today.adding(days: -script.age)
  }

  /// Written, submitted, agreed to twice, released; what comes afterwards three days later.
  var days: [CivilDate] { [0, 0, 1, 1, 1, 4, 4].map { first.adding(days: min($0, max(script.age - 1, 0))) } }

  mutating func play(_ place: Int, in book: inout DemonstrationBook) async throws {
    switch place {
    case 0: try await write(in: book)
    case 1: try await submit(in: book)
    case 2, 3: try await review(in: book)
    case 4: try await release(in: book)
    case 5: try await follow(in: book)
    default: try await finish(in: book)
    }
  }

  private func named(_ text: String) -> String { text.replacing("{organ}", with: office.organ.sketch.name) }

  private func version(_ book: DemonstrationBook) async throws -> Int {
    guard let id else { return 1 }
    return try await book.database.read { try MatterRepository($0).find(id)?.version } ?? 1
  }

  private func stage(_ book: DemonstrationBook) async throws -> Publication.Stage? {
    guard let id else { return nil }
    return try await book.database.read { try PublicationRepository($0).find(id)?.stage }
  }

  private mutating func write(in book: DemonstrationBook) async throws {
    let clerk = book.principal(office.clerk)
    let id = try await book.desk.perform(
      OpenItem(script.kind, organ: office.organ.id, title: named(script.title), formedOn: first), as: clerk)
    self.id = id
    try await save(id, in: book) { content in
      content.body = Article(
        script.paragraphs.map { .paragraph(text: [.text(named($0), style: [])], alignment: .text) })
      content.fields = script.fields.mapValues(named)
      if script.kind == .policyDocument {
        var facts = DocumentFacts()
        (facts.sort, facts.number, facts.genre) = (
          .normative, "\(office.organ.sketch.documentWord)发〔\(first.year)〕12号", "通知"
        )
        (facts.issuers, facts.topics) = ([office.organ.sketch.name], ["综合政务"])
        (facts.signedOn, facts.effectiveOn) = (first, first.adding(days: 30))
        content.document = facts
      }
      guard script.end == .kept else { return }
      content.decision = AttributeDecision(
        .withheld, ground: .deliberative, reason: "属于行政决策过程中的讨论记录。", nextReviewOn: first.adding(days: 40))
    }
  }

  private func save(
    _ id: Matter.ID, in book: DemonstrationBook, _ change: (inout ItemContent) -> Void
  ) async throws {
    let clerk = book.principal(office.clerk)
    var content = try await book.desk.answer(ItemDetails(id), as: clerk).latest.content
    change(&content)
    try await book.desk.perform(SaveItem(id, version: try await version(book), content: content), as: clerk)
  }

  private func submit(in book: DemonstrationBook) async throws {
    guard let id, script.end != .drafted, script.end != .forced else { return }
    _ = try await book.desk.perform(
      SubmitItem(id, version: try await version(book)), as: book.principal(office.clerk))
  }

  /// The next level finds what the editor found; where nothing waits, nothing happens.
  @discardableResult
  private func review(in book: DemonstrationBook) async throws -> Bool {
    guard let id, script.end != .inReview, let (approval, holder) = try await book.speaker(on: id) else { return false }
    let result: ReviewOpinion.Result = script.end == .kept ? .withhold : .publish
    try await book.desk.perform(
      GiveReviewOpinion(
        approval.id, version: approval.version, result: result,
        ground: script.end == .kept ? "条例第十六条第二款" : "不涉及国家秘密、商业秘密和个人隐私", opinion: "同意。"),
      as: book.principal(holder))
    return true
  }

  private func release(in book: DemonstrationBook) async throws {
    guard let id else { return }
    let version = try await version(book)
    if script.end == .forced, let leader = book.people(of: office.organ.id, as: "leader").first {
      return try await book.desk.perform(
        ForceRelease(id, version: version, reason: "水情紧急，来不及逐级审查。"), as: book.principal(leader))
    }
    guard try await stage(book) == .reviewed, script.end != .reviewed else { return }
    if script.end == .scheduled {
      return try await book.desk.perform(
        ScheduleItem(id, version: version, at: book.clock.now.adding(seconds: 30 * 86_400)),
        as: book.principal(office.head))
    }
    try await book.desk.perform(ReleaseItem(id, version: version), as: book.principal(office.head))
  }

  private func follow(in book: DemonstrationBook) async throws {
    guard let id, try await stage(book) == .published else { return }
    let (version, clerk) = (try await version(book), book.principal(office.clerk))
    switch script.end {
    case .withdrawn:
      try await book.desk.perform(
        WithdrawItem(id, version: version, reason: "公示期已满，按规定撤下。"), as: book.principal(office.head))
    case .corrected, .correcting:
      try await book.desk.perform(ReopenItem(id, version: version), as: clerk)
      try await save(id, in: book) { content in
        content.body.blocks.append(.paragraph(text: [.text("本办法由制定机关负责解释。", style: [])], alignment: .text))
      }
      guard script.end == .corrected else { return }
      _ = try await book.desk.perform(SubmitItem(id, version: try await self.version(book)), as: clerk)
    case .published where script.kind == .notice:
      _ = try await book.desk.perform(
        RecordChannel(id, channel: .library, on: book.clock.now.beijingDate, evidence: "县图书馆签收单第3号"), as: clerk)
    default: break
    }
  }

  private func finish(in book: DemonstrationBook) async throws {
    guard let id, script.end == .corrected else { return }
    while try await review(in: book) {}
    guard try await stage(book) == .reviewed else { return }
    try await book.desk.perform(
      ReleaseItem(
        id, version: try await version(book), order: ReleaseOrder(sort: .correction, explanation: "补充了解释机关。")),
      as: book.principal(office.head))
  }
}
