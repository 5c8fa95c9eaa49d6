import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Due dates, day by day; the same as `gongkai calendar due --json`.
struct DueDateResource: Sendable {
  let desk: Desk

  private struct Shape: Encodable {
    var from, due: String
    var provisional: Bool
    var days: [DayShape]

    static let schema = Schema.object([
      .init("from", .date, "起算之日，不计入"), .init("due", .date, "最后一日"),
      .init("provisional", .flag, "是否跨入放假安排尚未公布的年份"), .init("days", .list(DayShape.schema), "逐日说明"),
    ])
  }

  var due: Endpoint {
    Endpoint(
      name: "countDueDate", path: APIRoutes.due, summary: "推算期限，逐日说明", access: .signedIn,
      parameters: [
        .init("from", .date, "起算之日，例如 2024-02-05", isRequired: true),
        .init("workdays", Self.count(.workdays), "工作日数（workdays、days、months 三选一）"),
        .init("days", Self.count(.days), "自然日数"), .init("months", Self.count(.months), "月数"),
        .init("extend", .list(Self.count(.workdays), count: 0...Self.most), "延长的工作日数；可以多次"),
        .init("pause", .list(.text(.pause), count: 0...Self.most), "暂停的起止，例如 2024-04-24..2024-05-17；可以多次"),
        .init("region", .text(.digits(6)), "行政区划代码"),
      ], reply: Shape.schema
    ) { call in
      let term = try Self.term(call.query)
      let region = call.query["region"]
      let calendar = try await desk.answer(
        CalendarOfRegion(region: region, from: term.from.year), as: call.principal)
      guard let due = term.due(in: calendar), let days = term.days(in: calendar) else {
        throw Issues([Issue("pause", "api.openPause")])
      }
      return try Response(
        json: Shape(
          from: term.from.description, due: due.date.description, provisional: due.isProvisional,
          days: days.map(DayShape.init)))
    }
  }

  /// How many extensions or pauses one term may have.
  private static let most = 10

  private static func count(_ unit: Term.Unit) -> Schema {
    let limit = Term.limit(of: unit)
    return .integer(Int64(limit.lowerBound)...Int64(limit.upperBound))
  }

  private static func term(_ query: Query) throws -> CountedTerm {
    let from = try query.value("from") { text in
      CivilDate(iso: text).flatMap { CountedTerm.limit.contains($0.year) ? $0 : nil }
    }
    let terms = Term.Unit.allCases.compactMap { unit in
      query[parameter(of: unit)].flatMap { Int($0) }.flatMap { Term($0, unit) }
    }
    guard let from, let term = terms.first, terms.count == 1 else {
      throw Issues([Issue("workdays", "api.oneTerm")])
    }
    return CountedTerm(
      from: from, term: term,
      extensions: query.all("extend").compactMap { Int($0).flatMap { Term($0, .workdays) } },
      pauses: query.all("pause").compactMap { Pause($0) })
  }

  private static func parameter(of unit: Term.Unit) -> String {
    switch unit {
    case .workdays: "workdays"
    case .days: "days"
    case .months: "months"
    }
  }
}
