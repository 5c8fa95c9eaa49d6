/// The mark at the beginning of a file that names its encoding.
struct ByteOrderMark {
  /// The encoding as iconv names it.
  let encoding: String
  /// How many bytes the mark takes.
  let length: Int

  /// The mark that `bytes` begin with, if any.
  init?(_ bytes: [UInt8]) {
    let marks: [([UInt8], String)] = [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
      ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"), ([0x84, 0x31, 0x95, 0x33], "GB18030"),
    ]
    guard let mark = marks.first(where: { bytes.starts(with: $0.0) }) else { return nil }
    encoding = mark.1
    length = mark.0.count
  }
}

/// Recognises UTF-16 that lacks its mark: in Chinese text every second byte is one of few.
enum UnmarkedUTF16 {
  private static let sample = 4096

  /// The encoding's name, or nil when the bytes do not look like UTF-16.
  static func encoding(of bytes: [UInt8]) -> String? {
    let pairs = min(bytes.count, sample) / 2
    guard pairs >= 8 else { return nil }
    var high = [0, 0]
    var zeros = 0
    for at in 0..<pairs * 2 {
      if bytes[at] == 0 { zeros += 1 }
      if isHighByte(bytes[at]) { high[at & 1] += 1 }
    }
    // Text of one byte a character has NULs by accident only; its CR and LF are the sign of nothing.
    guard zeros >= pairs / 50 + 1 else { return nil }
    if high[1] >= pairs * 9 / 10, high[0] < pairs * 7 / 10 { return "UTF-16LE" }
    if high[0] >= pairs * 9 / 10, high[1] < pairs * 7 / 10 { return "UTF-16BE" }
    return nil
  }

  /// The upper half of ASCII, Chinese characters, Chinese and full-width punctuation.
  private static func isHighByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0x20, 0x25, 0x30, 0x4E...0x9F, 0xFF: true
    default: false
    }
  }
}
