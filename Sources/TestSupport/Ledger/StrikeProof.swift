public import Disclosure
public import Persistence

/// Whether the numbers that `StrikeNumber` took are whole: no gap, no double, nothing half done, nothing lost.
public struct StrikeProof {
  private let connection: any Connection

  /// The proof of what a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The organs that numbers are struck for.
  public static let organs = (1...4).map { Organ.ID(rawValue: $0) }

  /// Makes these organs, where they are not there yet.
  public static func layGround(on connection: any Connection) throws {
    for organ in organs {
      try connection.execute(
        """
        INSERT INTO organ (id, name, short_name, level, document_word, reconsideration_organ,
          reconsideration_address, court, version)
        VALUES (\(organ.rawValue), \("机关\(organ)"), '', 'county', '', '', '', '', 1)
        ON CONFLICT DO NOTHING
        """)
    }
  }

  /// How many numbers were struck.
  public func count() throws -> Int {
    try connection.count("SELECT count(*) AS n FROM setting WHERE name LIKE 'struck.%'")
  }

  /// What is wrong; `acknowledged` holds the numbers that a client was told, by organ.
  public func faults(acknowledged: [Organ.ID: Set<Int64>]) throws -> [String] {
    var faults = try IntegrityCheck(connection).journal().defects.map { "journal: \($0)" }
    for organ in Self.organs {
      let numbers = try numbers(of: organ)
      let last = try single("SELECT last AS n FROM number_series WHERE organ_id = \(organ.rawValue)")
      let counter = try single(
        "SELECT version AS n FROM setting WHERE organ_id = \(organ.rawValue) AND name = 'counter'")
      let events = try connection.count(
        "SELECT count(*) AS n FROM journal_event WHERE chain = \(organ.rawValue) AND kind = 'test.struck'")
      let distinct = try connection.count(
        """
        SELECT count(DISTINCT subject_id) AS n
          FROM journal_event
         WHERE chain = \(organ.rawValue) AND kind = 'test.struck'
        """)
      let whole = Set(1...max(last, 1)).intersection(numbers)
      if Int64(numbers.count) != last || Int64(whole.count) != last {
        faults.append("organ \(organ): \(numbers.count) rows for \(last) numbers")
      }
      if counter != last { faults.append("organ \(organ): counted \(counter) of \(last): an update was lost") }
      if Int64(events) != last || distinct != events {
        faults.append("organ \(organ): \(events) events, \(distinct) of them different, for \(last) numbers")
      }
      let missing = (acknowledged[organ] ?? []).subtracting(numbers)
      if !missing.isEmpty { faults.append("organ \(organ): acknowledged and missing: \(missing.sorted())") }
    }
    return faults
  }

  private func numbers(of organ: Organ.ID) throws -> Set<Int64> {
    let names = try connection.rows(
      "SELECT name FROM setting WHERE organ_id = \(organ.rawValue) AND name LIKE 'struck.%'"
    ) { try $0.text("name") }
    return Set(names.compactMap { Int64($0.dropFirst("struck.".count)) })
  }

  private func single(_ sql: SQLText) throws -> Int64 { try connection.row(sql)?.integer("n") ?? 0 }
}
