public import CivilTime
public import Cryptography
public import Disclosure
import Glibc
public import Persistence

/// The file of checkpoints: outside of the database, only ever appended to, one line a day.
public struct CheckpointFile: Sendable {
  /// Why the file cannot be used.
  public enum Fault: Error, Equatable, Sendable {
    /// The system refused; with its words.
    case system(String)
    /// The last line is no checkpoint: somebody wrote to the file, or a disk was full.
    case unreadableEnd
  }

  /// Where it stands.
  public let path: String

  /// The file at a path; it need not exist yet.
  public init(path: String) {
    self.path = path
  }

  /// Signs the ends of the chains and adds them as one line, on the disk before this returns.
  ///
  /// - Throws: `CheckpointFile.Fault`.
  public func append(_ heads: [JournalHead], at moment: Instant, key: Ed25519.PrivateKey) throws -> Checkpoint {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { throw Fault.system(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    // Two processes that sign at the same moment write one after the other.
    guard flock(descriptor, LOCK_EX) == 0 else { throw Fault.system(String(cString: strerror(errno))) }
    var last: Checkpoint?
    var isReadable = true
    try forEachLine { text in
      let entry = SignedCheckpoint(line: text)
      isReadable = entry != nil
      last = entry?.checkpoint
    }
    guard isReadable else { throw Fault.unreadableEnd }
    let checkpoint = Checkpoint(
      line: (last?.line ?? 0) + 1, previous: last?.hash ?? "", at: moment, heads: heads)
    let bytes = Array((checkpoint.signed(by: key) + "\n").utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw Fault.system(String(cString: strerror(errno)))
    }
    return checkpoint
  }

  /// Examines the file and collects what was signed.
  ///
  /// - Throws: `CheckpointFile.Fault` where it cannot be read.
  public func examine(trusting keys: Set<Ed25519.PublicKey>) throws -> CheckpointCheck {
    var check = CheckpointCheck(trusting: keys)
    try forEachLine { check.take($0) }
    return check
  }

  private func forEachLine(_ body: (String) throws -> Void) throws {
    let lines = try LineFile(path: path)
    while let line = try lines.next() { try body(line) }
  }
}
