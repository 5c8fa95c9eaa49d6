import CivilTime
import Disclosure
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Workbench

@Suite("The pages of letters") struct LetterPageTests {
  private struct House {
    var office: Office
    var story: RequestStory
    var handler: Person.ID
  }

  private func house() async throws -> House {
    let office = try await Office()
    let handler = try #require(office.people["handler"])
    let clerk = try #require(office.people["intakeClerk"])
    return House(
      office: office, story: try await RequestStory(office.test, at: office.inside, by: clerk), handler: handler)
  }

  private func reply(_ house: House, _ id: Matter.ID) async throws -> CaseLetter {
    try #require(try await house.story.letters(id).last { $0.kind.outcome != nil })
  }

  private func path(_ pattern: String, _ letter: CaseLetter) -> String {
    DeskRoutes.letter(pattern, letter.id, of: letter.matter)
  }

  @Test("A draft shows its sheet, its parts and that counsel has to confirm the remedies; changed words are shown")
  func draft() async throws {
    let house = try await house()
    let letter = try await reply(house, try await house.story.drafted())
    try await house.office.visit { guest in
      let page = try await guest.get(path(DeskRoutes.caseLetter, letter), as: house.handler)
      #expect(page.status == .ok)
      for part in ["张三丰：", "政府信息不存在答复书", "待法制审核确认", "1．标题", "示例市中级人民法院"] {
        #expect(page.text.contains(part), "\(part)")
      }
      let fields = [("version", "\(letter.version)"), ("part.decision", "经反复查找，没有该信息。")]
      let saved = try await guest.send(path(DeskRoutes.caseLetter, letter), as: house.handler, fields)
      #expect(saved.status == .seeOther && saved.location == path(DeskRoutes.caseLetter, letter))
      let changed = try await guest.get(saved.location, as: house.handler)
      #expect(changed.text.contains("<del>") && changed.text.contains("<ins>"))
    }
  }

