import CivilTime
import Disclosure
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("The decision and the substantive tests at the desk") struct OutcomeFormTests {
  private static let day = CivilDate(dayNumber: 20_528)

  /// One extra of every kind, filled in.
  static let extras: [OutcomeExtra] = [
    .publicPlace(PublicPlace(place: "https://qinghe.example/a", publishedOn: day)),
    .supply(.enclosed(carrier: .paper, pages: 3, enclosures: ["方案", "批复"])),
    .withheldParts([
      WithheldPart(passage: "第1页", ground: .exempt(.thirdPartyHarm), reasons: "隐私"),
      WithheldPart(passage: "第2页", ground: .notGovernmentInformation, reasons: "党务"),
    ]),
    .refusal(RefusalReasons(basis: "《保密法》", reasons: "国家秘密")),
    .thirdParties([ThirdPartyAnswer(name: "甲公司", result: .objectsWithReason, on: day, reasons: "商业秘密")]),
    .publicInterest("公共利益重大"), .specialLaw(SpecialLaw(law: "《不动产登记条例》", place: "登记中心")),
    .search(
      SearchRecord(
        systems: ["公文系统", "档案系统"], archives: ["文书档案"], keywords: ["征收"], persons: ["王某"], began: day, ended: day)),
    .rightOrgan(RightOrgan(reasons: "由该局制作", isDeterminable: true, name: "自然资源局", contact: "12345")),
    .creation("需要汇总"), .stillUnclear(UnclearRequest(correctedOn: day, unclear: "年份不明")), .petitionChannel("信访局"),
    .firstAnswer(FirstAnswer(on: day, number: "青复〔2025〕1号")), .publication("统计年鉴"),
    .excess(
      ExcessCount(
        count: 60, from: day.adding(days: -30), through: day, askedOn: day, applicantReasons: "研究", assessment: "不合理")),
    .lapsedTerm(LapsedTerm(noticeNumber: "青函〔2026〕1号", servedOn: day, endedOn: day.adding(days: 10))),
    .statement(ClosingStatement(kind: .partyAffairs, text: "属于党务信息")),
  ]

  @Test("What the form writes it reads again, for every kind of extra", arguments: extras)
  func roundTrip(_ extra: OutcomeExtra) throws {
    let rule = try #require(OutcomeRules.shared.rules.first { $0.extras.contains(extra.kind) })
    let written = ExtraWriting(OutcomeDetails(outcome: rule.outcome, extras: [extra])).items
    var reading = ExtraReading(form: FormData(written))
    #expect(reading.extras(for: rule.outcome).contains(extra))
    #expect(Set(Self.extras.map(\.kind)) == Set(OutcomeExtra.Kind.allCases))
  }

  @Test(
    "The form asks exactly for what an outcome needs, with words for everything", arguments: Disclosure.Outcome.allCases
  )
  func fields(_ outcome: Disclosure.Outcome) {
    let extras = Self.extras.filter { OutcomeRules.shared[outcome].extras.contains($0.kind) }
    let values = FormData(ExtraWriting(OutcomeDetails(outcome: outcome, extras: extras)).items)
    let groups = ExtraFields(values: values, problems: .none).groups(for: outcome)
    let names = Set(groups.flatMap(\.fields).map(\.name))
    for item in values.items where !item.name.hasSuffix(".count") || item.name == "excess.count" {
      #expect(names.contains(item.name), "\(outcome.code) \(item.name)")
    }
    for group in groups {
      #expect(!group.legend.hasPrefix("case."))
      for field in group.fields { #expect(!field.label.hasPrefix("case."), "\(field.label)") }
    }
    for row in ExtraWriting(OutcomeDetails(outcome: outcome, extras: extras)).rows {
      #expect(!row.label.hasPrefix("case."), "\(row.label)")
    }
  }

  @Test("Question by question to a finding, back again, and on to the form of the decision")
  func tests() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    try await it.take(.beginHandling, of: id)
    let path = "\(DeskRoutes.request(id))/tests"
    try await it.visit { guest in
      let first = try await guest.get(path, as: it.handler)
      #expect(first.text.contains("申请人是否仍然要求办理？") && first.text.contains("第二十七条"))
      let none = try await guest.get("\(path)?answers=&asked=1", as: it.handler)
      #expect(none.text.contains("请先选择一个回答。"))
      let second = try await guest.get("\(path)?answers=&asked=1&answer=yes", as: it.handler)
      #expect(second.text.contains("申请内容是否齐全、明确？"))
      let wrong = try await guest.get("\(path)?answers=yes&answer=stateSecret", as: it.handler)
      #expect(wrong.text.contains("这个问题没有这一个选项"))
      let correction = try await guest.get("\(path)?answers=yes,no,neverAsked", as: it.handler)
      #expect(
        correction.text.contains("请发补正告知书") && correction.text.contains(DeskRoutes.step(.requestCorrection, of: id)))
      let refused = try await guest.get("\(path)?answers=yes,yes,yes", as: it.handler)
      #expect(refused.text.contains("信访、投诉、举报等活动"))
      #expect(refused.text.contains("\(DeskRoutes.step(.propose, of: id))?outcome=D17&amp;answers=yes%2Cyes%2Cyes"))
      let form = try await guest.get(
        "\(DeskRoutes.step(.propose, of: id))?outcome=D17&answers=yes,yes,yes", as: it.handler)
      #expect(form.text.contains("name=\"petitionChannel\"") && form.text.contains("value=\"yes,yes,yes\""))
      let taken = try await it.step(
        .propose, of: id, guest, [("outcome", "D17"), ("answers", "yes,yes,yes"), ("petitionChannel", "12345热线")])
      #expect(taken.status == .seeOther)
      #expect(try await it.details(id).request.answers == [.yes, .yes, .yes])
      let page = try await guest.get(DeskRoutes.request(id), as: it.handler)
      #expect(page.text.contains("D17 信访、投诉、举报等活动") && page.text.contains("12345热线"))
    }
  }

  @Test("A third party's opinion stands in the form of the decision without being typed again")
  func known() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    try await it.take(.beginHandling, of: id)
    let third = PartyDraft(kind: .commercialEnterprise, name: "甲公司", contact: "0531", address: "青禾县")
    try await it.take(.consultThirdParty([third], question: "报价"), of: id)
    let asked = try #require(try await it.details(id).request.course.consultations.first)
    try await it.desk.perform(
      RecordOpinion(
        id, version: try await it.office.matter(id).version, consultation: asked.id, reachedOn: it.today,
        answeredOn: it.today, answer: .objectsWithReason, reasons: "商业秘密"), as: .test(it.handler))
    try await it.take(.endConsultation, of: id)
    try await it.visit { guest in
      let form = try await guest.get("\(DeskRoutes.step(.propose, of: id))?outcome=D08", as: it.handler)
      #expect(form.text.contains("value=\"甲公司\"") && form.text.contains("商业秘密"))
    }
  }
}
