import Disclosure
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Operations
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("Importing accounts at the desk") struct PeopleImportTests {
  private static let heads = "姓名,账号,所在机关,职责类别"
  private static let organ = "青禾县人民政府"

  @Test("shows a list, makes all of it once, and shows the passwords once")
  func whole() async throws {
    try await DeskHouse().visit { visitor in
      _ = try await visitor.signIn("keeper")
      let looked = try await upload("\(Self.heads)\n王小明,wang.xm,\(Self.organ),\n李红,li.hong,\(Self.organ),业务人员", visitor)
      #expect(looked.status == .ok)
      let sheet = try #require(looked.text.firstMatch(of: /name="sheet" value="([^"]+)"/)).output.1
      let list = try await visitor.get("\(DeskRoutes.people)?q=wang.xm")
      #expect(!list.text.contains("王小明"), "nothing is made by looking")
      let token = try await visitor.token(of: DeskRoutes.peopleImport)
      let made = try await visitor.post(DeskRoutes.importedPeople, [("sheet", String(sheet))], token: token)
      #expect(made.status == .ok)
      #expect(Set(made.text.matches(of: /\w{4}-\w{4}-\w{4}-\w{4}/).map { String($0.output) }).count == 2)
      #expect(made.text.contains("download="))
      // What was sent once is not done twice, and shows no password again.
      let again = try await visitor.post(DeskRoutes.importedPeople, [("sheet", String(sheet))], token: token)
      #expect(again.status == .unprocessableContent)
      #expect(again.text.contains("已经有人使用") && again.text.firstMatch(of: /\w{4}-\w{4}-\w{4}-\w{4}/) == nil)
    }
  }

  @Test("makes nothing where one row is wrong, and says at the cell what to do")
  func oneWrong() async throws {
    try await DeskHouse().visit { visitor in
      _ = try await visitor.signIn("keeper")
      let looked = try await upload("\(Self.heads)\n王小明,wang.xm,\(Self.organ),\n,li,没有的局,局长", visitor)
      #expect(looked.status == .unprocessableContent)
      #expect(looked.text.contains("请填写姓名") && looked.text.contains("没有这个机关"))
      #expect(!looked.text.contains("name=\"sheet\""))
      let list = try await visitor.get("\(DeskRoutes.people)?q=wang.xm")
      #expect(!list.text.contains("王小明"))
    }
  }

  @Test(
    "checks again what comes back, and refuses what is no list",
    arguments: ["", "bm8=", "W10=", "W1siMCIsIuWnk+WQjSJdXQ=="])
  func tampered(_ sheet: String) async throws {
    try await DeskHouse().visit { visitor in
      _ = try await visitor.signIn("keeper")
      let token = try await visitor.token(of: DeskRoutes.peopleImport)
      let answer = try await visitor.post(DeskRoutes.importedPeople, [("sheet", sheet)], token: token)
      #expect(answer.status == .unprocessableContent)
    }
  }

  @Test("asks for a file, and refuses a sheet without the heads", arguments: [("", "此项必填"), ("年份,收入\n2025,3", "缺少")])
  func nothingToRead(_ text: String, _ sentence: String) async throws {
    try await DeskHouse().visit { visitor in
      _ = try await visitor.signIn("keeper")
      let answer = try await upload(text, visitor)
      #expect(answer.status == .unprocessableContent && answer.text.contains(sentence))
    }
  }

  @Test("hands out an empty list with the heads, and only to whoever keeps accounts")
  func template() async throws {
    try await DeskHouse().visit { visitor in
      _ = try await visitor.signIn("keeper")
      let file = try await visitor.get(DeskRoutes.importTemplate)
      #expect(file.status == .ok && file.headers[.contentDisposition]?.contains(".xlsx") == true)
      visitor.forget()
      _ = try await visitor.signIn("auditor")
      #expect(try await visitor.get(DeskRoutes.importTemplate).status == .forbidden)
    }
  }

  private func upload(_ text: String, _ visitor: DeskVisitor) async throws -> TestResponse {
    let token = try await visitor.token(of: DeskRoutes.peopleImport)
    let name = text.isEmpty ? "" : "list.csv"
    let body = """
      --b\r
      Content-Disposition: form-data; name="_token"\r
      \r
      \(token)\r
      --b\r
      Content-Disposition: form-data; name="file"; filename="\(name)"\r
      Content-Type: text/csv\r
      \r
      \(text)\r
      --b--\r

      """
    return try await visitor.post(DeskRoutes.peopleImport, body: body, contentType: "multipart/form-data; boundary=b")
  }
}
