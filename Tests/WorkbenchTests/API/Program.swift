import BlobStore
import Disclosure
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing
import WebSupport

@testable import JSONAPI

/// A program with the token of a person, which believes no answer that the description does not have.
struct Program: Sendable {
  let client: any TestClientProtocol
  let endpoints: [Endpoint]
  let token: String?

  /// An answer: its status and its members.
  struct Answer {
    var status: Int
    var headers: HTTPFields
    var text: String
    var value: JSONValue

    /// The members of the answer.
    var entry: Entry { Entry(value) }
    /// The code of a refusal.
    var code: String { entry.text("code") }
  }

  /// The key of the case that an applicant has opened.
  var caseKey: String?

  func get(_ path: String) async throws -> Answer { try await ask(.get, path, nil, key: nil) }

  func post(_ path: String, _ body: String, key: String? = nil) async throws -> Answer {
    try await ask(.post, path, body, key: key)
  }

  /// Sends a form with one file.
  func send(
    _ text: String, name: String, to path: String, _ fields: [(String, String)] = [], key: String? = nil
  ) async throws -> Answer {
    var body = fields.map { "--B\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }.joined()
    body += "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(text)\r\n--B--\r\n"
    return try await ask(.post, path, body, kind: "multipart/form-data; boundary=B", key: key)
  }

  /// The same program with the key of a case.
  func opening(_ key: String) -> Program {
    var program = self
    program.caseKey = key
    return program
  }

  private func ask(
    _ method: HTTPRequest.Method, _ path: String, _ body: String?, kind: String = "application/json", key: String?
  ) async throws -> Answer {
    var headers: HTTPFields = [.contentType: kind]
    if let token { headers[.authorization] = "Bearer \(token)" }
    if let key, let name = HTTPField.Name(Endpoint.keyName) { headers[name] = key }
    if let caseKey, let name = HTTPField.Name(CaseKey.headerName) { headers[name] = caseKey }
    let response = try await client.execute(
      uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
    let isJSON = response.headers[.contentType]?.hasPrefix("application/json") == true
    let value =
      isJSON ? try JSONDecoder().decode(JSONValue.self, from: Data(response.body.readableBytesView)) : .null
    check(method, path, response, value)
    return Answer(
      status: response.status.code, headers: response.headers, text: String(buffer: response.body), value: value)
  }

  /// The answer is one that the description has for the address.
  private func check(_ method: HTTPRequest.Method, _ path: String, _ response: TestResponse, _ value: JSONValue) {
    guard let endpoint = endpoints.first(where: { $0.method == method && $0.answers(path) }) else { return }
    var schemas: [String: JSONValue] = [:]
    let statuses = APIDescription.responses(endpoint, &schemas).keys
    #expect(statuses.contains("\(response.status.code)"), "\(endpoint.name): \(response.status) \(value)")
    if response.status.code < 300, !endpoint.files.isEmpty {
      let kind = (response.headers[.contentType] ?? "").prefix { $0 != ";" }
      #expect(endpoint.files.contains(String(kind)), "\(endpoint.name): \(kind)")
      #expect(response.headers[.contentDisposition]?.hasPrefix("attachment;") == true, "\(endpoint.name)")
      return
    }
    let schema = response.status.code < 300 ? endpoint.reply : .problem
    let breaches = schema.breaches(of: value).map { "\($0.issue.field) \($0.issue.key)" }
    #expect(breaches == [], "\(endpoint.name): \(value)")
  }
}

/// A typesetter that puts the words of a letter where a PDF would be.
struct PlainTypesetter: LetterTypesetter {
  var fault: TypesettingFault?
  var isInstalled: Bool { fault != .notInstalled }

  func pdf(of sheet: LetterSheet) async throws(TypesettingFault) -> [UInt8] {
    if let fault { throw fault }
    return Array("PDF \(sheet.number) \(sheet.paragraphs.map(\.text).joined(separator: " "))".utf8)
  }

  func pdf(of file: CaseFile) async throws(TypesettingFault) -> [UInt8] {
    if let fault { throw fault }
    return Array("PDF \(file.number) \(file.letters.map(\.name).joined(separator: " "))".utf8)
  }
}

extension Endpoint {
  /// Whether a path is one of its pattern.
  fileprivate func answers(_ path: String) -> Bool {
    let own = self.path.split(separator: "/")
    let parts = path.split(separator: "?")[0].split(separator: "/")
    let isNumber = parts.map { Int64($0) != nil }
    return own.count == parts.count
      && zip(own, zip(parts, isNumber)).allSatisfy { $0.hasPrefix(":") ? $1.1 : $0 == $1.0 }
  }
}

extension CaseOffice {
  /// Runs a story with programs behind the middleware of the server: one for each person, and one of nobody.
  func visit(
    typesetter: PlainTypesetter = PlainTypesetter(),
    _ story: @Sendable (_ as: (Person.ID?) async throws -> Program) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "api-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cabinet = FileCabinet(
      desk: desk, shelf: try FolderShelf(folder: folder), scanner: nil, keys: TestDesk.surroundings.keys)
    let api = OfficeAPI(desk: desk, cabinet: cabinet, typesetter: typesetter, version: "0")
    var frontage = Frontage { refusal, _, _ in Response(text: refusal.message) }
    frontage.inner = [Sessions(desk: desk, cookie: SessionCookie()), FormGuard()]
    let application = Application(router: frontage.router(for: api.routes))
    try await application.test(.router) { client in
      try await story { person in
        guard let person else { return Program(client: client, endpoints: api.endpoints, token: nil) }
        let account = try await desk.answer(OwnAccount(), as: .test(person))
        let capabilities = Set(account.powers.flatMap(\.capabilities))
        let secret = try await desk.perform(
          CreateToken(name: "program", capabilities: capabilities, days: 30), as: .test(person)
        ).secret
        return Program(client: client, endpoints: api.endpoints, token: secret)
      }
    }
  }

  /// The body that registers a request which came by a channel.
  func entry(_ channel: String = "inPerson", evidence: String = "submitted", name: String = "张三丰") -> String {
    """
    {"organ":\(Self.organ),"channel":"\(channel)","evidence":[{"kind":"\(evidence)","on":"\(today)"}],
     "applicant":{"kind":"naturalPerson","name":"\(name)","contact":"13800001234","address":"青禾县幸福路2号",
       "paper":{"kind":"other","number":"E12345678"}},
     "description":"河滨路征收补偿方案及其批准文件。","handler":\(handler)}
    """
  }
}
