/// Reads JSON in the one spelling that is hashed, and refuses every other.
struct CanonicalReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { place == bytes.count }

  /// Goes on behind a text if it stands here.
  mutating func takes(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - place >= count else { return false }
    for offset in 0..<count where bytes[place + offset] != text.utf8Start[offset] { return false }
    place += count
    return true
  }

  /// A value, or null.
  mutating func orNull<Value>(_ read: (inout CanonicalReader) -> Value?) -> Value?? {
    if takes("null") { return .some(nil) }
    return read(&self).map { .some($0) }
  }

  /// A whole number without needless characters.
  mutating func number() -> Int64? {
    var end = place
    while end < bytes.count, bytes[end] == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= bytes[end] {
      end += 1
    }
    let text = String(decoding: bytes[place..<end], as: UTF8.self)
    guard let value = Int64(text), value.description == text else { return nil }
    place = end
    return value
  }

  /// A string in which only what must be escaped is.
  mutating func string() -> String? {
    guard takes("\"") else { return nil }
    let start = place
    var hasEscapes = false
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] >= 32 else { return nil }
      if bytes[place] == UInt8(ascii: "\\") {
        hasEscapes = true
        place += 1
      }
      place += 1
    }
    guard place < bytes.count else { return nil }
    let raw = bytes[start..<place]
    place += 1
    return hasEscapes ? Self.unescaped(raw) : String(decoding: raw, as: UTF8.self)
  }

  private static func unescaped(_ raw: ArraySlice<UInt8>) -> String? {
    var output: [UInt8] = []
    var rest = raw
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        output.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "\""): output.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): output.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "u"):
        let digits = String(decoding: rest.prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, let value = UInt8(digits, radix: 16), value < 32, digits.lowercased() == digits
        else { return nil }
        output.append(value)
        rest = rest.dropFirst(4)
      default: return nil
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
