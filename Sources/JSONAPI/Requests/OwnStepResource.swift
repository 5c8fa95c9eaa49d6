import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import Persistence
import WebSupport

/// What an applicant does in his case, which he has opened with its number and its secret.
struct OwnStepResource: Sendable {
  let desk: Desk

  var one: Endpoint {
    Endpoint(
      name: "getOwnCase", path: APIRoutes.ownCase, summary: "打开的案件现在怎样", access: .anyone, isOwn: true,
      reply: OwnCaseShape.schema
    ) { call in
      try await response(try await desk.answer(OwnCase(try call.ownCase()), as: call.principal), call)
    }
  }

  /// A case with the words of the letters that were served online.
  func response(_ own: OwnCase.Outcome, _ call: Call) async throws -> Response {
    var words: [CaseLetter.ID: FrozenLetter] = [:]
    for letter in own.letters where letter.isOnline {
      words[letter.id] = try await desk.answer(ReadOwnLetter(letter.id, of: own.key), as: call.principal)
    }
    return try Response(json: OwnCaseShape(own, words: words))
  }

  var correction: Endpoint {
    act(
      "correctOwnRequest", APIRoutes.ownCorrection, "补正：把所需信息完整地重新写明", "OwnCorrection",
      [.init("description", .words(1...WantedInformation.longest), "补正后的完整描述")]
    ) { CorrectOwnRequest($0, description: $1.text("description")) }
  }

  var reasons: Endpoint {
    act(
      "explainOwnRequest", APIRoutes.ownReasons, "说明申请数量、频次较多的理由", "OwnReasons",
      [.init("text", .words(1...ExplainOwnRequest.longest), "理由")]
    ) { ExplainOwnRequest($0, reasons: $1.text("text")) }
  }

  var suggestion: Endpoint {
    act("suggestOwnPublication", APIRoutes.ownSuggestion, "建议把所申请的信息纳入主动公开", "OwnSuggestion", []) { key, _ in
      SuggestOwnPublication(key)
    }
  }

  var rating: Endpoint {
    act(
      "rateOwnCase", APIRoutes.ownRating, "收到答复后评价一次", "OwnRating",
      [.init("rating", .integer(1...5), "5 为很满意，1 为很不满意"), .optional("note", .words(upTo: 500), "意见")]
    ) { RateOwnCase($0, rating: try $1.required($1.integer("rating")), note: $1.text("note")) }
  }

  var withdrawal: Endpoint {
    act(
      "withdrawOwnRequest", APIRoutes.ownWithdrawal, "撤回申请", "OwnWithdrawal",
      [.optional("reason", .words(upTo: 500), "理由")]
    ) { WithdrawOwnRequest($0, reason: $1.text("reason")) }
  }

  /// Something that leaves the case as its applicant sees it.
  private func act<Work: Operations.Operation>(
    _ name: String, _ path: String, _ summary: String, _ body: String, _ members: [Schema.Member],
    _ work: @Sendable @escaping (CaseKey, Entry) throws -> Work
  ) -> Endpoint {
    Endpoint(
      name: name, method: .post, path: path, summary: summary, access: .anyone, body: .named(body, .object(members)),
      isOwn: true, key: .offered, reply: OwnCaseShape.schema
    ) { call in
      let key = try call.ownCase()
      return try await call.perform(try work(key, call.body), on: desk) { _, scope in
        (key.matter, try OwnCaseShape(key, in: scope))
      }
    }
  }
}

extension OwnCaseShape {
  /// The case that a key opens, in the transaction that changed it.
  ///
  /// - Throws: `VisitorRefusal.signedOut`.
  init(_ key: CaseKey, in scope: Scope) throws {
    let own = try OwnCase(key).run(in: scope)
    var words: [CaseLetter.ID: FrozenLetter] = [:]
    for letter in own.letters where letter.isOnline {
      words[letter.id] = try ReadOwnLetter(letter.id, of: key).run(in: scope)
    }
    self.init(own, words: words)
  }
}
