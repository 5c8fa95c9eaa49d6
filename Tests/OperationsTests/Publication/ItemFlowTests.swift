import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("An item from its draft to its end") struct ItemFlowTests {
  @Test("It is written, reviewed by two levels, released, corrected and taken down", arguments: TestDatabase.all)
  func whole(engine: TestDatabase) async throws {
    let office = try await ItemOffice(engine)
    let id = try await office.write()
    #expect(try await office.details(id).item.stage == .drafting)
    try await office.submit(id)
    #expect(try await office.office.matter(id).state == .inApproval)
    try await office.review(id)
    #expect(try await office.details(id).item.stage == .reviewed)
    #expect(try await office.details(id).item.indexNumber == nil)
    try await office.release(id)
    var found = try await office.details(id)
    #expect(found.item.stage == .published)
    #expect(found.item.indexNumber?.description == "M000100Y4/2026-00001")
    #expect(found.matter.matter.state == .closed)
    #expect(found.channels.map(\.channel) == [.website])

    _ = try await office.desk.perform(ReopenItem(id, version: office.version(id)), as: .test(office.editor))
    try await office.save(id) { $0.title = "关于调整办事窗口时间的通知（更正）" }
    #expect(try await title(id, office) == "关于调整办事窗口时间的通知")
    try await office.submit(id)
    try await office.review(id)
    await #expect(throws: Issues([Issue("explanation", "item.issue.noExplanation")])) { try await office.release(id) }
    try await office.release(id, explanation: "原通知的时间有误。")
    #expect(try await title(id, office) == "关于调整办事窗口时间的通知（更正）")
    found = try await office.details(id)
    #expect(found.releases.map(\.sort) == [.first, .correction])
    #expect(found.releases.map(\.state) == [.replaced, .public])
    #expect(found.item.indexNumber?.serial == 1)

    _ = try await office.desk.perform(
      WithdrawItem(id, version: office.version(id), reason: "窗口已经撤销。"), as: .test(office.editor))
    guard case .withdrawn(let notice, _) = try await office.desk.answer(PublicItemAt(id), as: .visitor) else {
      Issue.record("what was taken down has no page")
      return
    }
    #expect(notice.value.reason == "窗口已经撤销。")
    #expect(try await office.desk.answer(PublicColumn(), as: .visitor).entries.isEmpty)
  }

  @Test(
    "Who wrote it never reviews it, and what was changed after its submission is not reviewed",
    arguments: TestDatabase.all)
  func authors(engine: TestDatabase) async throws {
    let office = try await ItemOffice(engine)
    let id = try await office.write()
    try await office.save(id, as: office.levels[1]) { $0.summary = "负责人亲自改过。" }
    await #expect(throws: Issues.self) { try await office.submit(id) }
    let other = try await office.write(title: "另一条")
    try await office.submit(other)
    await #expect(throws: PublicationStepRefusal.notPossible(.save, .inReview)) {
      try await office.save(other) { $0.title = "偷换的标题" }
    }
  }

  @Test("An hour is kept: not before, at it, and not where the order was called off", arguments: TestDatabase.all)
  func scheduled(engine: TestDatabase) async throws {
    let office = try await ItemOffice(engine)
    let id = try await office.write()
    try await office.submit(id)
    try await office.review(id)
    let hour = office.office.clock.now.adding(seconds: 3_600)
    _ = try await office.desk.perform(
      ScheduleItem(id, version: office.version(id), at: hour), as: .test(office.editor))
    let release = try #require(try await office.details(id).releases.last)
    await #expect(throws: CarryOutRelease.TooEarly.self) {
      try await office.desk.perform(CarryOutRelease(release.id), as: Self.platform)
    }
    await #expect(throws: NotFound.self) { try await office.desk.answer(PublicItemAt(id), as: .visitor) }
    office.office.clock.advance(seconds: 3_600)
    #expect(try await office.desk.perform(CarryOutRelease(release.id), as: Self.platform))
    #expect(try await title(id, office) == "关于调整办事窗口时间的通知")
    #expect(try await office.desk.perform(CarryOutRelease(release.id), as: Self.platform) == false)

    let other = try await office.write(title: "第二条")
    try await office.submit(other)
    try await office.review(other)
    _ = try await office.desk.perform(
      ScheduleItem(other, version: office.version(other), at: hour.adding(seconds: 7_200)), as: .test(office.editor))
    _ = try await office.desk.perform(CancelSchedule(other, version: office.version(other)), as: .test(office.editor))
    let cancelled = try #require(try await office.details(other).releases.last)
    office.office.clock.advance(seconds: 9_000)
    #expect(try await office.desk.perform(CarryOutRelease(cancelled.id), as: Self.platform) == false)
    await #expect(throws: NotFound.self) { try await office.desk.answer(PublicItemAt(other), as: .visitor) }
  }

  @Test("A forced release needs its own power, a reason and another hand than the author's, and stays visible")
  func forced() async throws {
    let office = try await ItemOffice()
    let id = try await office.write()
    let version = try await office.version(id)
    await #expect(throws: AccessRefusal.lacks(.forceRelease)) {
      try await office.desk.perform(ForceRelease(id, version: version, reason: "急"), as: .test(office.editor))
    }
    await #expect(throws: Issues([Issue("reason", "item.issue.noForceReason")])) {
      try await office.desk.perform(ForceRelease(id, version: version, reason: " "), as: .test(office.leader))
    }
    try await office.desk.perform(
      ForceRelease(id, version: version, reason: "洪水预警，不能等。"), as: .test(office.leader))
    let found = try await office.details(id)
    #expect(found.reviews.map(\.forcedBy) == [office.leader])
    #expect(try await title(id, office) == "关于调整办事窗口时间的通知")
    let list = try await office.desk.answer(ItemList(.init(isForcedOnly: true)), as: .test(office.editor))
    #expect(list.entries.map(\.item.id) == [id])
    #expect(list.entries.map(\.isForced) == [true])
  }

  @Test(
    "What is not public is kept with an index number and a day on which it is looked at again",
    arguments: TestDatabase.all)
  func kept(engine: TestDatabase) async throws {
    let office = try await ItemOffice(engine)
    let day = CivilDate(dayNumber: office.today.dayNumber + 20)
    let id = try await office.write { content in
      content.decision = AttributeDecision(
        .withheld, ground: .deliberative, reason: "集体讨论的记录。", nextReviewOn: day)
    }
    #expect(try await office.office.matter(id).dueOn == nil)
    try await office.submit(id)
    try await office.review(id)
    let found = try await office.details(id)
    #expect(found.item.stage == .kept)
    #expect(found.item.indexNumber != nil)
    #expect(try await office.desk.answer(KeptItems(), as: .test(office.editor)).entries.map(\.item.id) == [id])
    _ = try await office.desk.perform(
      ProlongKept(
        id, version: office.version(id), until: CivilDate(dayNumber: day.dayNumber + 300), reason: "仍在讨论。"),
      as: .test(office.editor))
    #expect(try await office.desk.answer(KeptItems(), as: .test(office.editor)).entries.isEmpty)
    await #expect(throws: PublicationStepRefusal.notPossible(.release, .kept)) { try await office.release(id) }
  }

  @Test("A reviewer who finds another result gives it back; who cannot tell refers it upward and stays the level")
  func results() async throws {
    let office = try await ItemOffice()
    let id = try await office.write()
    try await office.submit(id)
    var approval = try #require(try await office.details(id).matter.approvals.last)
    try await office.desk.perform(
      GiveReviewOpinion(
        approval.id, version: approval.version, result: .referUpward, opinion: "可能涉及测绘秘密。", referredTo: "县保密局"),
      as: .test(office.levels[0]))
    approval = try #require(try await office.details(id).matter.approvals.last)
    #expect(approval.state == .running)
    #expect(approval.position == 1)
    try await office.desk.perform(
      GiveReviewOpinion(
        approval.id, version: approval.version, result: .withhold, ground: "条例第十四条", opinion: "保密局答复为秘密。"),
      as: .test(office.levels[0]))
    let found = try await office.details(id)
    #expect(found.item.stage == .drafting)
    #expect(found.opinions.map(\.result) == [.referUpward, .withhold])
  }

  @Test("A correction that was given up leaves room for the next one", arguments: TestDatabase.all)
  func discarded(engine: TestDatabase) async throws {
    let office = try await ItemOffice(engine)
    let id = try await office.publish()
    for title in ["第一次更正", "第二次更正"] {
      _ = try await office.desk.perform(ReopenItem(id, version: office.version(id)), as: .test(office.editor))
      try await office.save(id) { $0.title = title }
      #expect(try await office.office.matter(id).dueOn == nil)
      _ = try await office.desk.perform(DiscardItem(id, version: office.version(id)), as: .test(office.editor))
      #expect(try await office.details(id).latest.content.title == "关于调整办事窗口时间的通知")
    }
    #expect(try await office.details(id).versions.map(\.sequence) == [4, 3, 2, 1])
  }

  @Test("What was changed has its term from the day of the change", arguments: TestDatabase.all)
  func changed(engine: TestDatabase) async throws {
    let office = try await ItemOffice(engine)
    let id = try await office.publish()
    office.office.clock.advance(seconds: 40 * 86_400)
    _ = try await office.desk.perform(ReopenItem(id, version: office.version(id)), as: .test(office.editor))
    let today = office.today
    try await office.save(id) { $0.changedOn = today }
    #expect(try await office.office.matter(id).term == "\(today) 20wd")
  }

  @Test("A version that was forced is reviewed afterwards, and that it was forced stays", arguments: TestDatabase.all)
  func reviewedAfterwards(engine: TestDatabase) async throws {
    let office = try await ItemOffice(engine)
    let id = try await office.write()
    try await office.desk.perform(
      ForceRelease(id, version: try await office.version(id), reason: "洪水预警。"), as: .test(office.leader))
    _ = try await office.desk.perform(ReopenItem(id, version: office.version(id)), as: .test(office.editor))
    try await office.submit(id)
    try await office.review(id)
    let review = try #require(try await office.details(id).reviews.first)
    #expect(review.approval != nil)
    #expect(review.forcedBy == office.leader)
    #expect(try await office.details(id).item.stage == .reviewed)
    try await office.release(id, explanation: "补办了审查。")
    #expect(try await office.details(id).releases.map(\.state) == [.replaced, .public])
  }

  private static let platform = Principal(.system("jobs"), source: "test")

  private func title(_ id: Matter.ID, _ office: ItemOffice) async throws -> String? {
    guard case .item(let item, _, _, _) = try await office.desk.answer(PublicItemAt(id), as: .visitor) else {
      return nil
    }
    return item.value.content.title
  }
}
