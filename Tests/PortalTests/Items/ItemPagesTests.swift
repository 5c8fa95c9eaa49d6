import Disclosure
import HTTPTypes
import HummingbirdTesting
import Operations
import Persistence
import TestSupport
import Testing
import WebSupport

@testable import Portal

@Suite("Pages of what is published") struct ItemPagesTests {
  @Test("An item is read at its address and in its columns, with its official facts")
  func published() async throws {
    try await Citizen.visit { citizen in
      let office = try await ItemOffice(citizen.office)
      let id = try await office.publish(title: "关于办事窗口的通知")
      let page = try await citizen.get("/items/\(id)")
      #expect(page.status == .ok)
      #expect(page.text.contains("<h1>关于办事窗口的通知</h1>"))
      #expect(page.text.contains("M000100Y4/2026-00001"))
      for path in ["/columns", "/columns/notice", "/columns/notice?organ=\(ItemOffice.organ)"] {
        #expect(try await citizen.get(path).text.contains("href=\"/items/\(id)\""), "\(path)")
      }
      #expect(try await citizen.get("/columns/news").text.contains("href=\"/items/\(id)\"") == false)
      #expect(try await citizen.get("/columns/notice?organ=2").text.contains("href=\"/items/\(id)\"") == false)
    }
  }

  @Test("Markup that somebody typed into a title, a field or a text is shown and never obeyed")
  func markup() async throws {
    try await Citizen.visit { citizen in
      let office = try await ItemOffice(citizen.office)
      let evil = "<script>alert(1)</script>"
      let id = try await office.write(title: "标题\(evil)", text: evil) { content in
        content.summary = evil
        content.keywords = [evil]
      }
      try await office.submit(id)
      try await office.review(id)
      try await office.release(id)
      let html = try await citizen.get("/items/\(id)").text
      #expect(html.contains("&lt;script&gt;"))
      #expect(!html.contains(evil))
    }
  }

  @Test("What was taken down says so and why, with 410, and nothing of what it said")
  func withdrawn() async throws {
    try await Citizen.visit { citizen in
      let office = try await ItemOffice(citizen.office)
      let id = try await office.publish(title: "不该公开的标题")
      _ = try await office.desk.perform(
        WithdrawItem(id, version: office.version(id), reason: "公示期满。"), as: .test(office.editor))
      let page = try await citizen.get("/items/\(id)")
      #expect(page.status == .gone)
      #expect(page.text.contains("公示期满。"))
      #expect(!page.text.contains("不该公开的标题"))
      #expect(!page.text.contains("自下周起"))
    }
  }

  @Test(
    "What is not public has no page, whatever is typed after the address",
    arguments: ["/items/%", "/items/%/files/1", "/items/%?version=1", "/items/0", "/items/abc", "/columns/none"])
  func hidden(path: String) async throws {
    try await Citizen.visit { citizen in
      let office = try await ItemOffice(citizen.office)
      let id = try await office.write(title: "还没有审查")
      try await office.submit(id)
      let page = try await citizen.get(path.replacing("%", with: "\(id)"))
      #expect(page.status == .notFound)
      #expect(!page.text.contains("还没有审查"))
    }
  }

  @Test("A file is handed out while its item is public and comes with it, and never before or after")
  func files() async throws {
    try await Citizen.visit { citizen in
      let office = try await ItemOffice(citizen.office)
      let id = try await office.write()
      let cabinet = citizen.cabinet
      let listed = try await cabinet.attach(
        BlobPortions(Array("%PDF-1.7\n%%EOF".utf8)), name: "附件.pdf", to: .init(.matter, id.rawValue),
        as: .test(office.editor))
      let unlisted = try await cabinet.attach(
        BlobPortions(Array("%PDF-1.7\n%%EOF".utf8)), name: "内部.pdf", to: .init(.matter, id.rawValue),
        as: .test(office.editor))
      _ = try await office.office.database.write {
        try $0.execute("UPDATE file_text SET state = 'read' WHERE attachment_id > 0")
      }
      try await office.save(id) { $0.files = [.init(id: listed.id.rawValue, digest: "")] }
      #expect(try await citizen.get("/items/\(id)/files/\(listed.id)").status == .notFound)
      try await office.submit(id)
      try await office.review(id)
      try await office.release(id)
      #expect(try await citizen.get("/items/\(id)/files/\(listed.id)").status == .ok)
      #expect(try await citizen.get("/items/\(id)/files/\(unlisted.id)").status == .notFound)
      await #expect(throws: AttachmentRefusal.isReviewed) {
        try await office.desk.perform(RemoveAttachment(id: listed.id), as: .test(office.editor))
      }
      _ = try await office.desk.perform(
        WithdrawItem(id, version: office.version(id), reason: "有误。"), as: .test(office.editor))
      #expect(try await citizen.get("/items/\(id)/files/\(listed.id)").status == .notFound)
    }
  }
}
