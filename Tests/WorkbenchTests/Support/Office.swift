import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import Persistence
import TestSupport
import WebSupport

@testable import Workbench

/// Two counties with a desk: in each, one person for every shipped role, over a real database.
struct Office: Sendable {
  let test: TestDesk
  let inside, outside: Organ.ID
  /// The people by the key of their role; those of the other county too.
  let people, strangers: [String: Person.ID]

  static let system = Principal(.system("test"), source: "test")

  init() async throws {
    test = try await TestDesk()
    _ = try await test.desk.perform(SeedRoles(), as: Self.system)
    inside = try await Self.organ("青禾县政府办公室", in: test)
    outside = try await Self.organ("白石县政府办公室", in: test)
    people = try await Self.people(of: inside, "a", in: test)
    strangers = try await Self.people(of: outside, "b", in: test)
  }

  private static func organ(_ name: String, in test: TestDesk) async throws -> Organ.ID {
    var facts = OrganFacts()
    facts.name = name
    facts.level = .county
    facts.documentWord = String(name.prefix(1))
    return try await test.desk.perform(CreateOrgan(facts, territorialParent: nil), as: system)
  }

  private static func people(
    of organ: Organ.ID, _ prefix: String, in test: TestDesk
  ) async throws -> [String: Person.ID] {
    let roles = try await test.database.read { connection in
      try connection.rows("SELECT id, shipped_as FROM role") { row in
        (try row.text("shipped_as"), try row.id("id") as Role.ID)
      }
    }
    var people: [String: Person.ID] = [:]
    for role in ShippedRole.all {
      let draft = PersonDraft(
        organ: organ, signInName: "\(prefix).\(role.key)".lowercased(), name: role.name, dutyClass: role.dutyClass)
      let person = try await test.desk.perform(CreatePerson(draft), as: system).id
      guard let id = roles.first(where: { $0.0 == role.key })?.1 else { throw NotFound() }
      _ = try await test.desk.perform(GrantRole(person: person, role: id, organ: organ, reach: .organ), as: system)
      people[role.key] = person
    }
    return people
  }

  /// Gives somebody his role at the other county, too: what counts for the whole installation takes both.
  func grantEverywhere(_ key: String) async throws {
    guard let person = people[key], let role = try await test.database.read({ try RoleRepository($0).shipped(as: key) })
    else { throw NotFound() }
    let grant = GrantRole(person: person, role: role.id, organ: outside, reach: .organ)
    _ = try await test.desk.perform(grant, as: Self.system)
  }

  /// Runs `story` against the desk behind its middleware.
  func visit(cabinet: FileCabinet? = nil, _ story: @Sendable (Guest) async throws -> Void) async throws {
    let bench = try Workbench(desk: test.desk, cabinet: cabinet, version: "0")
    var frontage = Frontage(appearance: bench.appearance)
    frontage.inner = [NamedVisitor(desk: test.desk, database: test.database)]
    let application = Application(router: frontage.router(for: bench.routes))
    try await application.test(.router) { client in try await story(Guest(client: client)) }
  }
}

/// A browser whose person is named by a header, in place of a session.
struct Guest: Sendable {
  let client: any TestClientProtocol

  func get(_ path: String, as person: Person.ID? = nil, headers: HTTPFields = [:]) async throws -> TestResponse {
    try await client.executeRequest(uri: path, method: .get, headers: headers.naming(person), body: nil)
  }

  /// Sends one file with the fields before it.
  func upload(
    _ path: String, as person: Person.ID?, _ fields: [(name: String, value: String)], file: [UInt8]
  ) async throws -> TestResponse {
    let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=XX"]
    var body = ByteBuffer()
    for field in fields {
      body.writeString("--XX\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n\(field.value)\r\n")
    }
    body.writeString("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"seal.png\"\r\n\r\n")
    body.writeBytes(file)
    body.writeString("\r\n--XX--\r\n")
    return try await client.executeRequest(uri: path, method: .post, headers: headers.naming(person), body: body)
  }

  func send(
    _ path: String, as person: Person.ID? = nil, _ fields: [(name: String, value: String)] = [],
    method: HTTPRequest.Method = .post
  ) async throws -> TestResponse {
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    headers = headers.naming(person)
    return try await client.executeRequest(
      uri: path, method: method, headers: headers, body: ByteBuffer(string: Query(fields).encoded))
  }
}

extension HTTPFields {
  fileprivate func naming(_ person: Person.ID?) -> HTTPFields {
    var fields = self
    if let person { fields[.testPerson] = "\(person)" }
    return fields
  }
}

extension HTTPField.Name {
  fileprivate static var testPerson: HTTPField.Name {
    guard let name = HTTPField.Name("X-Test-Person") else { preconditionFailure("no name of a header") }
    return name
  }
}

/// Takes the person from a header.
struct NamedVisitor: RouterMiddleware {
  typealias Context = WebContext
  let desk: Desk
  let database: any Database

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard let id = request.headers[.testPerson].flatMap({ Person.ID($0) }) else {
      return try await next(request, context)
    }
    var context = context
    context.principal = .test(id)
    context.principal.source = "127.0.0.1"
    context.signedIn = try await database.read { connection in
      let authority = try PersonRepository(connection).authority(of: id)
      let row = try connection.row(
        """
        SELECT p.name, p.organ_id, o.name AS organ FROM person p JOIN organ o ON o.id = p.organ_id
         WHERE p.id = \(id.rawValue)
        """)
      guard let row else { return nil }
      return SignedIn(
        session: 1, person: id, name: try row.text("name"), organ: try row.id("organ_id"),
        organName: try row.text("organ"), capabilities: Set(authority.grants.flatMap(\.capabilities)),
        formToken: "token")
    }
    return try await next(request, context)
  }
}

extension TestResponse {
  /// The body as text.
  var text: String { String(buffer: body) }

  /// Where the response sends the browser.
  var location: String { headers[.location] ?? "" }
}
