import CivilTime
import Couriers
import Cryptography
import Operations
import Synchronization
import TestSupport
import Testing

@Suite("The gateway for messages") struct WebhookCarrierTests {
  private static let message = OutgoingMessage(
    id: "77", kind: "due.soon", recipient: "05310000000", subject: "x", text: "第一行\n\n第二行",
    link: "https://gk.example.gov.cn/desk/notices/77", date: Instant(milliseconds: 1_773_622_800_000))

  /// A gateway that keeps what it gets and answers with a status.
  private static func gateway(
    _ status: Int, _ heard: @escaping @Sendable (_ fields: [String], _ body: [UInt8]) -> Void = { _, _ in }
  ) throws -> StandInServer {
    try #require(
      StandInServer { connection in
        var fields: [String] = []
        while let line = connection.line(), !line.isEmpty { fields.append(line) }
        let length = fields.first { $0.hasPrefix("Content-Length:") }.flatMap { Int($0.split(separator: " ")[1]) }
        heard(fields, connection.bytes(length ?? 0) ?? [])
        connection.write("HTTP/1.1 \(status) X\r\nContent-Length: 0\r\n\r\n")
      })
  }

  private static func carrier(_ server: StandInServer) -> WebhookCarrier {
    WebhookCarrier(
      url: "http://127.0.0.1:\(server.port)/sms", secret: Array("secret".utf8),
      client: HTTPClient(allowsPlainText: true))
  }

  @Test("The gateway gets JSON with a signature that it can check")
  func delivery() async throws {
    let heard = Mutex<([String], [UInt8])>(([], []))
    let server = try Self.gateway(204) { fields, body in heard.withLock { $0 = (fields, body) } }
    try await Self.carrier(server).carry(Self.message)
    let (fields, body) = heard.withLock { $0 }
    #expect(
      String(decoding: body, as: UTF8.self)
        == #"{"date":"2026-03-16T01:00:00.000Z","id":"77","kind":"due.soon","#
        + #""link":"https://gk.example.gov.cn/desk/notices/77","text":"第一行","to":"05310000000"}"#)
    let code = HMAC.code(
      of: Array("2026-03-16T01:00:00.000Z.".utf8) + body, key: Array("secret".utf8), function: .sha256)
    #expect(fields.contains("X-Gongkai-Signature: sha256=\(Hexadecimal.encode(code))"))
    #expect(fields.contains("Idempotency-Key: 77"))
  }

  @Test(
    "A refusal is told apart from a fault",
    arguments: [(400, true), (404, true), (408, false), (429, false), (500, false), (302, false)])
  func refusals(status: Int, isPermanent: Bool) async throws {
    let server = try Self.gateway(status)
    let text = "gateway: status \(status)"
    await #expect(throws: isPermanent ? CarrierFault.permanent(text) : .temporary(text)) {
      try await Self.carrier(server).carry(Self.message)
    }
  }
}
