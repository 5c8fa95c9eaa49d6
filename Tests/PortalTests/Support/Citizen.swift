import BlobStore
import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import Persistence
import Synchronization
import TestSupport
import Testing
import WebSupport

@testable import Portal

/// Somebody without a script who asks the small county of the tests: a browser that keeps cookies and sends forms.
final class Citizen: Sendable {
  let client: any TestClientProtocol
  let office: TestOffice
  /// The files of the office.
  let cabinet: FileCabinet
  private let jar = Mutex<[String: String]>([:])

  init(_ client: any TestClientProtocol, _ office: TestOffice, _ cabinet: FileCabinet) {
    self.client = client
    self.office = office
    self.cabinet = cabinet
  }

  /// Runs `story` against the portal of an office of its own.
  static func visit(
    typesetter: any LetterTypesetter = NoTypesetter(), _ story: @Sendable (Citizen) async throws -> Void
  ) async throws {
    let office = try await TestOffice()
    try await ScratchFolder.with { folder in
      let cabinet = FileCabinet(
        desk: office.desk, shelf: try FolderShelf(folder: folder), scanner: nil, keys: TestDesk.surroundings.keys)
      let portal = try Portal(
        settings: PortalSettings(version: "0"), desk: office.desk, cabinet: cabinet, typesetter: typesetter)
      try await Application(router: portal.router()).test(.router) { client in
        try await story(Citizen(client, office, cabinet))
      }
    }
  }

  /// Another browser at the same portal.
  func another() -> Citizen { Citizen(client, office, cabinet) }

  func get(_ path: String) async throws -> TestResponse {
    try await ask(.get, path, [:], "")
  }

  func send(_ path: String, _ fields: [(String, String)]) async throws -> TestResponse {
    try await ask(.post, path, [.contentType: "application/x-www-form-urlencoded"], Query(fields).encoded)
  }

  /// Sends one file with the fields before it.
  func upload(_ path: String, _ fields: [(String, String)], name: String, _ text: String) async throws -> TestResponse {
    var body = fields.map { "--B\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }.joined()
    body += "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(text)\r\n--B--\r\n"
    return try await ask(.post, path, [.contentType: "multipart/form-data; boundary=B"], body)
  }

  private func ask(
    _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, _ body: String
  ) async throws -> TestResponse {
    var headers = headers
    let cookies = jar.withLock { $0.map { "\($0)=\($1)" }.joined(separator: "; ") }
    if !cookies.isEmpty { headers[.cookie] = cookies }
    let response = try await client.executeRequest(
      uri: path, method: method, headers: headers, body: ByteBuffer(string: body))
    for cookie in response.headers[values: .setCookie] {
      let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      jar.withLock { $0[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1]) }
    }
    return response
  }
}

/// What a citizen answers, question by question.
struct CitizenAnswers {
  var fields: [(question: String, [(String, String)])] = [
    ("subject", [("subject", "information")]),
    ("what", [("description", "青石桥维修工程的施工许可证")]),
    ("way", [("way", "online")]),
    ("who", [("kind", "naturalPerson")]),
    ("identity", [("name", "张三"), ("paper", "residentCard"), ("paperNumber", "11010519491231002X")]),
    ("agent", [("byAgent", "no")]),
    ("contact", [("contact", "13800000000")]),
    ("help", [("assistance", "")]),
  ]

  /// The same with other words.
  init(_ description: String = "青石桥维修工程的施工许可证", name: String = "张三", way: String = "online") {
    fields[1] = ("what", [("description", description)])
    fields[2] = ("way", [("way", way)])
    fields[4].1[0] = ("name", name)
  }
}

extension Citizen {
  static let form = "/requests/new/2"

  /// Answers all questions; comes out at the page for checking.
  func fill(_ answers: CitizenAnswers = CitizenAnswers()) async throws -> String {
    for (question, fields) in answers.fields {
      let response = try await send("\(Self.form)/\(question)", fields)
      #expect(response.status == .seeOther, "\(question) was not taken")
    }
    return try await get("\(Self.form)/check").text
  }

  /// Files what was filled in.
  func file(_ page: String, _ more: [(String, String)] = []) async throws -> TestResponse {
    try await send(Self.form, [("token", Self.value("token", in: page)), ("work", ""), ("homepage", "")] + more)
  }

  /// The number and the secret on a receipt.
  static func codes(_ receipt: String) -> (number: String, secret: String) {
    let number = receipt.firstMatch(of: /<dt>回执编号<\/dt><dd class="num">([^<]+)/)?.output.1 ?? ""
    let secret = receipt.firstMatch(of: /class="num secret">([^<]+)/)?.output.1 ?? ""
    return (String(number), String(secret))
  }

  /// The value of a hidden field.
  static func value(_ name: String, in page: String) -> String {
    guard let start = page.firstRange(of: "name=\"\(name)\" value=\"")?.upperBound else { return "" }
    return String(page[start...].prefix { $0 != "\"" })
  }

  /// Takes a step of the office.
  func office(_ move: RequestMove) async throws {
    let id = try await matter.id
    let system = Principal(.system("test"), source: "test")
    let version = try await matter.version
    try await office.desk.perform(TakeRequestStep(id, version: version, move), as: system)
  }

  /// The only case of the office.
  var matter: Matter {
    get async throws {
      let ids = try await office.database.read { connection in
        try connection.rows("SELECT id FROM request ORDER BY id") { try $0.id("id", as: Matter.ID.self) }
      }
      return try await office.matter(try #require(ids.first))
    }
  }
}
