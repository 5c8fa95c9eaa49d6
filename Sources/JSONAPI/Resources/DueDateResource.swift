import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Due dates, day by day; the same as `gongkai calendar due --json`.
struct DueDateResource: Sendable {
  let desk: Desk

  private struct Shape: Encodable {
    struct Day: Encodable {
      var date: String
      var counted: Bool
      var reason: String
      var n: Int?
    }
    var from, due: String
    var provisional: Bool
    var days: [Day]
  }

  var due: Endpoint {
    Endpoint(
      path: APIRoutes.due, summary: "推算期限，逐日说明", access: .signedIn,
      parameters: [
        .init(name: "from", text: "起算之日，例如 2024-02-05", isRequired: true),
        .init(name: "workdays", text: "工作日数（workdays、days、months 三选一）"),
        .init(name: "days", text: "自然日数"), .init(name: "months", text: "月数"),
        .init(name: "extend", text: "延长的工作日数"),
        .init(name: "pause", text: "暂停的起止，例如 2024-04-24..2024-05-17；可以多次"),
        .init(name: "region", text: "行政区划代码"),
      ]
    ) { request, context in
      let query = Query(request)
      let term = try Self.term(query)
      let region = try query.value("region") { RegionCode.isValid($0) ? $0 : nil }
      let calendar = try await desk.answer(
        CalendarOfRegion(region: region, from: term.from.year), as: context.principal)
      guard let due = term.due(in: calendar), let days = term.days(in: calendar) else {
        throw Issues([Issue("pause", "api.openPause")])
      }
      return try Response(
        json: Shape(
          from: term.from.description, due: due.date.description, provisional: due.isProvisional,
          days: days.map {
            Shape.Day(date: $0.date.description, counted: $0.isCounted, reason: $0.reason.rawValue, n: $0.number)
          }))
    }
  }

  private static func term(_ query: Query) throws -> CountedTerm {
    var issues: [Issue] = []
    let from = CivilDate(iso: query["from"] ?? "")
    if from == nil { issues.append(Issue("from", "api.badParameter", ["name": "from"])) }
    let terms = Term.Unit.allCases.compactMap { unit in
      query[parameter(of: unit)].map { Int($0).flatMap { Term($0, unit) } }
    }
    let extensions = query.all("extend").map { Int($0).flatMap { Term($0, .workdays) } }
    let pauses = query.all("pause").map { Pause($0) }
    if terms.count != 1 || terms.contains(nil) { issues.append(Issue("workdays", "api.oneTerm")) }
    if extensions.contains(nil) { issues.append(Issue("extend", "api.badParameter", ["name": "extend"])) }
    if pauses.contains(nil) { issues.append(Issue("pause", "api.badParameter", ["name": "pause"])) }
    guard let from, let term = terms.first ?? nil, issues.isEmpty else { throw Issues(issues) }
    return CountedTerm(
      from: from, term: term, extensions: extensions.compactMap { $0 }, pauses: pauses.compactMap { $0 })
  }

  private static func parameter(of unit: Term.Unit) -> String {
    switch unit {
    case .workdays: "workdays"
    case .days: "days"
    case .months: "months"
    }
  }
}
