public import CivilTime
public import Cryptography
public import Disclosure
import Persistence

/// Signs the ends of all chains into the file of checkpoints and tells the journal: once a day, by a job or a command.
public struct Checkpoints: Sendable {
  private let desk: Desk
  private let file: CheckpointFile
  private let key: Ed25519.PrivateKey

  /// Signs with a key into a file.
  public init(desk: Desk, file: CheckpointFile, key: Ed25519.PrivateKey) {
    self.desk = desk
    self.file = file
    self.key = key
  }

  /// Signs now.
  ///
  /// - Returns: the number of the line that was added.
  /// - Throws: `CheckpointFile.Fault` where the file cannot be written.
  public func take(at moment: Instant, as principal: Principal) async throws -> Int {
    let heads = try await desk.answer(JournalHeads(), as: principal)
    let checkpoint = try file.append(heads, at: moment, key: key)
    try await desk.perform(
      RecordCheckpoint(line: checkpoint.line, hash: checkpoint.hash, publicKey: key.publicKey), as: principal)
    return checkpoint.line
  }
}

/// The ends of all chains.
public struct JournalHeads: Inquiry {
  /// What it takes.
  public static let access = Access.system

  /// The ends.
  public init() {}

  /// The installation.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Reads them in one state of the database.
  public func run(in scope: Scope) throws -> [JournalHead] { try scope.journalReader.heads() }
}

/// Tells the journal that a checkpoint was signed, so that a shortened file of checkpoints contradicts the journal.
struct RecordCheckpoint: Operation {
  static let access = Access.system

  var line: Int
  var hash: String
  var publicKey: Ed25519.PublicKey

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws {
    scope.record(
      .journalCheckpointed, organ: nil, subject: .init("checkpoint", Int64(line)),
      changes: [
        .init("hash", before: nil, after: hash), .init("publicKey", before: nil, after: publicKey.description),
      ])
  }
}
