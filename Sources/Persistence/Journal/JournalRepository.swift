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
  public func lock(_ organs: Set<Organ.ID?>) throws {
    for chain in organs.map({ $0?.rawValue ?? Self.systemChain }).sorted() {
      let found = try connection.execute(
        "UPDATE journal_head SET sequence = sequence WHERE chain = \(chain)")
      guard found == 0 else { continue }
      try connection.execute(
        "INSERT INTO journal_head (chain, sequence, hash) VALUES (\(chain), 0, '') ON CONFLICT DO NOTHING")
      try connection.execute("UPDATE journal_head SET sequence = sequence WHERE chain = \(chain)")
    }
  }

  /// Appends events to their chains, which must be locked.
  public func append(_ events: [JournalEvent]) throws {
    for (chain, events) in Dictionary(grouping: events, by: { $0.organ?.rawValue ?? Self.systemChain }) {
      guard
        let head = try connection.row("SELECT sequence, hash FROM journal_head WHERE chain = \(chain)")
      else { throw SQLFault.statement("chain \(chain) is not locked") }
      var sequence = try head.integer("sequence")
      var hash = try head.text("hash")
      for event in events {
        sequence += 1
        let body = JournalBody.text(of: event, chain: chain, sequence: sequence, previous: hash)
        hash = SM3.hexadecimal(body)
        try insert(event, chain: chain, sequence: sequence, body: body, hash: hash)
      }
      try connection.execute(
        "UPDATE journal_head SET sequence = \(sequence), hash = \(hash) WHERE chain = \(chain)")
    }
  }

  private func insert(_ event: JournalEvent, chain: Int64, sequence: Int64, body: String, hash: String) throws {
    var actor: Int64?
    switch event.actor {
    case .person(let id), .token(_, of: let id): actor = id.rawValue
    case .system, .visitor: break
    }
    try connection.execute(
      """
      INSERT INTO journal_event (chain, sequence, at, kind, actor_id, subject_kind, subject_id, body, hash)
      VALUES (\(chain), \(sequence), \(event.at), \(event.kind.rawValue), \(actor), \(event.subject.kind),
        \(event.subject.id), \(body), \(hash))
      """)
  }
}
