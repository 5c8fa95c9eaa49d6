import HTTPTypes
public import Hummingbird
import Operations

/// Lets a change through only where its form carries the token of the session, beside the check of where it comes from.
///
/// The token stands in the field `_token`; in a form with files as the first field. A script of ours may send it in the
/// header `X-Form-Token`. Programs with a token of their own have no cookie that could be abused, and pass.
public struct FormGuard: RouterMiddleware {
  /// What is known of a request.
  public typealias Context = WebContext

  /// The name of the hidden field.
  public static let field = "_token"
  /// The most bytes of a form without files.
  static let formBytes = 1 << 20
  /// Within how many bytes the token of a form with files must stand.
  static let headBytes = 16 << 10

  /// The guard of all methods but GET and HEAD.
  public init() {}

  /// Answers a request, or passes it on.
  public func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard request.method != .get, request.method != .head, context.presence != nil else {
      return try await next(request, context)
    }
    if let token = request.headers[.formToken] {
      try check(token, context)
      return try await next(request, context)
    }
    let kind = request.headers[.contentType]?.lowercased() ?? ""
    if kind.hasPrefix("multipart/form-data") { return try await peek(request, context, next) }
    guard kind.hasPrefix("application/x-www-form-urlencoded") else { throw Self.refusal }
    var request = request
    let body = try await request.body.collect(upTo: Self.formBytes)
    request.body = RequestBody(buffer: body)
    try check(Query(String(buffer: body))[Self.field], context)
    return try await next(request, context)
  }

  /// Reads the head of a form with files, and hands on all of it.
  private func peek(
    _ request: Request, _ context: WebContext, _ next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let (tokens, found) = AsyncStream<String?>.makeStream()
    return try await withThrowingTaskGroup(of: Void.self) { [sent = request.body] group in
      // Made in here, so that nobody holds the stream any more when this block has ended: where a handler read nothing,
      // that alone sets free the task that fills the stream, and for which the group waits.
      let (body, source) = RequestBody.makeStream()
      group.addTask {
        defer { found.finish() }
        var parts = sent.makeAsyncIterator()
        var head = ByteBuffer()
        var token: String?
        while token == nil, head.readableBytes < Self.headBytes, var part = try await parts.next() {
          head.writeBuffer(&part)
          token = FormTokenField.value(in: head.readableBytesView, field: Self.field)
        }
        found.yield(token)
        await source.yield(head)
        do {
          while let part = try await parts.next() { await source.yield(part) }
          source.finish()
        } catch {
          source.finish(error)
        }
      }
      defer { group.cancelAll() }
      try check(await tokens.first { _ in true } ?? nil, context)
      var passed = request
      passed.body = body
      return try await next(passed, context)
    }
  }

  private func check(_ token: String?, _ context: WebContext) throws(Refusal) {
    guard let token, Secret.isSame(token, context.formToken) else { throw Self.refusal }
  }

  private static var refusal: Refusal {
    Refusal(
      .forbidden, code: "form-token", title: Texts.text("form.expired.title"), message: Texts.text("form.expired"))
  }
}
