import CivilTime
import Cryptography
import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Operations
import Persistence
import TestSupport
import WebSupport

@testable import Workbench

/// The desk over a database with one organ and three people who have passwords.
struct DeskHouse: Sendable {
  let test: TestDesk
  let entrance: Entrance
  let application: any ApplicationProtocol & Sendable
  static let password = "correct horse battery"

  /// A house; `isEncrypted` where browsers come over TLS, `signOn` makes the single sign-on of the desk.
  init(isEncrypted: Bool = false, signOn: (TestDesk) -> SingleSignOn? = { _ in nil }) async throws {
    test = try await TestDesk()
    let mill = PasswordMill(parameters: Scrypt.Parameters(cost: 16, blockSize: 1, parallelism: 1))
    entrance = Entrance(desk: test.desk, mill: mill)
    let workbench = try Workbench(desk: test.desk, version: "0", mill: mill, signOn: signOn(test))
    var frontage = Frontage(appearance: workbench.appearance)
    frontage.clients = ClientAddress(trusted: .none, isEncrypted: isEncrypted)
    frontage.inner = [Sessions(desk: test.desk, cookie: SessionCookie()), FormGuard()]
    application = Application(router: frontage.router(for: workbench.routes))
    var facts = OrganFacts()
    facts.name = "青禾县人民政府"
    facts.shortName = "青禾县"
    let operatorItself = Principal(.system("test"), source: "test")
    let invited = try await entrance.setUp(
      facts, administrators: [.system: "keeper", .security: "guard", .audit: "auditor"], as: operatorItself)
    var rules = AccountRules.standard
    rules.secondFactorFor = []
    rules.passwords = .lengthOnly
    try await test.desk.perform(ChangeAccountRules(rules), as: operatorItself)
    for person in invited {
      let outcome = try await entrance.signIn(
        SignInAttempt(name: person.signInName, password: person.password, from: SignInPlace(source: "", agent: "")))
      _ = try await entrance.setPassword(Self.password, current: nil, session: outcome.session, source: "")
    }
  }

  /// Does something as a browser would.
  func visit<Value: Sendable>(_ body: @escaping @Sendable (DeskVisitor) async throws -> Value) async throws -> Value {
    try await application.test(.router) { client in try await body(DeskVisitor(client: client)) }
  }
}

/// A browser: keeps cookies, follows no redirects.
final class DeskVisitor {
  private let client: any TestClientProtocol
  private(set) var cookies: [String: String] = [:]

  init(client: any TestClientProtocol) { self.client = client }

  func get(_ path: String) async throws -> TestResponse { try await send(.get, path, nil, [:]) }

  /// Sends a form with the token of the last page that had one.
  func post(
    _ path: String, _ fields: [(String, String)], token: String? = nil, headers: HTTPFields = [:]
  ) async throws -> TestResponse {
    let items = (token.map { [("_token", $0)] } ?? []) + fields
    var headers = headers
    if headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
    return try await send(.post, path, Query(items.map { (name: $0.0, value: $0.1) }).encoded, headers)
  }

  func post(_ path: String, body: String, contentType: String) async throws -> TestResponse {
    try await send(.post, path, body, [.contentType: contentType])
  }

  func signIn(_ name: String, _ password: String = DeskHouse.password) async throws -> TestResponse {
    try await post(DeskRoutes.signIn, [("name", name), ("password", password)])
  }

  /// The token that the forms of a page carry.
  func token(of path: String) async throws -> String {
    let html = String(buffer: try await get(path).body)
    return html.firstMatch(of: /name="_token" value="([^"]+)"/).map { String($0.output.1) } ?? ""
  }

  func forget() { cookies = [:] }

  func borrow(_ cookies: [String: String]) { self.cookies = cookies }

  private func send(
    _ method: HTTPRequest.Method, _ path: String, _ body: String?, _ headers: HTTPFields
  ) async throws -> TestResponse {
    var headers = headers
    if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
    let response = try await client.executeRequest(
      uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
    for line in response.headers[values: .setCookie] {
      let pair = line.split(separator: ";")[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
    }
    return response
  }
}
