import Cryptography
import Glibc
import Operations

/// A file that is being written; it has no place on the shelf yet.
///
/// Used by one call at a time, each on a thread of the shelf, which is what makes it safe to hand from thread to thread.
final class BlobDraft: @unchecked Sendable {
  private let descriptor: Int32
  private let hash = HashStream(.sm3)
  private var count = 0

  init(path: String) throws(BlobFault) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw DiskFile.fault("open") }
  }

  deinit {
    close(descriptor)
  }

  /// Writes the next bytes.
  func append(_ portion: [UInt8]) throws(BlobFault) {
    hash.update(portion)
    var done = 0
    while done < portion.count {
      let written = portion.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done) }
      guard written > 0 || errno == EINTR else { throw DiskFile.fault("write") }
      done += max(0, written)
    }
    count += portion.count
  }

  /// Makes the file durable.
  func finish() throws(BlobFault) -> StoredBlob {
    guard fsync(descriptor) == 0 else { throw DiskFile.fault("fsync") }
    return StoredBlob(digest: Hexadecimal.encode(hash.finish()), bytes: count)
  }
}

/// A file that is being read, and compared with its digest on the way.
///
/// Used by one call at a time, each on a thread of the shelf, which is what makes it safe to hand from thread to thread.
final class BlobReading: @unchecked Sendable {
  private static let portion = 256 << 10

  private let descriptor: Int32
  private let digest: String
  private let hash = HashStream(.sm3)
  private var isDone = false

  init(path: String, digest: String) throws(BlobFault) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing(digest) : DiskFile.fault("open") }
    self.digest = digest
  }

  deinit {
    close(descriptor)
  }

  /// The next bytes; nil at the end, where the whole had its digest.
  func next() throws(BlobFault) -> [UInt8]? {
    guard !isDone else { return nil }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.portion) { buffer, initialized in
      repeat { count = read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count >= 0 else { throw DiskFile.fault("read") }
    guard count == 0 else {
      hash.update(bytes)
      return bytes
    }
    isDone = true
    guard Hexadecimal.encode(hash.finish()) == digest else { throw .damaged(digest) }
    return nil
  }
}
