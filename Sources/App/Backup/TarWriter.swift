import Cryptography
import Glibc

/// Writes a tar file (POSIX ustar) entry by entry, and hashes each.
struct TarWriter: Sendable {
  private let descriptor: Int32
  private let path: String

  /// What an entry's header has room for.
  private static let limits = (name: 100, size: 1 << 33)

  /// Makes a new file that only its owner can read; never over an old one.
  ///
  /// - Throws: `BackupFault.file`.
  init(path: String) throws(BackupFault) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .file(path, reason: String(cString: strerror(errno))) }
  }

  /// Closes the file; nothing may be added afterwards.
  func close() { Glibc.close(descriptor) }

  /// Adds an entry that is in memory.
  func add(_ name: String, _ bytes: [UInt8]) throws(BackupFault) -> BackupManifest.File {
    try begin(name, bytes.count)
    try write(bytes)
    try pad(bytes.count)
    return BackupManifest.File(name: name, bytes: bytes.count, hash: Hexadecimal.encode(HashFunction.sm3.hash(bytes)))
  }

  /// Adds a file as it is now; nil where it is gone.
  func add(_ name: String, file: String) throws(BackupFault) -> BackupManifest.File? {
    let source = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard source >= 0 else {
      if errno == ENOENT { return nil }
      throw .file(file, reason: String(cString: strerror(errno)))
    }
    defer { Glibc.close(source) }
    let size = lseek(source, 0, SEEK_END)
    guard size >= 0, lseek(source, 0, SEEK_SET) == 0 else {
      throw .file(file, reason: String(cString: strerror(errno)))
    }
    try begin(name, size)
    let hash = HashStream(.sm3)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var done = 0
    // A file that grows meanwhile is taken as long as it was.
    while done < size {
      let count = read(source, &buffer, min(buffer.count, size - done))
      guard count > 0 else { throw .file(file, reason: "it changed while it was read") }
      hash.update(buffer[..<count])
      try write(Array(buffer[..<count]))
      done += count
    }
    try pad(size)
    return BackupManifest.File(name: name, bytes: size, hash: Hexadecimal.encode(hash.finish()))
  }

  /// Ends the file, on the disk before this returns.
  func finish() throws(BackupFault) {
    try write([UInt8](repeating: 0, count: 1_024))
    guard fsync(descriptor) == 0 else { throw .file(path, reason: String(cString: strerror(errno))) }
  }

  private func begin(_ name: String, _ size: Int) throws(BackupFault) {
    guard name.utf8.count < Self.limits.name, size < Self.limits.size else {
      throw .file(name, reason: "the name or the file is too long for a backup")
    }
    try write(TarHeader(name: name, size: size).block)
  }

  private func pad(_ size: Int) throws(BackupFault) {
    let rest = size % 512
    if rest > 0 { try write([UInt8](repeating: 0, count: 512 - rest)) }
  }

  private func write(_ bytes: [UInt8]) throws(BackupFault) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
      guard count > 0 || (count < 0 && errno == EINTR) else {
        throw .file(path, reason: String(cString: strerror(errno)))
      }
      done += max(count, 0)
    }
  }
}
