/// Counts what is right and wrong in bytes that may be UTF-8, in one pass and without a copy.
struct UTF8Survey {
  /// Characters of more than one byte that are well-formed.
  private(set) var characters = 0
  /// Places that are not well-formed.
  private(set) var faults = 0
  /// How many bytes at the start are the end of a character that is cut off, and at the end the beginning of one.
  private(set) var cutAtStart = 0
  private(set) var cutAtEnd = 0
  /// NUL bytes.
  private(set) var nulls = 0
  /// Control characters that no text has, apart from NUL.
  private(set) var controls = 0

  /// Whether the bytes can be used as they are.
  var isClean: Bool { faults == 0 && cutAtStart == 0 && cutAtEnd == 0 && nulls == 0 }

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { survey($0) }
  }

  private mutating func survey(_ bytes: UnsafeBufferPointer<UInt8>) {
    while cutAtStart < min(bytes.count, 3), bytes[cutAtStart] & 0xC0 == 0x80 { cutAtStart += 1 }
    var at = cutAtStart
    while at < bytes.count {
      while at + 8 <= bytes.count, Self.isPlain(UnsafeRawBufferPointer(bytes), at) { at += 8 }
      guard at < bytes.count else { return }
      let lead = bytes[at]
      if lead < 0x80 {
        if lead < 0x20 { countControl(lead) }
        at += 1
        continue
      }
      // Nearly all Chinese characters.
      if lead > 0xE0, lead < 0xED, at + 2 < bytes.count, bytes[at + 1] & 0xC0 == 0x80, bytes[at + 2] & 0xC0 == 0x80 {
        characters += 1
        at += 3
        continue
      }
      let length = Self.length(lead)
      guard length > 0 else {
        faults += 1
        at += 1
        continue
      }
      let good = Self.wellFormedBytes(bytes, at, length)
      if good == length {
        characters += 1
      } else if at + good == bytes.count {
        cutAtEnd = good
      } else {
        faults += 1
      }
      at += good
    }
  }

  /// Whether eight bytes are all ASCII and none a control character.
  private static func isPlain(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    let tops: UInt64 = 0x8080_8080_8080_8080
    return (word | (word &- 0x2020_2020_2020_2020)) & tops == 0
  }

  private mutating func countControl(_ byte: UInt8) {
    switch byte {
    case 0: nulls += 1
    case 0x09...0x0D: break
    default: controls += 1
    }
  }

  /// The length of a character by its first byte, or 0 when none begins so.
  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xE0...0xEF: 3
    case 0xC2...0xDF: 2
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// How many bytes from `at` on form the beginning of one well-formed character of `length` bytes.
  private static func wellFormedBytes(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) -> Int {
    guard at + 1 < bytes.count else { return 1 }
    let second = bytes[at + 1]
    let isSecond =
      switch bytes[at] {
      case 0xE0: second >= 0xA0 && second <= 0xBF
      case 0xED: second >= 0x80 && second <= 0x9F
      case 0xF0: second >= 0x90 && second <= 0xBF
      case 0xF4: second >= 0x80 && second <= 0x8F
      default: second & 0xC0 == 0x80
      }
    guard isSecond else { return 1 }
    var good = 2
    while good < length {
      guard at + good < bytes.count, bytes[at + good] & 0xC0 == 0x80 else { return good }
      good += 1
    }
    return length
  }
}
