public import Disclosure

/// Writes JSON as bytes, in the order it is told.
///
/// Thousands of reports are written in one run, each with some two hundred cells: `JSONEncoder` would box every value,
/// lose the order of the keys and print decimals as binary fractions. Here keys keep their order, a `Numeral` is
/// written with the decimals that were printed, and text is valid Unicode because `String` is.
public struct JSONWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8]
  private var needsComma = false

  /// A writer with nothing in it.
  public init(capacity: Int = 4096) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// Writes `{…}` around what `content` writes.
  public mutating func object(_ content: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    content(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes `[…]` with one element for each of `elements`.
  public mutating func array<Elements: Sequence>(
    _ elements: Elements, _ element: (inout JSONWriter, Elements.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for value in elements { element(&self, value) }
    close(UInt8(ascii: "]"))
  }

  /// Writes a key; what is written next is its value.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a key that is not known before run time.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text.
  public mutating func value(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  /// Writes a whole number.
  public mutating func value(_ number: Int) { literal(String(number)) }

  /// Writes a printed number, with just the decimals that were printed.
  public mutating func value(_ number: Numeral) {
    number.scale == 0 ? literal(String(number.mantissa)) : literal(number.description)
  }

  /// Writes a truth value.
  public mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }

  /// Writes a length in hundredths, enough for points on a page.
  public mutating func value(points length: Double) {
    guard length.isFinite, length.magnitude < 1e12 else { return null() }
    value(Numeral(mantissa: Int64((length * 100).rounded()), scale: 2).reduced)
  }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  /// Writes bytes that are a complete JSON value already.
  public mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Ends a document: one line feed, so that a terminal and `cat` stay tidy.
  public mutating func endDocument() { bytes.append(UInt8(ascii: "\n")) }
}

extension JSONWriter {
  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var clean = 0
      for index in utf8.indices {
        let byte = utf8[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F else { continue }
        bytes.append(contentsOf: utf8[clean..<index])
        escape(byte)
        clean = index + 1
      }
      bytes.append(contentsOf: utf8[clean...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
    case UInt8(ascii: "\n"): bytes.append(contentsOf: Array("\\n".utf8))
    case UInt8(ascii: "\r"): bytes.append(contentsOf: Array("\\r".utf8))
    case UInt8(ascii: "\t"): bytes.append(contentsOf: Array("\\t".utf8))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: Array("\\u00".utf8))
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 0xF)])
    }
  }
}

extension JSONWriter {
  /// Writes a key with a text, or `null` where there is none.
  public mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  /// Writes a key with a whole number, or `null` where there is none.
  public mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  /// Writes a key with a printed number, or `null` where there is none.
  public mutating func member(_ name: StaticString, _ number: Numeral?) {
    key(name)
    if let number { value(number) } else { null() }
  }
}
