public import Disclosure

/// Examines the journal in the database, chain by chain, in a memory that does not grow with it.
public struct JournalVerification {
  private let reader: JournalReader
  private let signed: SignedHeads

  /// An examination against signed checkpoints; without them a cut-off tail or a whole rewrite cannot be seen.
  public init(_ connection: any Connection, signed: SignedHeads = SignedHeads()) {
    reader = JournalReader(connection)
    self.signed = signed
  }

  /// The chains to examine: those of the database, and those that were signed but are there no more.
  public func chains() throws -> [Int64] { Set(try reader.chains()).union(signed.chains).sorted() }

  /// Examines one chain.
  public func verify(chain: Int64) throws -> JournalReport {
    var check = ChainCheck(chain: chain, signed: signed.of(chain))
    try reader.forEach(in: chain) { check.take($0) }
    check.finish(head: try reader.head(of: chain))
    return check.report
  }
}
