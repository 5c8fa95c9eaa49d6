import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import Persistence
import WebSupport

/// The matters that the token's owner may see.
struct MatterResource: Sendable {
  let desk: Desk

  private struct Page: Encodable {
    var matters: [MatterShape]
    var next: String?
    var total: Int?
  }

  private struct Entry: Decodable {
    var organ: Int64
    var title: String
    var summary: String?
    var openedOn: String?
    var dueOn: String?
    var assignee: Int64?
  }

  var list: Endpoint {
    Endpoint(
      path: APIRoutes.matters, summary: "有权查看的事项，按期限先后", access: .signedIn,
      parameters: [
        .init(name: "organ", text: "机关编号"), .init(name: "kind", text: "种类"), .init(name: "state", text: "状态，可以多个"),
        .init(name: "dueFrom", text: "期限不早于"), .init(name: "dueTo", text: "期限不晚于"),
        .init(name: "number", text: "编号"), .init(name: "after", text: "上一页给出的 next"),
      ]
    ) { request, context in
      let query = Query(request)
      let found = try await desk.answer(
        MatterList(try Self.filter(query), cursor: try query.value("after", Self.cursor)), as: context.principal)
      let next = found.next.map { "\($0.id):\($0.key)" }
      return try Response(json: Page(matters: found.matters.map(MatterShape.init), next: next, total: found.total))
    }
  }

  var one: Endpoint {
    Endpoint(
      path: APIRoutes.matter, summary: "一个事项", access: .signedIn,
      parameters: [.init(name: "id", text: "编号", isRequired: true)]
    ) { _, context in
      let found = try await desk.answer(MatterDetails(try context.record()), as: context.principal)
      return try Response(json: MatterShape(found.matter))
    }
  }

  var create: Endpoint {
    Endpoint(
      method: .post, path: APIRoutes.matters, summary: "登记一个事项，编号由系统给出",
      access: .capability(.registerMatters),
      body: [
        .init(name: "organ", text: "机关编号", isRequired: true), .init(name: "title", text: "事由", isRequired: true),
        .init(name: "summary", text: "说明"), .init(name: "openedOn", text: "起始之日，默认今天"),
        .init(name: "dueOn", text: "期限"), .init(name: "assignee", text: "承办人编号"),
      ]
    ) { request, context in
      let entry = try await request.body(as: Entry.self)
      let id = try await desk.perform(try Self.registration(entry, today: desk.now.beijingDate), as: context.principal)
      let found = try await desk.answer(MatterDetails(id), as: context.principal)
      var response = try Response(json: MatterShape(found.matter), status: .created)
      response.headers[.location] = APIRoutes.matter(id)
      return response
    }
  }

  private static func filter(_ query: Query) throws -> MatterFilter {
    let states = try query.all("state").map { text in
      guard let state = Matter.State(rawValue: text) else {
        throw Issues([Issue("state", "api.badParameter", ["name": "state"])])
      }
      return state
    }
    return MatterFilter(
      organ: try query.value("organ") { Organ.ID($0) }, kind: try query.value("kind") { Matter.Kind(rawValue: $0) },
      states: Set(states), dueFrom: try query.value("dueFrom") { CivilDate(iso: $0) },
      dueTo: try query.value("dueTo") { CivilDate(iso: $0) }, number: query["number"])
  }

  private static func cursor(_ text: String) -> MatterCursor? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let id = Int64(parts[0]) else { return nil }
    return MatterCursor(key: String(parts[1]), id: id)
  }

  private static func registration(_ entry: Entry, today: CivilDate) throws -> RegisterMatter {
    var issues: [Issue] = []
    func date(_ name: String, _ text: String?) -> CivilDate? {
      let date = text.flatMap { CivilDate(iso: $0) }
      if text != nil, date == nil { issues.append(Issue(name, "api.badParameter", ["name": name])) }
      return date
    }
    let opened = date("openedOn", entry.openedOn) ?? today
    let due = date("dueOn", entry.dueOn)
    try Issues.check(issues)
    let draft = MatterDraft(
      title: entry.title, summary: entry.summary ?? "", openedOn: opened, due: due.map { .day($0) } ?? .none)
    return RegisterMatter(
      organ: Organ.ID(rawValue: entry.organ), draft: draft,
      assignee: entry.assignee.map { Person.ID(rawValue: $0) })
  }
}
