import Hummingbird
import HummingbirdTesting
import Operations
import Testing

@testable import WebSupport

@Suite("Heads of requests that two servers could read in two ways") struct HostileHeadTests {
  static let heads: [String: String] = [
    "length and chunks":
      "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "two lengths": "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
    "a list of lengths": "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5, 5\r\n\r\nabcde",
    "a signed length": "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n\r\nabcde",
    "chunks that are not last": "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    "bare line feeds": "GET /a HTTP/1.1\nHost: x\n\n",
    "a folded header": "GET /a HTTP/1.1\r\nHost: x\r\nX-A: 1\r\n 2\r\n\r\n",
    "a space before the colon": "GET /a HTTP/1.1\r\nHost : x\r\n\r\n",
    "a NUL": "GET /a HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n",
    "an endless header": "GET /a HTTP/1.1\r\nHost: x\r\nX-A: \(String(repeating: "a", count: 200_000))\r\n\r\n",
    "two hosts": "GET /a HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
    "no host": "GET /a HTTP/1.1\r\n\r\n",
  ]

  @Test("Are refused, and the connection with them", arguments: heads.keys.sorted())
  func refuses(name: String) async throws {
    let frontage = Frontage { refusal, _, _ in Response(text: refusal.message) }
    let route = WebRoute(method: .get, path: "/a", access: .anyone) { _, _ in Response(text: "reached") }
    let head = try #require(Self.heads[name])
    let application = Application(
      router: frontage.router(for: [route]), configuration: .init(address: .hostname("127.0.0.1", port: 0)))
    try await application.test(.live) { client in
      let port = try #require(client.port)
      let answer = await RawClient(port: port).send(Array(head.utf8))
      #expect(answer.hasPrefix("HTTP/1.1 400"), "\(answer.prefix(60))")
      #expect(!answer.contains("reached"))
    }
  }
}
