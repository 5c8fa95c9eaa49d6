extension Migrations {
  static let calendars = Migration(
    8, "工作日历",
    shared: """
      CREATE TABLE calendar_year (
        region TEXT NOT NULL,
        year BIGINT NOT NULL,
        source TEXT NOT NULL,
        loaded_at TEXT NOT NULL,
        version BIGINT NOT NULL,
        PRIMARY KEY (region, year)
      );
      CREATE TABLE calendar_day (
        region TEXT NOT NULL,
        day TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('holiday', 'makeUp')),
        name TEXT NOT NULL,
        PRIMARY KEY (region, day)
      );
      """)
}
