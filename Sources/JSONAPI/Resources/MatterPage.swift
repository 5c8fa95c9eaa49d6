import CivilTime
import Disclosure
import Hummingbird
import Operations
import Persistence
import WebSupport

/// A page of a list of matters as JSON, and what the list takes.
struct MatterPage: Encodable {
  var matters: [MatterShape]
  var next: String?
  var total: Int?

  static let schema = Schema.named(
    "MatterPage",
    .object([
      .init("matters", .list(MatterShape.schema), "这一页的事项"), .optional("next", .text(.cursor), "下一页从哪里开始；没有下一页时没有"),
      .optional("total", .count, "一共多少；按期限、文号、承办人筛选时没有"),
    ]))

  static let parameters: [Endpoint.Parameter] = [
    .init("organ", .id, "机关编号"), .init("below", .flag, "是否包括下级机关"),
    .init("state", .list(.choice(of: Matter.State.self), count: 0...Matter.State.allCases.count), "状态，可以多个"),
    .init("assignee", .id, "承办人编号"), .init("dueFrom", .date, "期限不早于"), .init("dueTo", .date, "期限不晚于"),
    .init("number", .words(1...100), "文号"), .init("after", .text(.cursor), "上一页给出的 next"),
  ]

  /// What a query asks for.
  static func filter(_ query: Query) throws -> MatterFilter {
    MatterFilter(
      organ: try query.value("organ") { Organ.ID($0) }, withSubtree: query["below"] == "true",
      states: Set(query.all("state").compactMap { Matter.State(rawValue: $0) }),
      assignee: try query.value("assignee") { Person.ID($0) },
      dueFrom: try query.value("dueFrom") { CivilDate(iso: $0) },
      dueTo: try query.value("dueTo") { CivilDate(iso: $0) }, number: query["number"])
  }

  /// The page that a call asks for.
  static func response(_ filter: MatterFilter, _ call: Call, _ desk: Desk) async throws -> Response {
    let cursor = try call.query.value("after", cursor)
    let found = try await desk.answer(MatterList(filter, cursor: cursor), as: call.principal)
    let next = found.next.map { "\($0.id):\($0.key)" }
    return try Response(json: MatterPage(matters: found.matters.map(MatterShape.init), next: next, total: found.total))
  }

  private static func cursor(_ text: String) -> MatterCursor? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let id = Int64(parts[0]) else { return nil }
    return MatterCursor(key: String(parts[1]), id: id)
  }
}
