import Glibc

/// A file with its size and time of change: when one of them differs, the file is another one.
struct FileStamp: Sendable {
  /// Path, size and time between tabs, in printable ASCII where the path is not plain.
  let key: String

  init?(_ path: InputPath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
    let plain = path.bytes.map { byte in
      byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "%") ? String(UnicodeScalar(byte)) : FileStamp.escaped(byte)
    }
    let time = status.st_mtim
    key = "\(plain.joined())\t\(status.st_size)\t\(time.tv_sec).\(time.tv_nsec)"
  }

  private static func escaped(_ byte: UInt8) -> String {
    "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
  }
}
