import BlobStore
import Disclosure
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("Files at the desk") struct AttachmentPageTests {
  /// A desk with a cabinet whose shelf goes with it.
  private final class House: Sendable {
    let path = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)").path
    let test: TestDesk
    let office: SmallOffice

    init() async throws {
      test = try await TestDesk()
      office = try await SmallOffice(in: test.database, officerMay: [.viewMatters, .handleMatters, .revealIdentity])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var files: String { "/desk/matters/\(office.matter)/files" }

    func visit(_ story: @Sendable (any TestClientProtocol) async throws -> Void) async throws {
      let cabinet = FileCabinet(
        desk: test.desk, shelf: try FolderShelf(folder: path), scanner: nil, keys: test.surroundings.keys)
      let bench = try Workbench(desk: test.desk, cabinet: cabinet, version: "0")
      var frontage = Frontage(appearance: bench.appearance)
      frontage.inner = [NamedVisitor(desk: test.desk, database: test.database)]
      try await Application(router: frontage.router(for: bench.routes)).test(.router, story)
    }

    func headers(_ person: Person.ID) throws -> HTTPFields {
      let name = try #require(HTTPField.Name("X-Test-Person"))
      return [name: "\(person)"]
    }

    func upload(
      _ content: String, name: String, to path: String, _ client: any TestClientProtocol
    ) async throws
      -> TestResponse
    {
      var headers = try headers(office.officer)
      headers[.contentType] = "multipart/form-data; boundary=XX"
      let body =
        "--XX\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\nt\r\n--XX\r\n"
        + "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(content)\r\n--XX--\r\n"
      return try await client.executeRequest(
        uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }
  }

  @Test("A file goes in, is listed, and comes out as it was, never to be shown by the browser")
  func roundTrip() async throws {
    let house = try await House()
    try await house.visit { client in
      let content = "%PDF-1.7\n" + String(repeating: "x", count: 300_000) + "\n%%EOF"
      let added = try await house.upload(content, name: "答复 \u{202E}书.pdf", to: house.files, client)
      #expect(added.status == .seeOther)
      let headers = try house.headers(house.office.officer)
      let page = try await client.executeRequest(uri: house.files, method: .get, headers: headers, body: nil)
      let html = String(buffer: page.body)
      #expect(html.contains("答复 书.pdf"))
      let link = try #require(html.firstMatch(of: /\/desk\/files\/\d+/)).output
      let file = try await client.executeRequest(uri: String(link), method: .get, headers: headers, body: nil)
      #expect(String(buffer: file.body) == content)
      let disposition = file.headers[.contentDisposition] ?? ""
      #expect(disposition.hasPrefix("attachment;"))
      #expect(disposition.contains("filename*=UTF-8''%E7%AD%94%E5%A4%8D%20%E4%B9%A6.pdf"))
      #expect(file.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
      #expect(file.headers[.xContentTypeOptions] == "nosniff")
      #expect(file.headers[.cacheControl] == "no-store")
      let stranger = try await client.executeRequest(
        uri: String(link), method: .get, headers: try house.headers(house.office.stranger), body: nil)
      #expect(stranger.status == .notFound)
    }
  }

  @Test("What is refused is told beside the field", arguments: ["<svg onload='x'/>", "MZ\u{1}", "", "PK\u{3}\u{4}"])
  func refusals(content: String) async throws {
    let house = try await House()
    try await house.visit { client in
      let answer = try await house.upload(content, name: "a.pdf", to: house.files, client)
      #expect(answer.status == .unprocessableContent)
      #expect(String(buffer: answer.body).contains("f-file-error"))
    }
  }

  @Test("An identity paper is opened for a stated purpose only, never by a link")
  func identityPapers() async throws {
    let house = try await House()
    let papers = "/desk/parties/\(house.office.party)/papers"
    try await house.visit { client in
      let content = "%PDF-1.7\nid\n%%EOF"
      #expect(try await house.upload(content, name: "id.pdf", to: papers, client).status == .seeOther)
      let headers = try house.headers(house.office.officer)
      let html = String(
        buffer: try await client.executeRequest(uri: papers, method: .get, headers: headers, body: nil).body)
      let reveal = String(try #require(html.firstMatch(of: /\/desk\/files\/\d+\/reveal/)).output)
      let plain = try await client.executeRequest(
        uri: reveal.replacing("/reveal", with: ""), method: .get, headers: headers, body: nil)
      #expect(plain.status == .unprocessableContent)
      let form = try await client.executeRequest(uri: reveal, method: .get, headers: headers, body: nil)
      #expect(form.status == .ok && String(buffer: form.body).contains("id.pdf"))
      var sent = headers
      sent[.contentType] = "application/x-www-form-urlencoded"
      func send(_ fields: String) async throws -> TestResponse {
        try await client.executeRequest(uri: reveal, method: .post, headers: sent, body: ByteBuffer(string: fields))
      }
      for fields in ["", "reason=other", "reason=none", "reason=service&note=13800001234"] {
        let refused = try await send(fields)
        #expect(refused.status == .unprocessableContent && !String(buffer: refused.body).contains(content), "\(fields)")
      }
      let file = try await send("reason=service")
      #expect(String(buffer: file.body) == content)
    }
  }
}
