import Cryptography
public import Disclosure

/// The journal in the database: append-only, one chain for each organ and one for the installation.
public struct JournalRepository {
  private let connection: any Connection

  /// The journal that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The chain of the installation, for events without an organ.
  public static let systemChain: Int64 = 0

  /// Locks the ledgers of organs until the transaction ends, always in the same order.
  ///
  /// - Returns: the ends of their chains, which nobody else can move now.
  public func lock(_ organs: Set<Organ.ID?>) throws -> [JournalHead] {
    try organs.map { $0?.rawValue ?? Self.systemChain }.sorted().map { chain in
      if let head = try lock(chain) { return head }
      try connection.execute(
        "INSERT INTO journal_head (chain, sequence, hash) VALUES (\(chain), 0, '') ON CONFLICT DO NOTHING")
      guard let head = try lock(chain) else { throw SQLFault.statement("chain \(chain) cannot be begun") }
      return head
    }
  }

  private func lock(_ chain: Int64) throws -> JournalHead? {
    try connection.row(
      "UPDATE journal_head SET sequence = sequence WHERE chain = \(chain) RETURNING chain, sequence, hash"
    ).map(JournalHead.init(row:))
  }

  /// Appends events to their chains, whose ends `lock` returned.
  public func append(_ events: [JournalEvent], after heads: [JournalHead]) throws {
    let byChain = Dictionary(grouping: events) { $0.organ?.rawValue ?? Self.systemChain }
    for (chain, events) in byChain {
      guard var head = heads.first(where: { $0.chain == chain }) else {
        throw SQLFault.statement("chain \(chain) is not locked")
      }
      var rows: [SQLText] = []
      for event in events {
        head.sequence += 1
        let body = JournalBody(chain: chain, sequence: head.sequence, previous: head.hash, event: event).bytes
        head.hash = Hexadecimal.encode(SM3.hash(body))
        rows.append(Self.row(of: event, at: head, body: String(decoding: body, as: UTF8.self)))
      }
      // A statement of many rows has a text of its own for each number of rows; fifty keep their number small.
      for start in stride(from: 0, to: rows.count, by: 50) {
        try insert(Array(rows[start..<min(start + 50, rows.count)]))
      }
      try connection.execute(
        "UPDATE journal_head SET sequence = \(head.sequence), hash = \(head.hash) WHERE chain = \(chain)")
    }
  }

  private func insert(_ rows: [SQLText]) throws {
    try connection.execute(
      """
      INSERT INTO journal_event (chain, sequence, at, kind, actor_id, subject_kind, subject_id, body, hash)
      VALUES \(sql: .joined(rows, separator: ", "))
      """)
  }

  private static func row(of event: JournalEvent, at head: JournalHead, body: String) -> SQLText {
    """
    (\(head.chain), \(head.sequence), \(event.at), \(event.kind.rawValue), \(event.actor.person?.rawValue),
      \(event.subject.kind), \(event.subject.id), \(body), \(head.hash))
    """
  }
}

extension JournalHead {
  init(row: SQLRow) throws {
    self.init(
      chain: try row.integer("chain"), sequence: try row.integer("sequence"), hash: try row.text("hash"))
  }
}
