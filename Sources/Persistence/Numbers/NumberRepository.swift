public import Disclosure

/// The number series in the database: each organ counts each series through from 1 in each year.
///
/// A serial is taken in the transaction of the record that it numbers, under the lock of the organ's ledger; where the
/// transaction is lost the serial is not spent. So there are neither gaps nor doubles.
public struct NumberRepository {
  private let connection: any Connection

  /// The series that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Takes the next serial of a series.
  public func next(_ series: NumberSeries, organ: Organ.ID, year: Int) throws -> Int {
    try take(1, of: series, organ: organ, year: year)
  }

  /// Takes several serials at once.
  ///
  /// - Returns: the last of them.
  public func take(_ count: Int, of series: NumberSeries, organ: Organ.ID, year: Int) throws -> Int {
    let row = try connection.row(
      """
      INSERT INTO number_series (organ_id, series, year, last)
      VALUES (\(organ.rawValue), \(series.name), \(year), \(count))
      ON CONFLICT (organ_id, series, year) DO UPDATE SET last = number_series.last + \(count)
      RETURNING last
      """)
    guard let row else { throw SQLFault.statement("number_series returned nothing") }
    return try row.int("last")
  }

  /// The serial that was taken last; 0 where none was.
  public func last(_ series: NumberSeries, organ: Organ.ID, year: Int) throws -> Int {
    try connection.row(
      """
      SELECT last
        FROM number_series
       WHERE organ_id = \(organ.rawValue) AND series = \(series.name) AND year = \(year)
      """
    )?.int("last") ?? 0
  }

  /// How an organ writes the numbers of a series, with the version of that setting; the usual way where it has said
  /// nothing.
  public func pattern(of series: NumberSeries, organ: Organ.ID) throws -> (pattern: NumberPattern, version: Int) {
    let row = try connection.row(
      """
      SELECT value, version
        FROM setting
       WHERE organ_id = \(organ.rawValue) AND name = \(Self.setting(series))
      """)
    guard let row else { return (series.usualPattern, 0) }
    let text = try row.text("value")
    guard let pattern = try? NumberPattern(text) else { throw SQLFault.decoding("no pattern of numbers: \(text)") }
    return (pattern, try row.int("version"))
  }

  /// Lays down how an organ writes the numbers of a series.
  public func setPattern(_ pattern: NumberPattern, of series: NumberSeries, organ: Organ.ID) throws {
    try connection.execute(
      """
      INSERT INTO setting (organ_id, name, value, version)
      VALUES (\(organ.rawValue), \(Self.setting(series)), \(pattern.text), 1)
      ON CONFLICT (organ_id, name) DO UPDATE SET value = \(pattern.text), version = setting.version + 1
      """)
  }

  /// 发文机关代字 of an organ; nil where there is no such organ.
  public func documentWord(of organ: Organ.ID) throws -> String? {
    try connection.row("SELECT document_word FROM organ WHERE id = \(organ.rawValue)")?.text("document_word")
  }

  private static func setting(_ series: NumberSeries) -> String { "number.pattern.\(series.name)" }
}
