public import CivilTime
import Foundation

/// A calendar as somebody hands it in: the text of the notice itself, our own text, a table of commas, or JSON.
public enum CalendarDocument {
  /// How many characters a document may have; a notice has a thousand.
  public static let maximumLength = 200_000

  /// The years that a document describes.
  ///
  /// - Parameters:
  ///   - text: the document.
  ///   - year: the year, where the document does not name it.
  /// - Returns: the years in order; their days are not checked yet.
  /// - Throws: `Issues` that name the line that cannot be read.
  public static func years(in text: String, year: Int? = nil) throws(Issues) -> [CalendarYear] {
    guard text.utf8.count <= maximumLength else { throw Issues([Issue("text", "calendar.issue.long")]) }
    let body = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let years =
      if body.first == "{" {
        try CalendarJSON.years(in: String(body), year: year)
      } else if body.contains("放假"), body.contains("月") {
        try HolidayNotice.year(in: String(body), year: year).map { [$0] } ?? []
      } else if body.prefix(while: { !$0.isNewline }).contains(",") {
        try table(String(body), year: year)
      } else {
        try plain(String(body))
      }
    guard years.contains(where: { !$0.days.isEmpty }) else { throw Issues([Issue("text", "calendar.issue.noDays")]) }
    return years
  }

  private static func plain(_ text: String) throws(Issues) -> [CalendarYear] {
    do {
      return try CalendarText.years(in: text)
    } catch {
      throw unreadable(line: error.line, error.text)
    }
  }

  /// A table `date,kind,name`, with or without its head; kinds are `holiday` and `makeUp`, or 放假 and 上班.
  private static func table(_ text: String, year: Int?) throws(Issues) -> [CalendarYear] {
    var years: [Int: [CalendarDay]] = [:]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " \t\"")) }
      if fields == [""] || (index == 0 && CivilDate(iso: fields[0]) == nil) { continue }
      guard fields.count >= 3, let date = CivilDate(iso: fields[0]), let kind = kind(named: fields[1]) else {
        throw unreadable(line: index + 1, String(line))
      }
      years[year ?? date.year, default: []].append(CalendarDay(date: date, kind: kind, name: fields[2]))
    }
    return years.sorted { $0.key < $1.key }
      .map { CalendarYear(year: $0, source: HolidayNotice.title(of: $0), days: $1) }
  }

  private static func kind(named name: String) -> CalendarDay.Kind? {
    switch name {
    case "holiday", "放假", "休": .holiday
    case "makeUp", "上班", "班": .makeUp
    default: nil
    }
  }

  static func unreadable(line: Int, _ text: String) -> Issues {
    Issues([Issue("text", "calendar.issue.unreadable", ["line": "\(line)", "text": String(text.prefix(60))])])
  }
}
