/// The encoding that a file states of itself: `<meta charset="gb2312">`, `<?xml … encoding="GBK"?>`.
enum DeclaredEncoding {
  private static let sample = 4096

  /// The name as the file writes it, in lower case.
  static func name(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(sample).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    for key in ["charset", "encoding"] {
      if let name = value(of: Array(key.utf8), in: head) { return name }
    }
    return nil
  }

  /// The encoding as iconv names it, if it is one that Chinese pages are written in.
  static func known(_ name: String?) -> String? {
    switch name {
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "ms936": "GB18030"
    case "big5", "big5-hkscs", "x-x-big5", "cp950": "BIG5-HKSCS"
    case "utf-16", "utf-16le", "unicode": "UTF-16LE"
    case "utf-16be": "UTF-16BE"
    default: nil
    }
  }

  private static func value(of key: [UInt8], in head: [UInt8]) -> String? {
    guard head.count > key.count else { return nil }
    for start in 0..<head.count - key.count where head[start] == key[0] {
      guard head[start..<start + key.count].elementsEqual(key) else { continue }
      let rest = head[(start + key.count)...].drop { $0 == 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let name = rest.dropFirst().drop { $0 == 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        .prefix { isNameByte($0) }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
