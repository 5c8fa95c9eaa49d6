import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import WebSupport

@testable import Portal

/// A visitor of the real portal, with all its middleware, without a network.
struct Visitor {
  let client: any TestClientProtocol

  /// Runs `story` against a portal of its own.
  static func visit(
    _ settings: PortalSettings = PortalSettings(version: "0"), _ story: @Sendable (Visitor) async throws -> Void
  ) async throws {
    let application = Application(router: try Portal(settings: settings).router())
    try await application.test(.router) { client in try await story(Visitor(client: client)) }
  }

  func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
    try await client.executeRequest(uri: path, method: .get, headers: headers, body: nil)
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String = ""
  ) async throws
    -> TestResponse
  {
    try await client.executeRequest(uri: path, method: method, headers: headers, body: ByteBuffer(string: body))
  }

  /// Drops files as a browser's form does.
  func drop(_ files: [(name: String, text: String)], headers: HTTPFields = [:]) async throws -> TestResponse {
    var body = ""
    for file in files {
      body += "--BOUNDARY\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n\r\n"
      body += file.text + "\r\n"
    }
    var headers = headers
    headers[.contentType] = "multipart/form-data; boundary=BOUNDARY"
    return try await send(.post, "/reports", headers: headers, body: body + "--BOUNDARY--\r\n")
  }
}

extension TestResponse {
  /// The body as text.
  var text: String { String(buffer: body) }

  /// Where the response sends the browser.
  var location: String { headers[.location] ?? "" }
}
