import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("What everybody may see") struct PublicExitTests {
  /// What must not go out, and how an item comes to be so.
  enum Hidden: String, CaseIterable, CustomTestStringConvertible {
    case drafted, submitted, reviewed, scheduled, scheduledPastItsHour, withdrawn, discarded, onRequest, withheld
    case restricted, restrictedAfterwards, reviewTakenAway, changedBehindItsReview

    var testDescription: String { rawValue }

    func make(_ office: ItemOffice) async throws -> Matter.ID {
      switch self {
      case .drafted: return try await office.write()
      case .submitted, .reviewed, .scheduled, .scheduledPastItsHour: return try await making(office)
      case .withdrawn:
        let id = try await office.publish()
        _ = try await office.desk.perform(
          WithdrawItem(id, version: office.version(id), reason: "内容有误。"), as: .test(office.editor))
        return id
      case .discarded:
        let id = try await office.write()
        _ = try await office.desk.perform(DiscardItem(id, version: office.version(id)), as: .test(office.editor))
        return id
      case .onRequest, .withheld: return try await kept(office)
      case .restricted: return try await office.write(label: .restricted)
      case .restrictedAfterwards:
        return try await sabotaged(office, "UPDATE matter SET label = 'restricted' WHERE id = ")
      case .reviewTakenAway:
        return try await sabotaged(
          office, "UPDATE publication_review SET result = 'withheld' WHERE item_id = ")
      case .changedBehindItsReview:
        return try await sabotaged(
          office,
          "UPDATE publication_release SET version_id = (SELECT min(version_id) FROM publication_review) WHERE item_id = "
        )
      }
    }

    private func making(_ office: ItemOffice) async throws -> Matter.ID {
      let id = try await office.write()
      try await office.submit(id)
      guard self != .submitted else { return id }
      try await office.review(id)
      guard self != .reviewed else { return id }
      _ = try await office.desk.perform(
        ScheduleItem(id, version: office.version(id), at: office.office.clock.now.adding(seconds: 60)),
        as: .test(office.editor))
      // Even where the job is late, an order alone makes nothing public.
      if self == .scheduledPastItsHour { office.office.clock.advance(seconds: 600) }
      return id
    }

    private func kept(_ office: ItemOffice) async throws -> Matter.ID {
      let day = CivilDate(dayNumber: office.today.dayNumber + 90)
      let decision =
        self == .onRequest
        ? AttributeDecision(.onRequest, reason: "只涉及少数人。", nextReviewOn: day)
        : AttributeDecision(.withheld, ground: .stateSecret, reason: "已定密。", nextReviewOn: day)
      let id = try await office.write { $0.decision = decision }
      try await office.submit(id)
      try await office.review(id)
      return id
    }

    private func sabotaged(_ office: ItemOffice, _ change: SQLText) async throws -> Matter.ID {
      _ = try await office.publish(title: "另外一条公开的信息")
      let id = try await office.publish()
      _ = try await office.office.database.write { try $0.execute("\(sql: change)\(id.rawValue)") }
      return id
    }
  }

  @Test("What is not public goes out by no way", arguments: Hidden.allCases, TestDatabase.all)
  func hidden(state: Hidden, engine: TestDatabase) async throws {
    let office = try await ItemOffice(engine)
    let id = try await state.make(office)
    let now = office.office.clock.now
    let (item, entry, list, file) = try await office.office.database.read { connection in
      let exit = PublicExit(connection, at: now)
      return (
        try exit.item(id), try exit.entry(id), try exit.list(in: nil, of: nil, after: nil, limit: 50),
        try exit.file(Attachment.ID(rawValue: 1), of: id)
      )
    }
    #expect(item == nil)
    #expect(entry == nil)
    #expect(!list.contains { $0.value.id == id })
    #expect(file == nil)
    if case .withdrawn(let notice, _) = try? await office.desk.answer(PublicItemAt(id), as: .visitor) {
      #expect(state == .withdrawn)
      #expect(notice.value.reason == "内容有误。")
    } else {
      await #expect(throws: NotFound.self) { try await office.desk.answer(PublicItemAt(id), as: .visitor) }
    }
    let column = try await office.desk.answer(PublicColumn(StatutoryColumns["notice"]), as: .visitor)
    #expect(!column.entries.contains { $0.value.id == id })
  }

  @Test(
    "While a correction is drafted, reviewed and scheduled, everybody reads what was public",
    arguments: TestDatabase.all)
  func correction(engine: TestDatabase) async throws {
    let office = try await ItemOffice(engine)
    let id = try await office.publish(title: "原来的标题")
    _ = try await office.desk.perform(ReopenItem(id, version: office.version(id)), as: .test(office.editor))
    #expect(try await titles(office) == ["原来的标题", "原来的标题"])
    try await office.save(id) { $0.title = "改过的标题" }
    #expect(try await titles(office) == ["原来的标题", "原来的标题"])
    try await office.submit(id)
    try await office.review(id)
    #expect(try await titles(office) == ["原来的标题", "原来的标题"])
    try await office.release(id, explanation: "标题有误。")
    #expect(try await titles(office) == ["改过的标题", "改过的标题"])

    func titles(_ office: ItemOffice) async throws -> [String] {
      guard case .item(let item, _, _, _) = try await office.desk.answer(PublicItemAt(id), as: .visitor) else {
        return []
      }
      let list = try await office.desk.answer(PublicColumn(StatutoryColumns["notice"]), as: .visitor)
      return [item.value.content.title] + list.entries.map(\.value.title)
    }
  }

  @Test("A page of a column goes on where the one before ended, each item once", arguments: TestDatabase.all)
  func pages(engine: TestDatabase) async throws {
    let office = try await ItemOffice(engine)
    var all: [Matter.ID] = []
    for number in 1...5 {
      let id = try await office.write(title: "第\(number)条") { $0.columns = ["notice", "news"] }
      try await office.submit(id)
      try await office.review(id)
      try await office.release(id)
      all.append(id)
    }
    for column in [nil, StatutoryColumns["notice"]] {
      var (seen, after): ([Matter.ID], Matter.ID?) = ([], nil)
      repeat {
        let page = try await office.desk.answer(PublicColumn(column, after: after, size: 2), as: .visitor)
        seen += page.entries.map(\.value.id)
        after = page.next
      } while after != nil
      #expect(seen == all.reversed())
    }
    #expect(try await office.desk.answer(PublicColumn(of: TestOffice.bureau), as: .visitor).entries.isEmpty)
  }
}
