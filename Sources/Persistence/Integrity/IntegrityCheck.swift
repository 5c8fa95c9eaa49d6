public import Disclosure

/// Whether what is in the database holds together.
public struct IntegrityCheck {
  private let connection: any Connection

  /// The check of what a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// What the engine finds wrong with its own files, indexes and references.
  public func engine() throws -> [String] { try connection.damage() }

  /// Examines every chain of the journal.
  public func journal(signed: SignedHeads = SignedHeads()) throws -> JournalReport {
    let verification = JournalVerification(connection, signed: signed)
    var report = JournalReport()
    for chain in try verification.chains() { report.add(try verification.verify(chain: chain)) }
    return report
  }

  /// The digests of the attachments that records need.
  public func blobs() throws -> Set<String> {
    var digests: Set<String> = []
    guard try connection.tables().contains("blob") else { return digests }
    try AttachmentRepository(connection).forEachNeededBlob { digest, _ in digests.insert(digest) }
    return digests
  }

  /// How many rows each table has.
  public func counts() throws -> [(table: String, rows: Int)] {
    try connection.tables().map { table in
      (table, try connection.count("SELECT count(*) AS n FROM \(identifier: table)"))
    }
  }
}
