public import CivilTime
public import Disclosure

/// The end of a chain as it was signed on some day.
public struct SignedHead: Hashable, Sendable {
  /// When.
  public var at: Instant
  /// How many events the chain had.
  public var sequence: Int64
  /// The hash of the last of them.
  public var hash: String
}

/// What a file of checkpoints says of each chain; an unchanged end is kept once.
public struct SignedHeads: Sendable {
  private var heads: [Int64: [SignedHead]] = [:]

  /// Nothing was signed.
  public init() {}

  /// Adds the end of a chain as it was signed at a moment.
  public mutating func add(_ head: JournalHead, at moment: Instant) {
    guard head.sequence > 0 else { return }
    let last = heads[head.chain]?.last
    guard last?.sequence != head.sequence || last?.hash != head.hash else { return }
    heads[head.chain, default: []].append(SignedHead(at: moment, sequence: head.sequence, hash: head.hash))
  }

  /// The chains of which something was signed.
  public var chains: Set<Int64> { Set(heads.keys) }

  /// How many events a chain had when it was signed last.
  func lastSequence(of chain: Int64) -> Int64 { heads[chain]?.last?.sequence ?? 0 }

  /// The signed ends of a chain, in the order of their sequence.
  func of(_ chain: Int64) -> [SignedHead] { (heads[chain] ?? []).sorted { $0.sequence < $1.sequence } }
}
