/// The plain text in which calendars are kept and handed on: a line a year, and a line for each stretch of days.
///
/// `year 2024 国务院办公厅关于…的通知`, then `holiday 2024-02-10..2024-02-17 春节` and `makeUp 2024-02-04 春节`. Blank
/// lines and lines that begin with `#` mean nothing.
public enum CalendarText {
  /// A line that cannot be read.
  public struct Fault: Error, Equatable, Sendable {
    /// Its number, from 1.
    public var line: Int
    /// The line.
    public var text: String
  }

  /// The years that a text describes.
  public static func years(in text: some StringProtocol) throws(Fault) -> [CalendarYear] {
    var years: [CalendarYear] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let fault = Fault(line: index + 1, text: String(line))
      let words = line.split(maxSplits: 2, whereSeparator: { $0 == " " || $0 == "\t" })
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard words.count == 3 else { throw fault }
      if first == "year" {
        guard let year = Int(words[1]), (1...9999).contains(year) else { throw fault }
        years.append(CalendarYear(year: year, source: String(words[2]), days: []))
      } else {
        guard !years.isEmpty, let kind = CalendarDay.Kind(rawValue: String(first)), let dates = dates(in: words[1])
        else { throw fault }
        for date in dates {
          years[years.count - 1].days.append(CalendarDay(date: date, kind: kind, name: String(words[2])))
        }
      }
    }
    return years.map { CalendarYear(year: $0.year, source: $0.source, days: $0.days) }
  }

  /// Writes a year so that it can be read again.
  public static func text(of year: CalendarYear) -> String {
    var lines = ["year \(year.year) \(year.source)"]
    for stretch in stretches(of: year.days) {
      guard let first = stretch.first, let last = stretch.last else { continue }
      let end = first.date == last.date ? "" : "..\(last.date)"
      lines.append("\(first.kind.rawValue) \(first.date)\(end) \(first.name)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Days side by side of one kind and name, together.
  public static func stretches(of days: [CalendarDay]) -> [ArraySlice<CalendarDay>] {
    var stretches: [ArraySlice<CalendarDay>] = []
    for index in days.indices {
      if let last = stretches.last?.last, last.kind == days[index].kind, last.name == days[index].name,
        last.date.dayNumber + 1 == days[index].date.dayNumber
      {
        stretches[stretches.count - 1] = days[stretches[stretches.count - 1].startIndex...index]
      } else {
        stretches.append(days[index...index])
      }
    }
    return stretches
  }

  /// The dates of `2024-02-10` or `2024-02-10..2024-02-17`, at most a year of them.
  static func dates(in text: some StringProtocol) -> [CivilDate]? {
    guard let dots = text.firstRange(of: "..") else { return CivilDate(iso: text).map { [$0] } }
    guard let first = CivilDate(iso: text[..<dots.lowerBound]), let last = CivilDate(iso: text[dots.upperBound...]),
      first <= last, last.dayNumber - first.dayNumber <= 366
    else { return nil }
    return (first.dayNumber...last.dayNumber).map { CivilDate(dayNumber: $0) }
  }
}
