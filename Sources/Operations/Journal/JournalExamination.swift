public import Disclosure
public import Persistence

/// Examines one chain of the journal, in one state of the database.
///
/// It changes nothing; whoever shows its result to a person records that with `RecordVerification`.
public struct ChainExamination: Inquiry {
  /// What it takes.
  public static let access = Access.capability(.readJournal)

  private let chain: Int64
  private let signed: SignedHeads

  /// To examine a chain, against what was signed.
  public init(chain: Int64, signed: SignedHeads = SignedHeads()) {
    self.chain = chain
    self.signed = signed
  }

  /// The organ of the chain.
  public func organ(in scope: Scope) throws -> Organ.ID? { scope.organ(ofChain: chain) }

  /// Reads the whole chain, event by event.
  public func run(in scope: Scope) throws -> JournalReport {
    try JournalVerification(scope.connection, signed: signed).verify(chain: chain)
  }
}

/// The chains of the journal: those of the database, and those that were signed but are gone.
public struct JournalChains: Inquiry {
  /// What it takes.
  public static let access = Access.system

  private let signed: SignedHeads

  /// The chains, against what was signed.
  public init(signed: SignedHeads = SignedHeads()) {
    self.signed = signed
  }

  /// The installation.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// The numbers of the chains.
  public func run(in scope: Scope) throws -> [Int64] {
    try JournalVerification(scope.connection, signed: signed).chains()
  }
}

/// Records that somebody examined the journal, and with what result.
public struct RecordVerification: Operation {
  /// What it takes.
  public static let access = Access.capability(.readJournal)

  private let chain: Int64?
  private let report: JournalReport

  /// The examination of one chain, or of all.
  public init(chain: Int64?, report: JournalReport) {
    self.chain = chain
    self.report = report
  }

  /// The organ of the chain.
  public func organ(in scope: Scope) throws -> Organ.ID? { chain.flatMap { scope.organ(ofChain: $0) } }

  /// Records the result.
  public func run(in scope: Scope) throws {
    scope.record(
      .journalVerified, organ: try organ(in: scope), subject: .init("journal", chain ?? 0),
      changes: [
        .init("chains", before: nil, after: chain == nil ? "\(report.chains)" : nil),
        .init("events", before: nil, after: "\(report.events)"),
        .init("defects", before: nil, after: "\(report.defectCount)"),
      ])
  }
}

/// Whether the file of checkpoints is the one that the journal tells of.
public struct CheckpointExamination: Inquiry {
  /// What it takes.
  public static let access = Access.system

  private let check: CheckpointCheck

  /// The examination of a file that was read.
  public init(_ check: CheckpointCheck) {
    self.check = check
  }

  /// The installation.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Compares.
  public func run(in scope: Scope) throws -> JournalReport { try check.comparison(with: scope.connection) }
}
