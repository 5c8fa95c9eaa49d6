import CivilTime
import Disclosure
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JSONAPI
import Operations
import TestSupport
import Testing
import WebSupport

@Suite("The platform for programs") struct OfficeAPITests {
  /// An office, its API behind the middleware of the server, and the token of a person.
  private func visit(
    _ role: String, _ capabilities: Set<Capability>,
    _ story: @Sendable (Office, any TestClientProtocol, HTTPFields) async throws -> Void
  ) async throws {
    let office = try await Office()
    let person = try #require(office.people[role])
    let secret = try await office.test.desk.perform(
      CreateToken(name: "program", capabilities: capabilities, days: 30),
      as: Principal(.person(person), source: "test", confirmedAt: office.test.desk.now)
    ).secret
    var frontage = Frontage { refusal, _, _ in Response(text: refusal.message) }
    frontage.inner = [Sessions(desk: office.test.desk, cookie: SessionCookie()), FormGuard()]
    let routes = OfficeAPI(desk: office.test.desk, version: "0").routes
    let application = Application(router: frontage.router(for: routes))
    try await application.test(.router) { client in
      try await story(office, client, [.authorization: "Bearer \(secret)", .contentType: "application/json"])
    }
  }

  private func json(_ response: TestResponse) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView))
    return try #require(value as? [String: Any])
  }

  @Test("Without a token it says so in JSON, at every address but the description")
  func refusesStrangers() async throws {
    try await visit("intakeClerk", [.viewMatters]) { _, client, _ in
      for path in ["me", "organs", "organs/1", "matters", "matters/1", "search?q=路", "calendar/due"] {
        let response = try await client.execute(uri: "/api/v1/\(path)", method: .get)
        #expect(response.status == .unauthorized, "\(path)")
        #expect(try json(response)["code"] as? String == "access.notSignedIn")
      }
      let wrong = try await client.execute(
        uri: "/api/v1/me", method: .get, headers: [.authorization: "Bearer wrong"])
      #expect(wrong.status == .unauthorized)
      let description = try await client.execute(uri: "/api/v1/openapi.json", method: .get)
      #expect(description.status == .ok)
      #expect((try json(description)["paths"] as? [String: Any])?.count ?? 0 >= 8)
    }
  }

  @Test("A program registers a matter, finds it, and reads it back")
  func registers() async throws {
    try await visit("intakeClerk", [.viewMatters, .registerMatters]) { office, client, headers in
      let body = "{\"organ\":\(office.inside),\"title\":\"河滨路征收补偿方案\",\"dueOn\":\"2099-01-04\"}"
      let created = try await client.execute(
        uri: "/api/v1/matters", method: .post, headers: headers, body: ByteBuffer(string: body))
      #expect(created.status == .created)
      let address = try #require(created.headers[.location])
      let read = try json(try await client.execute(uri: address, method: .get, headers: headers))
      #expect(read["title"] as? String == "河滨路征收补偿方案")
      #expect(read["dueOn"] as? String == "2099-01-04")
      let found = try json(
        try await client.execute(
          uri: "/api/v1/search?q=\(PercentEncoding.encode("征收补偿"))", method: .get, headers: headers))
      #expect((found["hits"] as? [[String: Any]])?.count == 1)
      let list = try json(try await client.execute(uri: "/api/v1/matters?state=open", method: .get, headers: headers))
      #expect(list["total"] as? Int == 1)
    }
  }

  @Test("A token does not do what it was not given, whatever its owner may")
  func narrows() async throws {
    try await visit("intakeClerk", [.viewMatters]) { office, client, headers in
      let body = "{\"organ\":\(office.inside),\"title\":\"某事\"}"
      let refused = try await client.execute(
        uri: "/api/v1/matters", method: .post, headers: headers, body: ByteBuffer(string: body))
      #expect(refused.status == .forbidden)
    }
  }

  @Test("The matters of another county are not there")
  func hides() async throws {
    try await visit("intakeClerk", [.viewMatters, .registerMatters]) { office, client, headers in
      let stranger = try #require(office.strangers["intakeClerk"])
      let draft = MatterDraft(title: "外县的事", openedOn: office.test.desk.now.beijingDate)
      let id = try await office.test.desk.perform(
        RegisterMatter(organ: office.outside, draft: draft), as: Principal(.person(stranger), source: "test"))
      let hidden = try await client.execute(uri: "/api/v1/matters/\(id)", method: .get, headers: headers)
      #expect(hidden.status == .notFound)
      let list = try json(try await client.execute(uri: "/api/v1/matters", method: .get, headers: headers))
      #expect((list["matters"] as? [Any])?.isEmpty == true)
    }
  }

  @Test(
    "What is wrong is told field by field",
    arguments: [
      ("{\"organ\":1", 400), ("[]", 400), ("{\"title\":\"x\"}", 400),
    ])
  func tellsWrong(body: String, status: Int) async throws {
    try await visit("intakeClerk", [.viewMatters, .registerMatters]) { office, client, headers in
      let response = try await client.execute(
        uri: "/api/v1/matters", method: .post, headers: headers, body: ByteBuffer(string: body))
      #expect(response.status.code == status)
      let empty = "{\"organ\":\(office.inside),\"title\":\" \",\"dueOn\":\"tomorrow\"}"
      let issues = try json(
        try await client.execute(
          uri: "/api/v1/matters", method: .post, headers: headers, body: ByteBuffer(string: empty)))
      #expect(issues["status"] as? Int == 422)
      #expect((issues["issues"] as? [[String: Any]])?.first?["field"] as? String == "dueOn")
    }
  }

  @Test("A due date is told day by day")
  func countsDays() async throws {
    try await visit("intakeClerk", [.viewMatters]) { _, client, headers in
      let due = try json(
        try await client.execute(
          uri: "/api/v1/calendar/due?from=2024-02-05&workdays=20", method: .get, headers: headers))
      #expect(due["due"] as? String == "2024-03-08")
      #expect((due["days"] as? [Any])?.count == 32)
      let wrong = try await client.execute(
        uri: "/api/v1/calendar/due?from=x&workdays=1&days=2", method: .get, headers: headers)
      #expect(wrong.status == .unprocessableContent)
    }
  }
}
