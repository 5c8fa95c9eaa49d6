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
  }

  var find: Endpoint {
    Endpoint(
      path: APIRoutes.search, summary: "全文检索，最近的在前", access: .signedIn,
      parameters: [
        .init(name: "q", text: "要找的词语，以空格分隔", isRequired: true), .init(name: "organ", text: "机关编号"),
        .init(name: "before", text: "上一页给出的 next"),
      ], isCostly: true
    ) { request, context in
      let query = Query(request)
      guard let words = SearchQuery(query["q"] ?? "") else {
        throw Issues([Issue("q", "api.badParameter", ["name": "q"])])
      }
      let search = Search(
        words, organ: try query.value("organ") { Organ.ID($0) }, before: try query.value("before") { Int64($0) })
      let found = try await desk.answer(search, as: context.principal)
      let hits = found.hits.map { hit in
        Page.Hit(
          kind: hit.subject.kind, id: hit.subject.id, organ: hit.organ.rawValue, title: hit.title,
          date: hit.datedOn?.description)
      }
      return try Response(json: Page(hits: hits, next: found.next))
    }
  }
}
