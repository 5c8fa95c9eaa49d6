import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// What anybody can do without an account, through a form of the county: file a request, and follow it.
struct VisitorResource: Sendable {
  let desk: Desk

  private struct Filed: Encodable {
    var number, secret: String

    static let schema = Schema.object([
      .init("number", .words, "申请编号"), .init("secret", .words, "查询码：凭编号和它查询进展，请申请人保存好"),
    ])
  }

  var file: Endpoint {
    Endpoint(
      name: "fileRequest", method: .post, path: APIRoutes.filing, summary: "代公民提交申请；收到答复，即已存妥", access: .anyone,
      body: RequestEntry.visitor, key: .required, status: .created, reply: Filed.schema
    ) { call in
      try await VisitorLimit.filing.count(call, desk)
      let draft = try RequestEntry.read(call.body, channel: .online, evidence: [])
      let work = FileRequest(
        organ: try call.body.required(call.body.id("organ")), draft: draft, token: call.key?.text ?? "")
      return try await call.perform(work, on: desk, status: .created) { filed, _ in
        (filed.id, Filed(number: filed.number, secret: filed.secret))
      }
    }
  }
}

extension VisitorResource {
  /// The number and the secret stand in the body, since addresses are written into logs.
  var follow: Endpoint {
    Endpoint(
      name: "followRequest", method: .post, path: APIRoutes.following, summary: "凭编号和查询码查询进展", access: .anyone,
      body: .named(
        "FollowEntry",
        .object([.init("number", .words(1...100), "申请编号"), .init("secret", .words(1...100), "查询码")])),
      reply: OwnCaseShape.schema
    ) { call in
      try await VisitorLimit.following.count(call, desk)
      let key = try await desk.answer(
        OpenOwnCase(number: call.body.text("number"), secret: call.body.text("secret")), as: call.principal)
      let own = try await desk.answer(OwnCase(key), as: call.principal)
      return try await OwnStepResource(desk: desk).response(own, call)
    }
  }
}

/// How often one source, or one token, may do something without an account, counted over all processes.
struct VisitorLimit: Sendable {
  private let name: String
  private let limit: Int
  private let seconds: Int64

  /// Filing requests; a form of a county, which shows a token, stands for many people.
  static let filing = VisitorLimit(name: "file", limit: 20, seconds: 3_600)
  /// Naming numbers and secrets.
  static let following = VisitorLimit(name: "follow", limit: 30, seconds: 900)
  /// Sending files.
  static let sending = VisitorLimit(name: "send", limit: 30, seconds: 3_600)
  /// How many times as often a program with a token may do it.
  static let forPrograms = 50

  /// Counts once.
  ///
  /// - Throws: `Refusal` where it was too often.
  func count(_ call: Call, _ desk: Desk) async throws {
    let person = call.principal.person
    let source = person.map { "account \($0)" } ?? AddressList.source(of: call.principal.source)
    let most = person == nil ? limit : limit * Self.forPrograms
    let rate = RateLimit("api-\(name) \(source)", limit: most, seconds: seconds)
    guard case .refused(let wait) = try await desk.keep(rate, as: call.principal) else { return }
    throw Refusal(
      .tooManyRequests, code: "visitor-too-many", title: Texts.text("api.tooMany.title"),
      message: Texts.text("api.tooMany", ["minutes": "\((wait + 59) / 60)"]), retryAfter: wait)
  }
}
