import CivilTime

/// Reads the notice of a year's holidays as the State Council's office writes it, pasted as it is.
///
/// `二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。`
enum HolidayNotice {
  /// The name that such a notice has.
  static func title(of year: Int) -> String { "国务院办公厅关于\(year)年部分节假日安排的通知" }

  /// The year that a notice arranges; nil where it names no days.
  ///
  /// - Throws: `Issues` where no year can be told, or a date does not exist.
  static func year(in text: String, year given: Int?) throws(Issues) -> CalendarYear? {
    let text = withoutBrackets(text)
    guard let year = given ?? text.firstMatch(of: /(\d{4})年部分节假日/).flatMap({ Int($0.output.1) }) else {
      throw Issues([Issue("year", "calendar.issue.noYear")])
    }
    var days: [CalendarDay] = []
    var name: Substring?
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      var rest = line
      if let colon = line.firstIndex(where: { $0 == "：" || $0 == ":" }), line[..<colon].count <= 20 {
        name = line[..<colon].drop { "一二三四五六七八九十、.．0123456789 　".contains($0) }
        rest = line[line.index(after: colon)...]
      }
      guard let name, !name.isEmpty else { continue }
      do {
        days += try clauses(of: rest, year: year).map { CalendarDay(date: $0, kind: $1, name: String(name)) }
      } catch {
        throw CalendarDocument.unreadable(line: index + 1, error.text)
      }
    }
    return days.isEmpty ? nil : CalendarYear(year: year, source: title(of: year), days: days)
  }

  private struct NoDate: Error {
    var text: String
  }

  /// The dates of a paragraph; a clause that names dates and no verb belongs to the next one.
  private static func clauses(
    of text: Substring, year: Int
  ) throws(NoDate) -> [(CivilDate, CalendarDay.Kind)] {
    var days: [(CivilDate, CalendarDay.Kind)] = []
    var waiting: [CivilDate] = []
    for clause in text.split(whereSeparator: { "，。；,;".contains($0) }) {
      waiting += try dates(of: clause, year: year)
      if clause.contains("上班") {
        days += waiting.map { ($0, .makeUp) }
      } else if clause.contains("放假") || clause.contains("调休") || clause.contains("补休") {
        days += waiting.map { ($0, .holiday) }
      } else {
        continue
      }
      waiting = []
    }
    return days
  }

  /// The dates of a clause: `2月15日至23日`, `2月14日、2月28日`, `2026年12月31日`.
  private static func dates(of clause: Substring, year: Int) throws(NoDate) -> [CivilDate] {
    var dates: [CivilDate] = []
    var (namedYear, month, end) = (year, 0, clause.startIndex)
    for match in clause.matches(of: /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/) {
      if let named = match.output.1.flatMap({ Int($0) }) { namedYear = named }
      if let named = match.output.2.flatMap({ Int($0) }) { month = named }
      guard let day = Int(match.output.3), let date = CivilDate(year: namedYear, month: month, day: day) else {
        throw NoDate(text: String(match.output.0))
      }
      let between = clause[end..<match.range.lowerBound]
      if let first = dates.last, between.contains("至") || between.contains("—") || between.contains("-") {
        guard first < date, date.dayNumber - first.dayNumber < 31 else { throw NoDate(text: String(clause)) }
        dates += ((first.dayNumber + 1)...date.dayNumber).map { CivilDate(dayNumber: $0) }
      } else {
        dates.append(date)
      }
      end = match.range.upperBound
    }
    return dates
  }

  /// Without what stands in brackets: the days of the week and of the lunar calendar.
  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if "（(".contains(character) { depth += 1 }
      defer { if "）)".contains(character) { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }
}
