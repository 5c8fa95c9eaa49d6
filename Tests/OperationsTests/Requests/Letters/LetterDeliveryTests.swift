import CivilTime
import Disclosure
import Operations
import TestSupport
import Testing

@Suite("How letters were delivered") struct LetterDeliveryTests {
  private func story() async throws -> RequestStory {
    let test = try await TestDesk()
    let office = try await TestOffice(test)
    return try await RequestStory(test, at: TestOffice.county, by: try await office.person(101, .handler))
  }

  private static let today = CivilDate(dayNumber: TestClock.morning.beijingDate.dayNumber)

  @Test("The fee runs from the day on which its notice was received")
  func fee() async throws {
    let story = try await story()
    let id = try await story.request()
    let term = try #require(Term(20, .workdays))
    try await story.take(.noticeFee(.perVolume(pages: 68), payment: "缴入财政专户", term: term), id)
    let notice = try await story.letter(id, .feeNotice)
    let desk = story.test.desk
    let delivery = try await desk.perform(
      RecordDelivery(notice.id, of: id, way: .post, sentOn: Self.today, reference: "XA1"), as: .test(story.person))
    #expect(try await story.fee(id)?.reachedOn == nil)
    let reached = Self.today.adding(days: 2)
    story.test.clock.set(to: reached)
    _ = try await desk.perform(
      RecordDeliveryResult(delivery, of: id, reachedOn: reached, note: "查询邮政网站"), as: .test(story.person))
    #expect(try await story.fee(id)?.reachedOn == reached)
  }

  @Test("A third party's fifteen workdays run from the day on which the question was received")
  func consultation() async throws {
    let story = try await story()
    let id = try await story.request()
    try await story.take(.beginHandling, id)
    let party = PartyDraft(kind: .commercialEnterprise, name: "甲公司", address: "示例路2号")
    try await story.take(.consultThirdParty([party], question: "施工合同"), id)
    let letter = try await story.letter(id, .thirdPartyConsultation)
    let before = try await story.matter(id).version
    _ = try await story.test.desk.perform(
      RecordDelivery(letter.id, of: id, way: .counter, sentOn: Self.today, note: "王某签收"), as: .test(story.person))
    #expect(try await story.course(id).consultations.map(\.reachedOn) == [Self.today])
    #expect(try await story.matter(id).version == before + 1)
  }

  @Test(
    "What cannot have been is not entered",
    arguments: [
      (DeliveryWay.post, 1, "XA1", "delivery.issue.future"), (.post, -1, "XA1", "delivery.issue.beforeLetter"),
      (.post, 0, "", "delivery.issue.noConsignment"), (.counter, 0, "", "delivery.issue.noSignature"),
    ])
  func issues(way: DeliveryWay, days: Int, reference: String, key: String) async throws {
    let story = try await story()
    let id = try await story.request()
    let receipt = try await story.letter(id, .receipt)
    await #expect {
      _ = try await story.test.desk.perform(
        RecordDelivery(receipt.id, of: id, way: way, sentOn: Self.today.adding(days: days), reference: reference),
        as: .test(story.person))
    } throws: { error in
      (error as? Issues)?.list.contains { $0.key == key } == true
    }
  }

  @Test("A result is a day of receipt or of return, not both and not none")
  func results() async throws {
    let story = try await story()
    let id = try await story.request()
    let receipt = try await story.letter(id, .receipt)
    let (desk, person) = (story.test.desk, Principal.test(story.person))
    let delivery = try await desk.perform(
      RecordDelivery(receipt.id, of: id, way: .post, sentOn: Self.today, reference: "XA1"), as: person)
    for (reached, returned, key) in [
      (nil, nil, "delivery.issue.noResult"), (Self.today, Self.today, "delivery.issue.both"),
    ] as [(CivilDate?, CivilDate?, String)] {
      await #expect {
        _ = try await desk.perform(
          RecordDeliveryResult(delivery, of: id, reachedOn: reached, returnedOn: returned), as: person)
      } throws: { error in
        (error as? Issues)?.list.map(\.key) == [key]
      }
    }
    _ = try await desk.perform(
      RecordDeliveryResult(delivery, of: id, returnedOn: Self.today, note: "查无此人"), as: person)
    let found = try await desk.answer(DeliveryDetails(delivery, of: id), as: person)
    #expect(found.delivery.returnedOn == Self.today && found.delivery.note == "查无此人")
  }

  @Test("A draft is not sent")
  func draft() async throws {
    let story = try await story()
    let id = try await story.drafted()
    let letter = try #require(try await story.letters(id).last { $0.kind.outcome != nil })
    await #expect(throws: LetterRefusal.notSigned) {
      _ = try await story.test.desk.perform(
        RecordDelivery(letter.id, of: id, way: .post, sentOn: Self.today, reference: "1"), as: .test(story.person))
    }
  }
}
