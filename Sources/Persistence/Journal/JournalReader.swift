import CivilTime
import Cryptography
public import Disclosure

/// Reads the journal; every page is found through an index, however long the journal is.
public struct JournalReader {
  private let connection: any Connection

  /// The journal that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The events that a filter lets through, the newest first; `visible` is a condition on `chain` for the chains that
  /// the asker may read.
  public func page(
    _ filter: JournalFilter, visible: SQLText, after cursor: JournalCursor?, limit: Int
  ) throws -> [JournalEntry] {
    try connection.rows(pageText(filter, visible: visible, after: cursor, limit: limit))
      .map { try JournalRow(columnsOf: $0).entry() }
  }

  /// One event at its place.
  public func entry(chain: Int64, sequence: Int64) throws -> JournalEntry? {
    try connection.row(
      """
      SELECT chain, sequence, at, kind, actor_id, subject_kind, subject_id, body, hash
        FROM journal_event
       WHERE chain = \(chain) AND sequence = \(sequence)
      """
    ).map { try JournalRow(columnsOf: $0).entry() }
  }

  /// The ends of all chains, in the order of their numbers.
  public func heads() throws -> [JournalHead] {
    try connection.rows("SELECT chain, sequence, hash FROM journal_head ORDER BY chain", JournalHead.init(row:))
  }

  /// The end of a chain.
  public func head(of chain: Int64) throws -> JournalHead? {
    try connection.row("SELECT chain, sequence, hash FROM journal_head WHERE chain = \(chain)")
      .map(JournalHead.init(row:))
  }

  /// Hands over the events of a chain one by one, in their order.
  func forEach(in chain: Int64, _ body: (JournalRow) throws -> Void) throws {
    try connection.forEachRow(
      """
      SELECT chain, sequence, at, kind, actor_id, subject_kind, subject_id, body, hash
        FROM journal_event
       WHERE chain = \(chain)
       ORDER BY sequence
      """
    ) { try body(JournalRow(columnsOf: $0)) }
  }

  /// All chains that have a head or events, in the order of their numbers.
  public func chains() throws -> [Int64] {
    var chains = Set(try heads().map(\.chain))
    // Events whose head was removed are found by stepping from chain to chain along the key.
    var next = try connection.row("SELECT min(chain) AS chain FROM journal_event")?.integerOrNil("chain")
    while let chain = next {
      chains.insert(chain)
      next = try connection.row("SELECT min(chain) AS chain FROM journal_event WHERE chain > \(chain)")?
        .integerOrNil("chain")
    }
    return chains.sorted()
  }

  private static func condition(_ thread: JournalFilter.Thread) -> SQLText {
    switch thread {
    case .chain(let chain): "chain = \(chain)"
    case .actor(let person): "actor_id = \(person.rawValue)"
    case .subject(let subject): "subject_kind = \(subject.kind) AND subject_id = \(subject.id)"
    }
  }

  /// The query of a page, for itself, so that its plan can be looked at.
  func pageText(
    _ filter: JournalFilter, visible: SQLText, after cursor: JournalCursor?, limit: Int
  ) -> SQLText {
    var conditions: [SQLText] = [Self.condition(filter.thread), visible]
    if let kind = filter.kind { conditions.append("kind = \(kind.rawValue)") }
    if let from = filter.from { conditions.append("at >= \(from)") }
    if let until = filter.until { conditions.append("at < \(until)") }
    if let cursor {
      // The plain condition lets the index begin at the right place; the row comparison tells equal moments apart.
      conditions.append(
        "at <= \(cursor.at) AND (at, chain, sequence) < (\(cursor.at), \(cursor.chain), \(cursor.sequence))")
    }
    return """
      SELECT chain, sequence, at, kind, actor_id, subject_kind, subject_id, body, hash
        FROM journal_event
       WHERE \(sql: .joined(conditions, separator: " AND "))
       ORDER BY at DESC, chain DESC, sequence DESC
       LIMIT \(limit)
      """
  }
}
