import Couriers
import Synchronization
import TestSupport
import Testing

@Suite("Calling another server") struct HTTPClientTests {
  private let client = HTTPClient(allowsPlainText: true)

  /// Reads one request and answers it.
  private static func answering(
    _ answer: @escaping @Sendable (_ head: [String], _ body: [UInt8]) -> String
  ) throws -> StandInServer {
    try #require(
      StandInServer { connection in
        var head: [String] = []
        while let line = connection.line(), !line.isEmpty { head.append(line) }
        let length = head.first { $0.lowercased().hasPrefix("content-length:") }.flatMap {
          Int($0.split(separator: " ").last ?? "")
        }
        connection.write(answer(head, connection.bytes(length ?? 0) ?? []))
      })
  }

  @Test("An answer has its status, its fields and its body, whatever the status")
  func answer() async throws {
    let server = try Self.answering { head, _ in
      #expect(head.first == "GET /where?q=1 HTTP/1.1")
      #expect(head.contains("Accept: application/json"))
      return "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
    }
    let answer = try await client.send(
      .get("http://127.0.0.1:\(server.port)/where?q=1", fields: ["Accept": "application/json"]))
    #expect(answer.status == 404)
    #expect(answer.fields["content-type"] == "application/json")
    #expect(answer.body == Array("{}".utf8))
  }

  @Test("What is handed over arrives byte by byte")
  func post() async throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    let server = try Self.answering { _, body in
      "HTTP/1.1 \(body == bytes ? 200 : 400) X\r\nContent-Length: 0\r\n\r\n"
    }
    let answer = try await client.send(
      .post("http://127.0.0.1:\(server.port)/", body: bytes, type: "application/octet-stream"))
    #expect(answer.status == 200)
  }

  @Test("A redirect on the same host is followed, one to another host is not")
  func redirects() async throws {
    let server = try Self.answering { head, _ in
      let path = head.first?.split(separator: " ")[1] ?? ""
      let location = path == "/a" ? "/b" : "http://localhost.invalid/"
      return "HTTP/1.1 302 Found\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n"
    }
    let answer = try await client.send(.get("http://127.0.0.1:\(server.port)/a"))
    #expect(answer.status == 302)
    #expect(answer.fields["location"] == "http://localhost.invalid/")
    #expect(server.connections == 2)
  }

  @Test("An answer that is too large is not taken")
  func tooLarge() async throws {
    let server = try Self.answering { _, _ in
      "HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n" + String(repeating: "x", count: 5_000_000)
    }
    await #expect(throws: HTTPClientFault.tooLarge) {
      try await client.send(.get("http://127.0.0.1:\(server.port)/"))
    }
  }

  @Test("A server that says nothing is given up")
  func silence() async throws {
    let server = try #require(StandInServer { $0.waitForEnd() })
    var limits = HTTPClient.Limits()
    limits.totalSeconds = 1
    let client = HTTPClient(limits: limits, allowsPlainText: true)
    await #expect(throws: HTTPClientFault.timedOut) {
      try await client.send(.get("http://127.0.0.1:\(server.port)/"))
    }
  }

  @Test("A cancelled call ends at once")
  func cancellation() async throws {
    let server = try #require(StandInServer { $0.waitForEnd() })
    let client = client
    let call = Task { try await client.send(.get("http://127.0.0.1:\(server.port)/")) }
    while server.connections == 0 { await Task.yield() }
    call.cancel()
    await #expect(throws: CancellationError.self) { try await call.value }
  }

  @Test(
    "An unsound call is not sent",
    arguments: [
      HTTPCall.get("ftp://127.0.0.1/"), .get("file:///etc/passwd"), .get("http://name:secret@127.0.0.1/"),
      .get("no address"), .get("http://127.0.0.1/", fields: ["X": "a\r\nHost: other"]),
      .get("http://127.0.0.1/\r\nX: y"),
    ])
  func malformed(call: HTTPCall) async throws {
    await #expect(throws: HTTPClientFault.malformed) { try await client.send(call) }
  }

  @Test("Without permission nothing is sent unencrypted")
  func encryption() async throws {
    await #expect(throws: HTTPClientFault.notEncrypted) { try await HTTPClient().send(.get("http://127.0.0.1:9/")) }
  }

  @Test("A server without TLS is not taken for one with it")
  func untrusted() async throws {
    let server = try #require(StandInServer { $0.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") })
    await #expect(throws: HTTPClientFault.self) {
      try await HTTPClient().send(.get("https://127.0.0.1:\(server.port)/"))
    }
  }
}
