import Disclosure
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

  func get(_ path: String) async throws -> Answer { try await ask(.get, path, nil, key: nil) }

  func post(_ path: String, _ body: String, key: String? = nil) async throws -> Answer {
    try await ask(.post, path, body, key: key)
  }

  private func ask(_ method: HTTPRequest.Method, _ path: String, _ body: String?, key: String?) async throws -> Answer {
    var headers: HTTPFields = [.contentType: "application/json"]
    if let token { headers[.authorization] = "Bearer \(token)" }
    if let key, let name = HTTPField.Name(Endpoint.keyName) { headers[name] = key }
    let response = try await client.execute(
      uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(response.body.readableBytesView))
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
    let schema = response.status.code < 300 ? endpoint.reply : .problem
    let breaches = schema.breaches(of: value).map { "\($0.issue.field) \($0.issue.key)" }
    #expect(breaches == [], "\(endpoint.name): \(value)")
  }
}

extension Endpoint {
  /// Whether a path is one of its pattern.
  fileprivate func answers(_ path: String) -> Bool {
    let own = self.path.split(separator: "/")
    let parts = path.split(separator: "?")[0].split(separator: "/")
    return own.count == parts.count && zip(own, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
  }
}

extension CaseOffice {
  /// Runs a story with programs behind the middleware of the server: one for each person, and one of nobody.
  func visit(
    _ story: @Sendable (_ as: (Person.ID?) async throws -> Program) async throws -> Void
  ) async throws {
    let api = OfficeAPI(desk: desk, version: "0")
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
