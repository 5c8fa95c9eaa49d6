import CivilTime
import Testing

@testable import Disclosure

@Suite("Letters are filled from the case, never retyped") struct LetterFillingTests {
  private static let calendar = WorkCalendar.national
  private static let office: [LetterField: String] = [
    .addressee: "张三", .pronoun: "您", .organName: "示例县人民政府", .caseNumber: "示申〔2025〕8号",
    .requestedContent: "河滨路规划许可", .contactOffice: "县政府办公室", .contactAddress: "示例路1号",
    .contactPhone: "12345678",
  ]

  /// A request that was asked to correct and to pay.
  private static let course = RequestCourse(
    channel: .online,
    evidence: [
      ReceiptEvidence(.submitted, on: OutcomeSample.date("2025-01-02")),
      ReceiptEvidence(.confirmed, on: OutcomeSample.date("2025-01-03")),
    ],
    steps: [
      RequestStep(.register, on: OutcomeSample.date("2025-01-03")),
      RequestStep(.requestCorrection, on: OutcomeSample.date("2025-01-08"), term: Term(10, .workdays)),
      RequestStep(.receiveCorrection, on: OutcomeSample.date("2025-01-15")),
      RequestStep(.noticeFee, on: OutcomeSample.date("2025-01-20"), term: Term(20, .workdays)),
      RequestStep(.payFee, on: OutcomeSample.date("2025-01-24")),
      RequestStep(.extend, on: OutcomeSample.date("2025-02-10"), term: Term(15, .workdays)),
    ])

  @Test("Every reply can be written from a complete case", arguments: Outcome.allCases)
  func complete(_ outcome: Outcome) throws {
    let day = OutcomeSample.day
    let kind = try #require(LetterKind.reply(outcome.code))
    let details = OutcomeSample.details(outcome)
    let fee = try FeeAssessment(.perVolume(pages: 68), receivedOn: day)
    let clause = try RemediesClause(
      RemedyFacts(
        subject: .reply(details), date: day, reviewOrgans: ["示例市人民政府"], court: "示例市中级人民法院"))
    var values = Self.office
    for more in [details.letterValues, Self.course.letterValues(in: Self.calendar), fee.letterValues] {
      values.merge(more) { first, _ in first }
    }
    #expect((values[.legalBasis] == nil) == (outcome == .confirmOrReissue))
    values[.legalBasis] = values[.legalBasis] ?? "《示例办法》第三条"
    let draft = LetterDraft(
      template: try #require(LetterTemplates.shipped.template(kind, on: day)), values: values,
      remedies: clause.paragraphs.map(\.text))
    #expect(draft.issues() == [])
    let text = try draft.composed().map(\.text).joined(separator: "\n")
    #expect(!text.contains("{{") && text.contains("2025年1月3日"))
    #expect(!text.contains("甲公司") && !text.contains("王某"), "who was asked or searched is not the applicant's")
  }

  @Test("Without its extras a reply is not written", arguments: Outcome.allCases)
  func incomplete(_ outcome: Outcome) throws {
    let kind = try #require(LetterKind.reply(outcome.code))
    let draft = LetterDraft(
      template: try #require(LetterTemplates.shipped.template(kind, on: OutcomeSample.day)), values: Self.office,
      remedies: ["一"])
    #expect(throws: Issues.self) { try draft.composed() }
  }

  @Test("Days are those of the clock")
  func days() {
    let values = Self.course.letterValues(in: Self.calendar)
    #expect(values[.channel] == "互联网" && values[.receivedOn] == "2025年1月3日")
    #expect(values[.correctionNoticeOn] == "2025年1月8日" && values[.correctionDueOn] == "2025年1月22日")
    #expect(values[.feeDays] == "20" && values[.feeDueOn] == "2025年2月21日")
    #expect(values[.extensionDays] == "15")
    #expect(values[.newDueOn] == Self.course.clock(in: Self.calendar).due(in: Self.calendar)?.date.chinese)
  }

  @Test("A fee shows its lines")
  func fee() throws {
    let values = try FeeAssessment(.perVolume(pages: 68), receivedOn: OutcomeSample.day).letterValues
    #expect(values[.feeAmount] == "380元")
    #expect(values[.feeCalculation]?.contains("38页×10元＝380元") == true)
  }

  @Test(
    "Every letter of procedure follows from a step, but those about records that are wrong and what is printed only")
  func steps() {
    let sent = Set(RequestTransition.table.flatMap(\.letters))
    let rest = Set(LetterKind.procedural).subtracting(sent)
    let written: Set = [LetterKind.rectificationNotice, .transferLetter]
    #expect(rest == written.union([.applicationForm, .registrationSheet]))
    #expect(rest.subtracting(written).allSatisfy { $0.isPrintedOnly })
  }
}
