import Cryptography
import Glibc

/// Reads a tar file that `TarWriter` wrote, entry by entry, in pieces.
final class TarReader {
  private let descriptor: Int32
  private let path: String

  /// Opens a file.
  ///
  /// - Throws: `BackupFault.file`.
  init(path: String) throws(BackupFault) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path, reason: String(cString: strerror(errno))) }
  }

  deinit { close(descriptor) }

  /// The next entry; nil at the end.
  ///
  /// - Throws: `BackupFault.damaged` where the file is cut off or no backup.
  func next() throws(BackupFault) -> TarHeader? {
    let block = try read(512)
    if block.allSatisfy({ $0 == 0 }) { return nil }
    guard let header = TarHeader(block: block) else { throw .damaged(path) }
    return header
  }

  /// The whole of an entry, which must be small enough for memory.
  func bytes(of header: TarHeader) throws(BackupFault) -> [UInt8] {
    guard header.size <= 256 << 20 else { throw .damaged(path) }
    let bytes = try read(header.size)
    try skipPadding(header.size)
    return bytes
  }

  /// Hands an entry over in pieces.
  ///
  /// - Returns: its hash.
  @discardableResult
  func copy(_ header: TarHeader, to take: ([UInt8]) throws(BackupFault) -> Void) throws(BackupFault) -> String {
    let hash = HashStream(.sm3)
    var rest = header.size
    while rest > 0 {
      let piece = try read(min(rest, 1 << 20))
      hash.update(piece)
      try take(piece)
      rest -= piece.count
    }
    try skipPadding(header.size)
    return Hexadecimal.encode(hash.finish())
  }

  private func skipPadding(_ size: Int) throws(BackupFault) {
    let rest = size % 512
    if rest > 0 { _ = try read(512 - rest) }
  }

  private func read(_ count: Int) throws(BackupFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let number = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: done), count - done)
      }
      if number < 0, errno == EINTR { continue }
      guard number > 0 else { throw .damaged(path) }
      done += number
    }
    return bytes
  }
}
