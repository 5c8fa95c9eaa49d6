/// Tells converted text from binary rubbish: a multi-byte encoding finds characters in almost any bytes, but not those
/// that people write with.
struct TextPlausibility {
  private var usual = 0
  private var odd = 0

  /// Looks at valid UTF-8.
  init(_ bytes: [UInt8]) {
    var scalars = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while case .valid(let encoded) = scalars.parseScalar(from: &iterator) {
      if Self.isUsual(Unicode.UTF8.decode(encoded).value) { usual += 1 } else { odd += 1 }
    }
  }

  /// Whether nearly all characters are of those that Chinese documents use.
  var isText: Bool { usual > 0 && odd * 10 <= usual }

  private static func isUsual(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20...0x7E, 0xA0...0xFF: true
    // Greek, Cyrillic, punctuation, arrows, mathematics, enclosed numbers, box drawing, geometric shapes.
    case 0x370...0x4FF, 0x2000...0x27BF: true
    case 0x2E80...0x33FF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF: true
    default: false
    }
  }
}
