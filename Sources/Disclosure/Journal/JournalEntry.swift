/// An event as the journal keeps it: at its place in a chain, with its hash.
public struct JournalEntry: Hashable, Sendable {
  /// The chain: the number of the organ, or zero for the installation.
  public var chain: Int64
  /// The place in the chain; the first is 1 and none is missing.
  public var sequence: Int64
  /// What happened.
  public var event: JournalEvent
  /// The hash of the event's text, which names the hash before it.
  public var hash: String
  /// Whether the text and its hash agree; where not, the event shows what the columns still tell.
  public var isSound: Bool

  /// An entry.
  public init(chain: Int64, sequence: Int64, event: JournalEvent, hash: String, isSound: Bool) {
    self.chain = chain
    self.sequence = sequence
    self.event = event
    self.hash = hash
    self.isSound = isSound
  }

  /// Where a page ends, so that the next begins there.
  public var cursor: JournalCursor { JournalCursor(at: event.at, chain: chain, sequence: sequence) }
}

/// The end of a chain.
public struct JournalHead: Hashable, Sendable {
  /// The chain: the number of the organ, or zero for the installation.
  public var chain: Int64
  /// How many events it has.
  public var sequence: Int64
  /// The hash of the last of them; empty where there is none.
  public var hash: String

  /// The end of a chain.
  public init(chain: Int64, sequence: Int64, hash: String) {
    self.chain = chain
    self.sequence = sequence
    self.hash = hash
  }
}