  @Test("Wrong words come back with what is wrong beside their field, and nothing is lost")
  func wrong() async throws {
    let house = try await house()
    let letter = try await reply(house, try await house.story.drafted())
    try await house.office.visit { guest in
      let fields = [("version", "\(letter.version)"), ("part.decision", "我写的 {{salary}}")]
      let page = try await guest.send(path(DeskRoutes.caseLetter, letter), as: house.handler, fields)
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("我写的 {{salary}}") && page.text.contains("“salary”不是可以使用的字段"))
      #expect(page.text.contains("href=\"#part.decision\"") || page.text.contains("aria-invalid"))
      let stale = try await guest.send(
        path(DeskRoutes.caseLetter, letter), as: house.handler, [("version", "9"), ("part.decision", "新")])
      #expect(stale.status == .unprocessableContent)
    }
  }

  @Test("DOCX comes as a file that does not name the applicant; without a typesetter the page says what to do")
  func files() async throws {
    let house = try await house()
    let id = try await house.story.request()
    let letter = try await house.story.letter(id, .receipt)
    try await house.office.visit { guest in
      let word = try await guest.get(path(DeskRoutes.letterWord, letter), as: house.handler)
      #expect(word.status == .ok && word.text.hasPrefix("PK"))
      let name = word.headers[.contentDisposition] ?? ""
      #expect(name.contains(".docx") && !name.contains("%E5%BC%A0%E4%B8%89"))
      let pdf = try await guest.get(path(DeskRoutes.letterPDF, letter), as: house.handler)
      #expect(pdf.status == .seeOther && pdf.location == path(DeskRoutes.caseLetter, letter))
      let cookie = pdf.headers[.setCookie]?.split(separator: ";").first.map(String.init) ?? ""
      let page = try await guest.get(pdf.location, as: house.handler, headers: [.cookie: cookie])
      #expect(page.text.contains("没有安装排版程序"))
    }
  }

  @Test("No page or file of one case answers under another case")
  func foreign() async throws {
    let house = try await house()
    let (id, other) = (try await house.story.drafted(), try await house.story.drafted("县医院采购合同"))
    let (draft, receipt) = (try await reply(house, id), try await house.story.letter(id, .receipt))
    let delivery = try await house.office.test.desk.perform(
      RecordDelivery(
        receipt.id, of: id, way: .post, sentOn: house.office.test.clock.now.beijingDate, reference: "XA1"),
      as: .test(house.handler))
    let patterns = [
      DeskRoutes.caseLetter, DeskRoutes.letterPDF, DeskRoutes.letterWord,
      DeskRoutes.letterDelivery, DeskRoutes.letterRefill,
    ]
    let result = DeskRoutes.deliveryResult.replacing(":delivery", with: "\(delivery)")
    try await house.office.visit { guest in
      for letter in [draft, receipt] {
        for pattern in patterns {
          let path = DeskRoutes.letter(pattern, letter.id, of: other)
          if pattern != DeskRoutes.letterRefill {
            let page = try await guest.get(path, as: house.handler)
            #expect(page.status == .notFound, "GET \(path)")
          }
          guard ![DeskRoutes.letterPDF, DeskRoutes.letterWord].contains(pattern) else { continue }
          let fields = [("version", "1"), ("way", "post"), ("sentOn", "2026-03-16"), ("reference", "1")]
          let sent = try await guest.send(path, as: house.handler, fields)
          #expect(sent.status == .notFound, "POST \(path)")
        }
      }
      let path = result.replacing(":id", with: "\(other)")
      #expect(try await guest.get(path, as: house.handler).status == .notFound)
      #expect(
        try await guest.send(path, as: house.handler, [("reachedOn", "2026-03-16")]).status == .notFound)
    }
  }

  @Test("A delivery is entered with its proof, and later what became of it")
  func delivery() async throws {
    let house = try await house()
    let id = try await house.story.request()
    let letter = try await house.story.letter(id, .receipt)
    try await house.office.visit { guest in
      let form = path(DeskRoutes.letterDelivery, letter)
      #expect(try await guest.get(form, as: house.handler).status == .ok)
      let wrong = try await guest.send(form, as: house.handler, [("way", "post"), ("sentOn", "2026-03-16")])
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("单号"))
      let right = try await guest.send(
        form, as: house.handler, [("way", "post"), ("sentOn", "2026-03-16"), ("reference", "XA123")])
      #expect(right.status == .seeOther)
      let page = try await guest.get(path(DeskRoutes.caseLetter, letter), as: house.handler)
      #expect(page.text.contains("XA123") && page.text.contains("还不知道结果"))
      let result = try #require(page.text.firstMatch(of: /\/desk\/requests\/\d+\/deliveries\/\d+/)).output
      let settled = try await guest.send(
        String(result), as: house.handler, [("reachedOn", "2026-03-16"), ("note", "本人签收")])
      #expect(settled.status == .seeOther)
      #expect(try await guest.get(settled.location, as: house.handler).text.contains("2026年3月16日收到"))
    }
  }

  @Test("An editor lays down words; everybody of the office sees which words hold")
  func templates() async throws {
    let house = try await house()
    let editor = try #require(house.office.people["editor"])
    try await house.office.visit { guest in
      let list = try await guest.get(DeskRoutes.letterTemplates, as: house.handler)
      #expect(list.status == .ok && list.text.contains("补正告知书") && list.text.contains("系统文本"))
      let receipt = DeskRoutes.letterTemplate(DeskRoutes.letterTemplate, .receipt)
      #expect(try await guest.get(receipt, as: house.handler).text.contains("申请人") == false)
      let fields = [("version", "1"), ("effectiveOn", "2026-03-16"), ("part.query", "可以在网站查询办理进度。")]
      #expect(try await guest.send(receipt, as: house.handler, fields).status == .forbidden)
      #expect(try await guest.send(receipt, as: editor, fields).status == .seeOther)
      let page = try await guest.get(receipt, as: editor)
      #expect(page.text.contains("第 2 版") && page.text.contains("<ins>"))
      let example = try await guest.get(
        DeskRoutes.letterTemplate(DeskRoutes.letterExample, .receipt), as: house.handler)
      #expect(example.text.contains("可以在网站查询办理进度。") && !example.text.contains("{{"))
      let restored = try await guest.send(
        receipt, as: editor, [("version", "2"), ("effectiveOn", "2026-03-17"), ("deed", "restore")])
      #expect(restored.status == .seeOther)
    }
  }

  @Test("A legal reviewer reads every clause and signs once")
  func remedies() async throws {
    let house = try await house()
    let reviewer = try #require(house.office.people["legalReviewer"])
    try await house.office.visit { guest in
      let page = try await guest.get(DeskRoutes.remedyClauses, as: reviewer)
      #expect(page.status == .ok && page.text.contains("待法制审核确认") && page.text.contains("示例市人民政府"))
      let unsigned = try await guest.get(DeskRoutes.remedyClauses, as: house.handler)
      #expect(!unsigned.text.contains("name=\"digest\""))
      let signed = try await guest.send(
        DeskRoutes.remedyClauses, as: reviewer, [("digest", RemedyRules.shippedDigest)])
      #expect(signed.status == .seeOther)
      #expect(try await guest.get(DeskRoutes.remedyClauses, as: reviewer).text.contains("2026年3月16日确认"))
    }
  }
}
