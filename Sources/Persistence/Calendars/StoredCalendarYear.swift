public import CivilTime

/// A year of a calendar as it is stored.
public struct StoredCalendarYear: Hashable, Sendable {
  /// The region: six digits, or `CN` for the whole country.
  public var region: String
  /// The year.
  public var year: CalendarYear
  /// When it was saved.
  public var loadedAt: Instant
  /// How often it was saved; guards against lost updates.
  public var version: Int

  init(row: SQLRow) throws {
    region = try row.text("region")
    year = CalendarYear(year: try row.int("year"), source: try row.text("source"), days: [])
    loadedAt = try row.instant("loaded_at")
    version = try row.int("version")
  }
}
