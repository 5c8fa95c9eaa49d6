import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// What is looked for after replies: remedies that are pending, requests that could be published, cases that are alike.
struct AfterReplyLists: Sendable {
  let desk: Desk

  private struct Pending: Encodable {
    struct Line: Encodable {
      var remedy: RemedyShape
      var matter: MatterShape
    }
    var remedies: [Line]
    var next: Int64?

    static let schema = Schema.named(
      "PendingRemedies",
      .object([
        .init(
          "remedies",
          .list(.object([.init("remedy", RemedyShape.schema, "复议或者诉讼"), .init("matter", MatterShape.schema, "申请")])),
          "按答复复议机关或者法院的最后一日先后"),
        .optional("next", .id, "下一页的 after；没有下一页时没有"),
      ]))
  }

  var pending: Endpoint {
    Endpoint(
      name: "listPendingRemedies", path: APIRoutes.pendingRemedies, summary: "没有审结的复议和诉讼", access: .signedIn,
      parameters: [.init("awaitsReply", .flag, "是否只看还没有答复的"), .init("after", .id, "上一页给出的 next")],
      reply: Pending.schema
    ) { call in
      let after = try call.query.value("after") { RemedyCase.ID($0) }
      let found = try await desk.answer(
        PendingRemedies(awaitsReply: call.query["awaitsReply"] == "true", after: after), as: call.principal)
      // What is pending has taught nothing yet, so that nobody is named in it.
      return try Response(
        json: Pending(
          remedies: found.entries.map {
            Pending.Line(remedy: RemedyShape($0.remedy, Masking([])), matter: MatterShape($0.matter))
          }, next: found.next?.rawValue))
    }
  }

  private struct Candidates: Encodable {
    struct Line: Encodable {
      var matter: MatterShape
      var isSuggested, isAskedByOthers, mayConvert: Bool
    }
    var requests: [Line]
    var next: Int64?

    static let schema = Schema.named(
      "PublicationCandidates",
      .object([
        .init(
          "requests",
          .list(
            .object([
              .init("matter", MatterShape.schema, "申请"), .init("isSuggested", .flag, "申请人建议过，或者标记过"),
              .init("isAskedByOthers", .flag, "是否还有别人申请过同样的信息"), .init("mayConvert", .flag, "信息已经公开给申请人，可以纳入主动公开"),
            ])), "这一页的申请"),
        .optional("next", .id, "下一页的 after；没有下一页时没有"),
      ]))
  }

  var candidates: Endpoint {
    Endpoint(
      name: "listPublicationCandidates", path: APIRoutes.candidates, summary: "可以考虑主动公开的申请", access: .signedIn,
      parameters: [.init("after", .id, "上一页给出的 next")], reply: Candidates.schema
    ) { call in
      let after = try call.query.value("after") { Matter.ID($0) }
      let found = try await desk.answer(PublicationCandidates(after: after), as: call.principal)
      return try Response(
        json: Candidates(
          requests: found.entries.map { request, matter in
            Candidates.Line(
              matter: MatterShape(matter), isSuggested: request.suggestsPublication,
              isAskedByOthers: request.isAskedByOthers, mayConvert: request.details?.outcome.discloses == true)
          }, next: found.next?.rawValue))
    }
  }

  private struct Like: Encodable {
    struct Case: Encodable {
      var matter: MatterShape
      var outcome, dispatchedOn: String?
      var remedies: [Int64]
    }
    var phrases: [String]
    var cases: [Case]

    static let schema = Schema.named(
      "LikeCases",
      .object([
        .init("phrases", .list(.words), "按哪些词语查找"),
        .init(
          "cases",
          .list(
            .object([
              .init("matter", MatterShape.schema, "申请"), .optional("outcome", .words, "结果的代码；没有办结时没有"),
              .optional("dispatchedOn", .date, "答复发出之日"),
              .init("remedies", .list(.id), "有哪些复议和诉讼；结果和教训见那件申请的 remedies"),
            ])), "最相似的在前"),
      ]))
  }

  var like: Endpoint {
    Endpoint(
      name: "listLikeCases", path: APIRoutes.likeCases, summary: "与一件申请相似的申请，以及怎样答复的", access: .signedIn,
      parameters: [.init("words", .words(1...200), "换用别的词语查找")], reply: Like.schema, isCostly: true
    ) { call in
      let found = try await desk.answer(
        LikeCases(try call.record(), words: call.query["words"]), as: call.principal)
      return try Response(
        json: Like(
          phrases: found.phrases,
          cases: found.cases.map { one in
            Like.Case(
              matter: MatterShape(one.matter), outcome: one.ending?.code,
              dispatchedOn: one.dispatchedOn?.description, remedies: one.remedies.map(\.id.rawValue))
          }))
    }
  }
}
