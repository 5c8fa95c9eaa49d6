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

  /// From how many events on they are loaded in the engine's quickest way.
  private static let many = 50

  /// Appends events to their chains, whose ends `lock` returned.
  public func append(_ events: [JournalEvent], after heads: [JournalHead]) throws {
    var rows: [[SQLValue]] = []
    var ends: [Int64: JournalHead] = [:]
    for event in events {
      let chain = event.organ?.rawValue ?? Self.systemChain
      guard var head = ends[chain] ?? heads.first(where: { $0.chain == chain }) else {
        throw SQLFault.statement("chain \(chain) is not locked")
      }
      head.sequence += 1
      let body = JournalBody(chain: chain, sequence: head.sequence, previous: head.hash, event: event).bytes
      head.hash = Hexadecimal.encode(SM3.hash(body))
      rows.append(Self.row(of: event, at: head, body: String(decoding: body, as: UTF8.self)))
      ends[chain] = head
    }
    if rows.count < Self.many {
      try insert(rows)
    } else {
      try connection.load(table: "journal_event", columns: Self.columns, rows: rows)
    }
    for head in ends.values.sorted(by: { $0.chain < $1.chain }) {
      try connection.send(
        "UPDATE journal_head SET sequence = \(head.sequence), hash = \(head.hash) WHERE chain = \(head.chain)")
    }
  }

  private static let columns = [
    "chain", "sequence", "at", "kind", "actor_id", "subject_kind", "subject_id", "body", "hash",
  ]

  private func insert(_ rows: [[SQLValue]]) throws {
    guard !rows.isEmpty else { return }
    let lines = rows.map { row -> SQLText in "(\(sql: .joined(row.map { "\($0)" }, separator: ", ")))" }
    try connection.send(
      """
      INSERT INTO journal_event (chain, sequence, at, kind, actor_id, subject_kind, subject_id, body, hash)
      VALUES \(sql: .joined(lines, separator: ", "))
      """)
  }

  private static func row(of event: JournalEvent, at head: JournalHead, body: String) -> [SQLValue] {
    [
      .integer(head.chain), .integer(head.sequence), event.at.sqlValue, .text(event.kind.rawValue),
      event.actor.person?.sqlValue ?? .null, .text(event.subject.kind), .integer(event.subject.id), .text(body),
      .text(head.hash),
    ]
  }
}

extension JournalHead {
  init(row: SQLRow) throws {
    self.init(
      chain: try row.integer("chain"), sequence: try row.integer("sequence"), hash: try row.text("hash"))
  }
}
