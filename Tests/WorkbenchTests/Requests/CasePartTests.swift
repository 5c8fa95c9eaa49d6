import Disclosure
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Workbench

@Suite("Several cases at once, and records to correct, by their forms") struct CasePartTests {
  @Test("An applicant's cases stand with how they came and ended; the chosen ones take the step, the others do not")
  func severalCases() async throws {
    let it = try await CaseOffice()
    var ids: [Matter.ID] = []
    for number in 1...3 { ids.append(try await it.register(it.draft("第\(number)号文件"))) }
    let cases = ids
    let path = DeskRoutes.request(cases[0], DeskRoutes.requestApplicant)
    try await it.visit { guest in
      let page = try await guest.get(path, as: it.handler)
      #expect(page.status == .ok)
      for number in 1...3 { #expect(page.text.contains("青政办申〔2026〕\(number)号 第\(number)号文件")) }
      #expect(page.text.contains("2026-03：3"))
      let chosen = cases.prefix(2).map { (name: "cases", value: $0.description) }
      let asked = try await guest.send(
        path, as: it.handler,
        try await it.fields(
          cases[0], chosen + [("work", "requestExplanation"), ("counts", "一月内三件"), ("days", "10")]))
      #expect(asked.status == .seeOther, "\(asked.text.prefix(2_000))")
    }
    var stages: [RequestStage] = []
    for id in cases { stages.append(try await it.details(id).request.course.stage) }
    #expect(stages == [.explanationRequested, .explanationRequested, .registered])
  }

  @Test(
    "What is missing is said at its field, and nothing is done",
    arguments: [
      ([("work", "requestExplanation"), ("counts", "一月内三件"), ("days", "10")], "cases"),
      ([("cases", "own"), ("work", "requestExplanation"), ("counts", ""), ("days", "10")], "counts"),
      ([("cases", "own"), ("work", "requestExplanation"), ("counts", "三件"), ("days", "")], "days"),
      ([("cases", "own"), ("work", "refuse"), ("assessment", "")], "assessment"),
    ] as [([(String, String)], String)])
  func missing(fields: [(String, String)], field: String) async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    let path = DeskRoutes.request(id, DeskRoutes.requestApplicant)
    try await it.visit { guest in
      let sent = fields.map { (name: $0.0, value: $0.1 == "own" ? id.description : $0.1) }
      let answer = try await guest.send(path, as: it.handler, try await it.fields(id, sent))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("href=\"#f-\(field)"), "\(answer.text.prefix(3_000))")
    }
    #expect(try await it.details(id).request.course.stage == .registered)
  }

  @Test(
    "A record is corrected, passed on or kept; each needs its own words",
    arguments: [
      ([("decision", "corrected"), ("corrected", "出生日期更正为1990年1月1日")], "rectificationNotice"),
      ([("decision", "transferred"), ("organ", "县公安局"), ("reasons", "记录由其制作")], "transferLetter"),
      ([("decision", "kept"), ("reasons", "经核对，记录无误")], "reply.D24"),
    ] as [([(String, String)], String)])
  func rectifies(fields: [(String, String)], letter: String) async throws {
    let it = try await CaseOffice()
    var draft = it.draft("户籍登记的出生日期有误")
    draft.subject = .rectification
    let id = try await it.register(draft)
    try await it.take(.beginHandling, of: id)
    let path = DeskRoutes.request(id, DeskRoutes.requestRectification)
    try await it.visit { guest in
      #expect(try await guest.get(path, as: it.handler).status == .ok)
      let empty = try await guest.send(
        path, as: it.handler, try await it.fields(id, [("decision", fields[0].1)]))
      #expect(empty.status == .unprocessableContent)
      let sent = try await guest.send(
        path, as: it.handler, try await it.fields(id, fields.map { (name: $0.0, value: $0.1) }))
      #expect(sent.location == DeskRoutes.request(id), "\(sent.text.prefix(2_000))")
    }
    #expect(try await it.details(id).letters.last?.kind.rawValue == letter)
  }

  @Test("A request for information has no form of that kind")
  func noRectification() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    try await it.take(.beginHandling, of: id)
    try await it.visit { guest in
      let answer = try await guest.get(DeskRoutes.request(id, DeskRoutes.requestRectification), as: it.handler)
      #expect(answer.status == .seeOther && answer.location == DeskRoutes.request(id))
    }
  }
}
