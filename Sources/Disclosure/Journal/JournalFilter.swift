public import CivilTime

/// Which events of the journal are looked at.
public struct JournalFilter: Hashable, Sendable {
  /// What they have in common; one of the three is always asked for, so that no search walks the whole journal.
  public enum Thread: Hashable, Sendable {
    /// One chain: what happened for one organ, or for the installation where the number is zero.
    case chain(Int64)
    /// What one person did.
    case actor(Person.ID)
    /// What happened to one record.
    case subject(JournalEvent.Subject)
  }

  /// What they have in common.
  public var thread: Thread
  /// Only events of this kind.
  public var kind: JournalEventKind?
  /// Only events at this moment or later.
  public var from: Instant?
  /// Only events before this moment.
  public var until: Instant?

  /// A filter.
  public init(_ thread: Thread, kind: JournalEventKind? = nil, from: Instant? = nil, until: Instant? = nil) {
    self.thread = thread
    self.kind = kind
    self.from = from
    self.until = until
  }
}

/// Where a page of the journal ends; the next page has what is older.
public struct JournalCursor: Hashable, Sendable, CustomStringConvertible {
  /// The moment of the last event of the page.
  public var at: Instant
  /// Its chain.
  public var chain: Int64
  /// Its place in the chain.
  public var sequence: Int64

  /// A place in the journal.
  public init(at: Instant, chain: Int64, sequence: Int64) {
    self.at = at
    self.chain = chain
    self.sequence = sequence
  }

  /// The place that an address writes; nil where it writes none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "_")
    guard parts.count == 3, let milliseconds = Int64(parts[0]), let chain = Int64(parts[1]),
      let sequence = Int64(parts[2])
    else { return nil }
    self.init(at: Instant(milliseconds: milliseconds), chain: chain, sequence: sequence)
  }

  /// The place as an address writes it.
  public var description: String { "\(at.milliseconds)_\(chain)_\(sequence)" }
}
