public import Disclosure
import Persistence

/// Records that the journal is taken out as a file, before the file is written: whoever has the file finds this event
/// in it.
public struct RecordExport: Operation {
  /// What it takes.
  public static let access = Access.capability(.exportJournal)

  private let chain: Int64?

  /// The export of one chain, or of all.
  public init(chain: Int64?) {
    self.chain = chain
  }

  /// The organ of the chain.
  public func organ(in scope: Scope) throws -> Organ.ID? { chain.flatMap { scope.organ(ofChain: $0) } }

  /// Records it.
  public func run(in scope: Scope) throws {
    scope.record(
      .journalExported, organ: try organ(in: scope), subject: .init("journal", chain ?? 0),
      changes: [.init("chains", before: nil, after: chain.map { "\($0)" } ?? "all")])
  }
}

/// Writes the journal as lines of JSON, portion by portion; record it first with `RecordExport`.
public struct JournalFile: Inquiry {
  /// What it takes.
  public static let access = Access.capability(.exportJournal)

  private let chain: Int64?
  private let write: @Sendable ([UInt8]) throws -> Void

  /// The file of one chain, or of all.
  public init(chain: Int64?, to write: @Sendable @escaping ([UInt8]) throws -> Void) {
    self.chain = chain
    self.write = write
  }

  /// The organ of the chain; all chains together are for the platform itself.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let chain else {
      guard case .system = scope.principal.identity else { throw AccessRefusal.systemOnly }
      return nil
    }
    return scope.organ(ofChain: chain)
  }

  /// Writes the file.
  ///
  /// - Returns: how many events it has.
  public func run(in scope: Scope) throws -> Int {
    var export = JournalExport(scope.connection, to: write)
    let chains = try chain.map { [$0] } ?? JournalVerification(scope.connection).chains()
    return try export.run(chains: chains, at: scope.now)
  }
}
