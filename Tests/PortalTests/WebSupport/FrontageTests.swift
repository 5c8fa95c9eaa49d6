import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import Testing

@testable import WebSupport

@Suite("What stands before the handlers") struct FrontageTests {
  private func application(_ change: (inout Frontage) -> Void) -> some ApplicationProtocol {
    var frontage = Frontage { refusal, _, _ in Response(text: refusal.message) }
    change(&frontage)
    let route = WebRoute(method: .get, path: "/who", access: .anyone) { _, context in
      Response(text: "\(context.principal.source) \(context.isEncrypted)")
    }
    return Application(router: frontage.router(for: [route]))
  }

  @Test("What anybody says of his address counts for nothing")
  func ignoresStrangers() async throws {
    try await application { _ in }.test(.live) { client in
      let headers: HTTPFields = [.forwardedFor: "192.0.2.7", .forwardedProtocol: "https"]
      let response = try await client.execute(uri: "/who", method: .get, headers: headers)
      #expect(String(buffer: response.body) == "127.0.0.1 false" || String(buffer: response.body) == "::1 false")
      #expect(response.headers[.strictTransportSecurity] == nil)
    }
  }

  @Test("A proxy that the operator named is believed, as far as its own word reaches")
  func believesProxies() async throws {
    let change: (inout Frontage) -> Void = {
      $0.clients = ClientAddress(trusted: AddressList("127.0.0.1, ::1, 10.0.0.1") ?? .none, isEncrypted: false)
    }
    try await application(change).test(.live) { client in
      // The first address is what the client itself wrote; the proxy at 10.0.0.1 saw the second.
      let headers: HTTPFields = [.forwardedFor: "203.0.113.9, 192.0.2.7, 10.0.0.1", .forwardedProtocol: "https"]
      let response = try await client.execute(uri: "/who", method: .get, headers: headers)
      #expect(String(buffer: response.body) == "192.0.2.7 true")
      #expect(response.headers[.strictTransportSecurity] != nil)
    }
  }

  @Test(
    "Somebody at this machine is told from somebody behind a proxy on it",
    arguments: [
      ("", "", true), ("X-Forwarded-For", "", false), ("Forwarded", "", false), ("X-Real-IP", "", false),
      ("Via", "", false), ("X-Forwarded-Host", "", false), ("", "127.0.0.1, ::1", false),
      ("X-Forwarded-Proto", "127.0.0.1, ::1", false),
    ])
  func tellsLocal(header: String, trusted: String, isLocal: Bool) async throws {
    var frontage = Frontage { refusal, _, _ in Response(text: refusal.message) }
    frontage.clients = ClientAddress(trusted: AddressList(trusted) ?? .none, isEncrypted: false)
    let readers = AddressList("127.0.0.1, ::1") ?? .none
    let route = WebRoute(method: .get, path: "/here", access: .anyone) { _, context in
      Response(text: "\(context.isLocal) \(readers.admits(context)) \(SessionCookie().isAllowed(context))")
    }
    try await Application(router: frontage.router(for: [route])).test(.live) { client in
      var headers: HTTPFields = [:]
      if let name = HTTPField.Name(header) { headers[name] = "http" }
      let response = try await client.execute(uri: "/here", method: .get, headers: headers)
      #expect(String(buffer: response.body) == "\(isLocal) \(isLocal) \(isLocal)")
    }
  }

  @Test("A source that asks without pause is told to wait; another is not")
  func limitsRates() {
    let rate = RequestRate(perMinute: 60)
    let start = ContinuousClock().now
    let admitted = (0..<100).count { _ in rate.admits("192.0.2.1", at: start) }
    #expect(admitted == 12)
    #expect(rate.admits("192.0.2.2", at: start))
    #expect(rate.admits("192.0.2.1", at: start + .seconds(1)))
    #expect(!rate.admits("192.0.2.1", at: start + .seconds(1)))
  }

  @Test("Answers are counted by pattern, not by address")
  func counts() async throws {
    let metrics = WebMetrics()
    try await application { $0.metrics = metrics }.test(.router) { client in
      _ = try await client.execute(uri: "/who?name=secret", method: .get)
      _ = try await client.execute(uri: "/nothing/secret", method: .get)
    }
    #expect(metrics.text.contains("path=\"/who\",method=\"GET\",status=\"2xx\"} 1"))
    #expect(metrics.text.contains("status=\"4xx\"} 1"))
    #expect(!metrics.text.contains("secret"))
  }
}
