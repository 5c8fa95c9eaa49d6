import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import WebSupport

@testable import Portal

@Suite("Dropping files") struct DropTests {
  private static let report = """
    青禾县教育局2023年政府信息公开工作年度报告
    一、总体情况
    2023年，我局主动公开政府信息30条。
    五、存在的主要问题及改进情况
    公开的时效还要提高。
    六、其他需要报告的事项
    无。
    """

  @Test("One report leads to its own page, several to their list")
  func redirects() async throws {
    try await Visitor.visit { visitor in
      let one = try await visitor.drop([("a.txt", Self.report)])
      #expect(one.status == .seeOther)
      #expect(one.location.hasSuffix("/1"))
      let two = try await visitor.drop([("a.txt", Self.report), ("空.txt", "")])
      let list = try await visitor.get(two.location)
      #expect(list.status == .ok)
      #expect(list.text.contains("空.txt") && list.text.contains("文件是空的"))
      Markup(list.text).expectSound()
    }
  }

  @Test("A script gets JSON")
  func answersScript() async throws {
    try await Visitor.visit { visitor in
      let response = try await visitor.drop([("a.txt", Self.report)], headers: [.accept: "application/json"])
      #expect(response.status == .created)
      #expect(response.text.contains("\"location\":\"/readings/"))
      let refused = try await visitor.drop([], headers: [.accept: "application/json"])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("\"code\":\"no-files\""))
    }
  }

  @Test("An unreadable file has a page that says why")
  func explainsUnreadable() async throws {
    try await Visitor.visit { visitor in
      let list = try await visitor.drop([("空.txt", "")])
      let page = try await visitor.get("\(list.location)/1")
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("文件是空的"))
    }
  }

  @Test("More files, larger drops, and what is no form, are refused with a sentence")
  func refuses() async throws {
    var settings = PortalSettings(version: "0")
    settings.uploads = UploadLimits(
      files: 2, fileBytes: 1 << 20, totalBytes: 1 << 20, silence: .seconds(600), duration: .seconds(600))
    try await Visitor.visit(settings) { visitor in
      let many = try await visitor.drop([("a", "1"), ("b", "2"), ("c", "3")])
      #expect(many.status == .contentTooLarge)
      #expect(many.text.contains("一次最多提交 2 个文件"))
      let large = try await visitor.drop([("a", String(repeating: "x", count: 2 << 20))])
      #expect(large.status == .contentTooLarge)
      #expect(large.text.contains("不能超过 1 MB"))
      let plain = try await visitor.send(.post, "/reports", body: "hello")
      #expect(plain.status == .unsupportedMediaType)
      let cut = try await visitor.send(
        .post, "/reports", headers: [.contentType: "multipart/form-data; boundary=B"], body: "--B\r\n")
      #expect(cut.status == .badRequest)
    }
  }

  @Test(
    "A form of another site is refused",
    arguments: [
      ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://evil.example"),
      ("Origin", "null"),
    ])
  func refusesForeignForm(name: String, value: String) async throws {
    try await Visitor.visit { visitor in
      let field = try #require(HTTPField.Name(name))
      let response = try await visitor.drop([("a.txt", Self.report)], headers: [field: value])
      #expect(response.status == .forbidden)
      #expect(response.text.contains("来自其他网站"))
    }
  }

  @Test("Downloads are attachments that name the report")
  func downloads() async throws {
    try await Visitor.visit { visitor in
      let page = try await visitor.drop([("a.txt", Self.report)]).location
      for (file, type) in [("report.json", MediaTypes.json), ("report.xlsx", MediaTypes.workbook)] {
        let response = try await visitor.get("\(page)/\(file)")
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == type)
        #expect(response.headers[.contentDisposition]?.contains("filename*=UTF-8''") ?? false)
      }
      let batch = page.dropLast(2)
      for format in ["xlsx", "csv", "json"] {
        let table = try await visitor.get("\(batch)/table/\(format)")
        #expect(table.status == .ok)
      }
      let unknown = try await visitor.get("\(batch)/table/exe")
      #expect(unknown.status == .notFound)
    }
  }

  @Test("The print view brings its own style under a nonce and nothing else")
  func prints() async throws {
    try await Visitor.visit { visitor in
      let page = try await visitor.drop([("a.txt", Self.report)]).location
      let first = try await visitor.get("\(page)/print")
      let policy = try #require(first.headers[.contentSecurityPolicy])
      let nonce = try #require(policy.split(separator: "'nonce-").last?.prefix { $0 != "'" })
      #expect(first.text.contains("<style nonce=\"\(nonce)\">"))
      let second = try await visitor.get("\(page)/print")
      #expect(second.headers[.contentSecurityPolicy] != policy)
    }
  }
}
