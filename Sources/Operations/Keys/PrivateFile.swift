import Cryptography
import Glibc

/// A file of one secret of thirty-two bytes, in hexadecimal digits, that only its owner can read.
struct PrivateFile {
  let path: String

  /// Reads the secret; nil where there is no such file.
  func read() throws(KeyFault) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw KeyFault.unreadable(path, String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw KeyFault.unreadable(path, String(cString: strerror(errno))) }
    guard status.st_mode & 0o077 == 0 else { throw KeyFault.open(path) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw KeyFault.unreadable(path, String(cString: strerror(errno))) }
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    guard let secret = Hexadecimal.decode(text.hasSuffix("\n") ? text.dropLast() : text[...]), secret.count == 32
    else { throw KeyFault.malformed(path) }
    return secret
  }

  /// Writes a secret into a new file, on the disk before this returns; never over an old one.
  func create(_ secret: [UInt8]) throws(KeyFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw KeyFault.unwritable(path, String(cString: strerror(errno))) }
    defer { close(descriptor) }
    let bytes = Array((Hexadecimal.encode(secret) + "\n").utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw KeyFault.unwritable(path, String(cString: strerror(errno)))
    }
  }
}
