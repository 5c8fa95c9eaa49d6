public import Disclosure
public import Operations
import Persistence

/// An operation that shows every way of losing a change: it takes the next number of an organ, counts it in a record
/// that it reads before, keeps a row for it, and records an event.
public struct StrikeNumber: Operation {
  /// What it takes.
  public static let access = Access.system

  private let organ: Organ.ID
  private let other: Organ.ID?

  /// Strikes a number of an organ, and tells another organ's ledger where one is given.
  public init(organ: Organ.ID, telling other: Organ.ID? = nil) {
    self.organ = organ
    self.other = other == organ ? nil : other
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// The organ that is told.
  public func furtherOrgans(in scope: Scope) throws -> [Organ.ID] { other.map { [$0] } ?? [] }

  /// Takes the number.
  public func run(in scope: Scope) throws -> Int64 {
    let connection = scope.connection
    let number = try connection.row(
      """
      INSERT INTO number_series (organ_id, series, year, last)
      VALUES (\(organ.rawValue), 'strike', 2026, 1)
      ON CONFLICT (organ_id, series, year) DO UPDATE SET last = number_series.last + 1
      RETURNING last
      """
    )?.integer("last")
    guard let number else { throw SQLFault.statement("no number was given") }
    let counter = try connection.row(
      "SELECT version FROM setting WHERE organ_id = \(organ.rawValue) AND name = 'counter'")
    let version = try counter?.integer("version") ?? 0
    try connection.execute(
      """
      INSERT INTO setting (organ_id, name, value, version)
      VALUES (\(organ.rawValue), 'counter', '', \(version + 1))
      ON CONFLICT (organ_id, name) DO UPDATE SET version = excluded.version
      """)
    try connection.execute(
      """
      INSERT INTO setting (organ_id, name, value, version)
      VALUES (\(organ.rawValue), \("struck.\(number)"), '', 1)
      """)
    let change = JournalEvent.Change("number", before: nil, after: String(number))
    scope.record(Self.struck, organ: organ, subject: .init("strike", number), changes: [change])
    if let other { scope.record(Self.told, organ: other, subject: .init("strike", number), changes: [change]) }
    return number
  }

  static let struck = JournalEventKind(rawValue: "test.struck")
  static let told = JournalEventKind(rawValue: "test.told")
}
