/// Questions about one folded character.
extension UInt16 {
  /// 0–9.
  @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// A Chinese character.
  @inline(__always) var isHan: Bool {
    self >= 0x4E00 && self <= 0x9FFF || self >= 0x3400 && self <= 0x4DBF || self == 0xFFFD
  }

  /// A letter of the Latin alphabet.
  @inline(__always) var isLatin: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// White space, strokes of a drawn table, and what is not printed at all; line ends and bars are none.
  @inline(__always) var isSpace: Bool { self == 0x20 || self == 0 || self == Folding.rule }

  /// What may stand inside a label without changing it: spaces, line ends and punctuation.
  @inline(__always) var isSkippable: Bool {
    switch self {
    case 0x20, 0, 0x0A, Folding.rule: true
    // " ( ) * , . / : ; # and 、 《 》 〈 〉 【 】 ·
    case 0x22, 0x28, 0x29, 0x2A, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x23: true
    case 0x3001, 0x300A, 0x300B, 0x3008, 0x3009, 0x3010, 0x3011, 0xB7, 0x60, 0x5B, 0x5D: true
    default: false
    }
  }

  /// 一–十.
  @inline(__always) var chineseNumeral: Int? {
    switch self {
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    default: nil
    }
  }

  /// The character as a literal, for comparisons.
  init(scalar character: Unicode.Scalar) { self = UInt16(truncatingIfNeeded: character.value) }
}

extension String {
  /// The folded characters that count when labels are compared: no spaces, no punctuation.
  var foldedKey: [UInt16] {
    utf16.map { Folding.table[Int($0)] }.filter { !$0.isSkippable }
  }
}
