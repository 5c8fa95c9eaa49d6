import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import WebSupport

@testable import Portal

@Suite("Every response is protected") struct ProtectionTests {
  @Test(
    "Also those of errors",
    arguments: [
      (HTTPRequest.Method.get, "/", 200), (.head, "/", 200), (.get, "/nothing", 404), (.post, "/", 405),
      (.get, "/reports", 405), (.delete, "/readings/1", 405), (.get, "/readings/1", 410), (.get, "/readings/1/9", 410),
      (.post, "/reports", 415), (.get, "/healthz", 200), (.get, "/readyz", 200), (.get, "/readings/%00/..%2f", 410),
    ])
  func carriesHeaders(method: HTTPRequest.Method, path: String, status: Int) async throws {
    try await Visitor.visit { visitor in
      let response = try await visitor.send(method, path)
      #expect(response.status.code == status)
      let policy = try #require(response.headers[.contentSecurityPolicy])
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(response.headers[.xContentTypeOptions] == "nosniff")
      let referrer = try #require(HTTPField.Name("Referrer-Policy"))
      #expect(response.headers[referrer] == "same-origin")
      let number = try #require(HTTPField.Name("X-Request-Id"))
      #expect(response.headers[number] != nil)
    }
  }

  @Test("An error page is a page, with the number under which the log knows more")
  func drawsErrors() async throws {
    try await Visitor.visit { visitor in
      let response = try await visitor.get("/nothing")
      Markup(response.text).expectSound()
      let number = try #require(HTTPField.Name("X-Request-Id"))
      let incident = try #require(response.headers[number])
      #expect(response.text.contains(incident))
      #expect(response.text.contains("没有这个页面"))
    }
  }

  @Test("A wrong method is told which ones are right")
  func namesMethods() async throws {
    try await Visitor.visit { visitor in
      let read = try await visitor.get("/reports")
      #expect(read.headers[.allow] == "POST")
      let sent = try await visitor.send(.post, "/")
      #expect(sent.headers[.allow] == "GET, HEAD")
    }
  }

  @Test("A reading that is gone says what to do")
  func explainsGone() async throws {
    try await Visitor.visit { visitor in
      let response = try await visitor.get("/readings/0123456789abcdef0123456789abcdef")
      #expect(response.status == .gone)
      #expect(response.text.contains("30 分钟") && response.text.contains("重新选择文件"))
    }
  }

  @Test("Assets may be kept for ever, and are not sent twice")
  func cachesAssets() async throws {
    try await Visitor.visit { visitor in
      let home = try await visitor.get("/")
      let style = try #require(Markup(home.text).all("link").first?.attributes["href"])
      let first = try await visitor.get(style)
      #expect(first.headers[.contentType] == "text/css; charset=utf-8")
      #expect(first.headers[.cacheControl]?.contains("immutable") ?? false)
      let tag = try #require(first.headers[.eTag])
      let second = try await visitor.get(style, headers: [.ifNoneMatch: tag])
      #expect(second.status == .notModified)
      #expect(second.body.readableBytes == 0)
    }
  }
}
