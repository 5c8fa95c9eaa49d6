import CivilTime
import Disclosure
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("The forms of steps") struct StepFormTests {
  @Test("Every step has its words, every letter its title, every change of the clock its sentence")
  func texts() {
    for event in StepForm.events + [.propose] {
      #expect(Texts.all["case.step.\(event.rawValue).text"] != nil, "\(event)")
    }
    for effect in ClockEffect.allCases {
      #expect(
        Texts.all["case.clock.\(effect.rawValue)"] != nil && Texts.all["case.clock.short.\(effect.rawValue)"] != nil)
    }
    for state in ReplyClock.State.allCases { #expect(Texts.all["case.clock.text.\(state.rawValue)"] != nil) }
    for reason in DayReason.allCases { #expect(Texts.all["case.day.\(reason.rawValue)"] != nil) }
    for kind in ClosingStatement.Kind.allCases { #expect(Texts.all["case.statement.\(kind.rawValue)"] != nil) }
    #expect(Set(StepForm.events + [.propose]).isDisjoint(with: [.passLegalReview, .agree, .returnDraft, .sign]))
  }

  @Test("The form says what the clock does and what stands against the step")
  func outlook() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    let term = try #require(Term(10, .workdays))
    try await it.take(.requestCorrection(items: "不明确", guidance: "请写明文号", term: term), of: id)
    try await it.visit { guest in
      let page = try await guest.get(DeskRoutes.step(.lapseCorrection, of: id), as: it.handler)
      #expect(page.status == .ok && page.text.contains("申请人的期限到2026年3月30日为止"))
      let refused = try await it.step(.lapseCorrection, of: id, guest, [("on", "\(it.today)")])
      #expect(refused.status == .unprocessableContent && refused.text.contains("届满之前不能作放弃处理"))
      let again = try await guest.get(DeskRoutes.step(.beginHandling, of: id), as: it.handler)
      #expect(again.status == .seeOther && again.location == DeskRoutes.request(id))
    }
  }

  @Test(
    "What is missing is told at its field, with status 422",
    arguments: [
      (RequestEvent.requestCorrection, [("days", "10")], "请一次性写明需要补正的全部内容。", "items"),
      (.requestExplanation, [("days", "10")], "此项必填。", "counts"),
      (.consultOrgans, [("organs.0.kind", "otherOrgan")], "请填写机关名称。", "organs.0.name"),
      (.consultThirdParty, [("parties.0.kind", "other")], "请写明征求意见的信息或者问题。", "question"),
      (.noticeFee, [("quantity", "3"), ("days", "20"), ("payment", "财政专户")], "按这个数量不收费", "quantity"),
      (.withdraw, [("kind", "withdrawn")], "请写明原因。", "text"),
      (.propose, [("outcome", "D04"), ("supply.how", "enclosed")], "第1处没有写明是哪一部分", "withheldParts.0.passage"),
    ] as [(RequestEvent, [(name: String, value: String)], String, String)])
  func issues(
    event: RequestEvent, fields: [(name: String, value: String)], sentence: String, field: String
  ) async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    try await it.take(.beginHandling, of: id)
    try await it.visit { guest in
      let answer = try await it.step(event, of: id, guest, fields)
      #expect(answer.status == .unprocessableContent, "\(event)")
      #expect(answer.text.contains(sentence) && answer.text.contains("href=\"#f-\(field)\""), "\(event)")
    }
  }

  @Test("The handler asks for an extension, the head grants it from the same words, and only once")
  func extensions() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    try await it.take(.beginHandling, of: id)
    try await it.visit { guest in
      let asked = try await guest.send(
        "\(DeskRoutes.request(id))/extension", as: it.handler,
        try await it.fields(id, [("days", "10"), ("reasons", "材料较多")]))
      #expect(asked.location == DeskRoutes.request(id))
      let warned = try await guest.get(DeskRoutes.request(id), as: it.head)
      #expect(warned.text.contains("承办人申请延长 10 个工作日：材料较多") && warned.text.contains("批准延长"))
      let form = try await guest.get(DeskRoutes.step(.extend, of: id), as: it.head)
      #expect(form.text.contains("value=\"10\"") && form.text.contains("2026年4月28日"))
      let granted = try await it.step(
        .extend, of: id, as: it.head, guest, [("days", "10"), ("reasons", "材料较多"), ("on", "\(it.today)")])
      #expect(granted.status == .seeOther)
      let again = try await it.step(
        .extend, of: id, as: it.head, guest, [("days", "10"), ("reasons", "材料较多"), ("on", "\(it.today)")])
      #expect(again.status == .unprocessableContent && again.text.contains("已经延长过一次"))
    }
  }

  @Test("Parts of a form grow and shrink, and what was typed moves along")
  func rows() throws {
    let values = FormData([("parts.0.item", "一"), ("parts.1.item", "二"), ("parts.count", "2"), ("other", "x")])
    let grown = try #require(FormRows("parts", values).changed(by: "add-parts"))
    #expect(FormRows("parts", grown).count == 3)
    let shrunk = try #require(FormRows("parts", grown).changed(by: "remove-parts-0"))
    #expect(FormRows("parts", shrunk).count == 2 && shrunk["parts.0.item"] == "二" && shrunk["other"] == "x")
    #expect(FormRows("parts", values).changed(by: "remove-parts-7") == nil)
  }

  @Test("A request is split into several, each a case of its own that names the first")
  func split() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    try await it.visit { guest in
      let path = "\(DeskRoutes.request(id))/split"
      let one = try await guest.send(
        path, as: it.handler, try await it.fields(id, [("parts.count", "2"), ("parts.0.item", "一")]))
      #expect(one.status == .unprocessableContent && one.text.contains("f-parts.1.item"))
      let parts = [("parts.count", "2"), ("parts.0.item", "补偿方案"), ("parts.1.item", "批准文件")]
      #expect(try await guest.send(path, as: it.handler, try await it.fields(id, parts)).status == .seeOther)
      let page = try await guest.get(DeskRoutes.request(id), as: it.handler)
      let second = try #require(try await it.details(id).splits.first)
      #expect(page.text.contains("href=\"\(DeskRoutes.request(second))\""))
      #expect(try await guest.get(DeskRoutes.request(second), as: it.handler).text.contains("从另一件申请中拆分出来"))
    }
  }

  @Test("A party is corrected without showing what it says, and what is left empty stays")
  func party() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    let party = try #require(try await it.details(id).matter.parties.first)
    try await it.visit { guest in
      let path = DeskRoutes.correction(of: party)
      let form = try await guest.get(path, as: it.clerk)
      #expect(form.status == .ok && !form.text.contains("张三") && form.text.contains("张*"))
      let fields = try await it.fields(id, [("kind", "naturalPerson"), ("name", "张三丰")])
      #expect(try await guest.send(path, as: it.clerk, fields).status == .seeOther)
      let corrected = try #require(try await it.details(id).matter.parties.first)
      #expect(corrected.name == "张三丰" && corrected.contact == "13800001234")
    }
  }
}
