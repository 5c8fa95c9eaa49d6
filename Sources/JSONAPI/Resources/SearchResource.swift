import CivilTime
import Disclosure
import Hummingbird
import Operations
import Persistence
import WebSupport

/// Full-text search over what the token's owner may see.
struct SearchResource: Sendable {
  let desk: Desk

  private struct Page: Encodable {
    struct Hit: Encodable {
      var kind: String
      var id, organ: Int64
      var title: String
      var date: String?
    }
    var hits: [Hit]
    var next: Int64?

    static let schema = Schema.object([
      .init(
        "hits",
        .list(
          .object([
            .init("kind", .words, "记录的种类"), .init("id", .id, "编号"), .init("organ", .id, "机关编号"),
            .init("title", .words, "标题"), .optional("date", .date, "日期"),
          ])), "找到的记录"),
      .optional("next", .id, "下一页的 before；没有下一页时没有"),
    ])
  }

  var find: Endpoint {
    Endpoint(
      name: "search", path: APIRoutes.search, summary: "全文检索，最近的在前", access: .signedIn,
      parameters: [
        .init("q", .words(1...500), "要找的词语，以空格分隔", isRequired: true), .init("organ", .id, "机关编号"),
        .init("before", .id, "上一页给出的 next"),
      ], reply: Page.schema, isCostly: true
    ) { call in
      guard let words = SearchQuery(call.query["q"] ?? "") else {
        throw Issues([Issue("q", "api.badParameter", ["name": "q"])])
      }
      let search = Search(
        words, organ: try call.query.value("organ") { Organ.ID($0) },
        before: try call.query.value("before") { Int64($0) })
      let found = try await desk.answer(search, as: call.principal)
      let hits = found.hits.map { hit in
        Page.Hit(
          kind: hit.subject.kind, id: hit.subject.id, organ: hit.organ.rawValue, title: hit.title,
          date: hit.datedOn?.description)
      }
      return try Response(json: Page(hits: hits, next: found.next))
    }
  }
}
