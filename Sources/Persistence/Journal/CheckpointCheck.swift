public import Cryptography
public import Disclosure

/// Examines a file of checkpoints line by line and collects what was signed.
public struct CheckpointCheck: Sendable {
  /// What is wrong with the file.
  public private(set) var report = JournalReport()
  /// What was signed, for the examination of the journal.
  public private(set) var signed = SignedHeads()
  /// The keys that the lines name; whoever gave no key of his own should compare them with what was printed.
  public private(set) var keys: Set<Ed25519.PublicKey> = []
  /// The hashes of the lines, by their numbers.
  private var hashes: [Int: String] = [:]
  private let trusted: Set<Ed25519.PublicKey>
  private var line = 0
  private var hash = ""
  private var last: [Int64: Int64] = [:]

  /// An examination that believes only these keys; with none, each line is believed the key that it names.
  public init(trusting keys: Set<Ed25519.PublicKey>) {
    trusted = keys
  }

  /// Takes the next line, without its line feed.
  public mutating func take(_ text: String) {
    line += 1
    let place = JournalDefect.Place.checkpoint(line: line)
    guard let entry = SignedCheckpoint(line: text) else { return report.add(JournalDefect(place, .unreadable)) }
    let checkpoint = entry.checkpoint
    keys.insert(entry.publicKey)
    guard entry.isGenuine, trusted.isEmpty || trusted.contains(entry.publicKey) else {
      return report.add(JournalDefect(place, .badSignature))
    }
    if checkpoint.line != line || checkpoint.previous != hash {
      report.add(JournalDefect(place, .brokenCheckpoints))
      // The rest is examined from here on, so that one missing line is told once.
      line = checkpoint.line
    }
    hash = checkpoint.hash
    hashes[checkpoint.line] = hash
    for head in checkpoint.heads {
      if head.sequence < last[head.chain] ?? 0 {
        report.add(JournalDefect(place, .wentBack(chain: head.chain)))
      }
      last[head.chain] = head.sequence
      signed.add(head, at: checkpoint.at)
    }
  }

  /// Compares the file with what the journal tells of it: each line that was signed is an event there, so that a file
  /// that was cut off or replaced contradicts the journal.
  ///
  /// A last line without its event is no fault: the process may have ended between the two.
  public func comparison(with connection: any Connection) throws -> JournalReport {
    var report = JournalReport()
    var missing: (first: Int, last: Int)?
    try connection.forEachRow(
      """
      SELECT subject_id, body
        FROM journal_event
       WHERE subject_kind = 'checkpoint'
       ORDER BY subject_id, at
      """
    ) { row in
      let line = try row.int("subject_id")
      guard let known = hashes[line] else {
        missing = (missing?.first ?? line, line)
        return
      }
      let told = JournalBody(text: try row.text("body"))?.event.changes.first { $0.field == "hash" }?.after
      if told != known { report.add(JournalDefect(.checkpoint(line: line), .changed)) }
    }
    if let missing {
      report.add(
        JournalDefect(
          .checkpoint(line: missing.first), .cutOff(from: Int64(missing.first), through: Int64(missing.last))))
    }
    return report
  }
}
