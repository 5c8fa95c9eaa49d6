public import CivilTime
public import Disclosure

/// The calendars in the database: years of the whole country, and closures of regions.
///
/// A year that is stored takes the place of the one that the programme brings with it.
public struct CalendarRepository {
  /// The region under which the calendar of the whole country is kept.
  public static let national = "CN"

  private let connection: any Connection

  /// The calendars that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The stored years of a region, without their days.
  public func years(of region: String) throws -> [StoredCalendarYear] {
    try connection.rows(
      """
      SELECT region, year, source, loaded_at, version
        FROM calendar_year
       WHERE region = \(region)
       ORDER BY year
      """,
      StoredCalendarYear.init(row:))
  }

  /// The regions that have closures of their own.
  public func regions() throws -> [String] {
    try connection.rows(
      "SELECT DISTINCT region FROM calendar_year WHERE region <> \(Self.national) ORDER BY region"
    ) { try $0.text("region") }
  }

  /// A stored year of a region with its days.
  public func find(_ region: String, _ year: Int) throws -> StoredCalendarYear? {
    let row = try connection.row(
      """
      SELECT region, year, source, loaded_at, version
        FROM calendar_year
       WHERE region = \(region) AND year = \(year)
      """)
    guard let row else { return nil }
    var found = try StoredCalendarYear(row: row)
    found.year.days = try days(of: [region], years: year...year)
    return found
  }

  /// Saves a year with its days.
  ///
  /// - Parameters:
  ///   - year: the year; its days replace those that are stored.
  ///   - region: the region.
  ///   - version: the version that was seen; 0 where the year was not stored.
  ///   - moment: now.
  /// - Returns: false where somebody else saved it since.
  /// - Throws: `SQLFault`.
  public func save(_ year: CalendarYear, of region: String, version: Int, at moment: Instant) throws -> Bool {
    let changed =
      version == 0
      ? try connection.execute(
        """
        INSERT INTO calendar_year (region, year, source, loaded_at, version)
        VALUES (\(region), \(year.year), \(year.source), \(moment), 1)
        ON CONFLICT (region, year) DO NOTHING
        """)
      : try connection.execute(
        """
        UPDATE calendar_year
           SET source = \(year.source), loaded_at = \(moment), version = \(version + 1)
         WHERE region = \(region) AND year = \(year.year) AND version = \(version)
        """)
    guard changed == 1 else { return false }
    try connection.execute(
      "DELETE FROM calendar_day WHERE \(sql: Self.span([region], year.year...year.year))")
    for day in year.days {
      try connection.execute(
        """
        INSERT INTO calendar_day (region, day, kind, name)
        VALUES (\(region), \(day.date), \(day.kind.rawValue), \(day.name))
        """)
    }
    return true
  }

  /// The region of an organ, whose closures count for it.
  public func region(of organ: Organ.ID) throws -> String? {
    try connection.row("SELECT region_code FROM organ WHERE id = \(organ.rawValue)")?.textOrNil("region_code")
  }

  /// The calendar of a region for what begins in a year or later.
  public func calendar(of region: String?, from year: Int) throws -> WorkCalendar {
    let last = CountedTerm.limit.upperBound
    guard year <= last else { return WorkCalendar(years: []) }
    let stored = try years(of: Self.national).map(\.year).filter { $0.year >= year }
    let days = Dictionary(grouping: try days(of: [Self.national], years: year...last)) { $0.date.year }
    let brought = WorkCalendar.publishedYears.filter { published in
      published.year >= year && !stored.contains { $0.year == published.year }
    }
    let line = region.map(RegionCode.line(of:)) ?? []
    return WorkCalendar(
      years: brought + stored.map { CalendarYear(year: $0.year, source: $0.source, days: days[$0.year] ?? []) },
      regional: line.isEmpty ? [] : try self.days(of: line, years: year...last))
  }

  private func days(of regions: [String], years: ClosedRange<Int>) throws -> [CalendarDay] {
    try connection.rows(
      "SELECT day, kind, name FROM calendar_day WHERE \(sql: Self.span(regions, years)) ORDER BY day, region"
    ) {
      CalendarDay(date: try $0.date("day"), kind: try $0.choice("kind"), name: try $0.text("name"))
    }
  }

  private static func span(_ regions: [String], _ years: ClosedRange<Int>) -> SQLText {
    let (first, last) = ("\(years.lowerBound)-01-01", "\(years.upperBound)-12-31")
    return "region IN (\(list: regions)) AND day BETWEEN \(first) AND \(last)"
  }
}
