import CivilTime
import Foundation

/// A calendar as JSON: `{year, source, days: [{date, kind, name}]}`, or many years as `{years: {"2027": {holidays: […],
/// makeUpWorkdays: […]}}}`.
enum CalendarJSON {
  private struct Document: Decodable {
    var year: Int?
    var source: Source?
    var days: [Day]?
    var holidays: [Day]?
    var makeUpWorkdays: [Day]?
    var years: [String: Document]?
    var holidayNames: [String: String]?
  }

  /// The name of the notice; whatever else stands there is passed over.
  private struct Source: Decodable {
    var text: String?

    init(from decoder: any Decoder) throws {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }

  private struct Day: Decodable {
    var date: String
    var kind: String?
    var name: String?
    var holiday: String?
  }

  static func years(in text: String, year: Int?) throws(Issues) -> [CalendarYear] {
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    } catch {
      throw Issues([Issue("text", "calendar.issue.json")])
    }
    let names = document.holidayNames ?? [:]
    guard let years = document.years else { return [try Self.year(document, year ?? document.year, names)] }
    return try years.sorted { $0.key < $1.key }.map { name, part throws(Issues) in
      try Self.year(part, Int(name), names)
    }
  }

  private static func year(
    _ document: Document, _ year: Int?, _ names: [String: String]
  ) throws(Issues) -> CalendarYear {
    let all =
      (document.days ?? []).map { ($0, $0.kind.flatMap(CalendarDay.Kind.init(rawValue:))) }
      + (document.holidays ?? []).map { ($0, .holiday) } + (document.makeUpWorkdays ?? []).map { ($0, .makeUp) }
    let days = try all.map { day, kind throws(Issues) in
      guard let date = CivilDate(iso: day.date), let kind else {
        throw Issues([Issue("text", "calendar.issue.jsonDay", ["date": String(day.date.prefix(40))])])
      }
      let name = day.name ?? day.holiday.map { names[$0] ?? $0 }
      return CalendarDay(date: date, kind: kind, name: name ?? "")
    }
    guard let year = year ?? days.first?.date.year else { throw Issues([Issue("year", "calendar.issue.noYear")]) }
    return CalendarYear(year: year, source: document.source?.text ?? HolidayNotice.title(of: year), days: days)
  }
}
