import CXML

/// The attributes of one start tag that the vocabulary names.
///
/// Valid only during the event.
public struct MarkupAttributes {
  let list: UnsafeBufferPointer<cxml_attribute>

  /// The bytes of an attribute's value, entities resolved, or nil when the tag does not have it.
  public func bytes(_ name: Int) -> UnsafeBufferPointer<UInt8>? {
    for attribute in list where attribute.name == Int32(name) {
      return UnsafeBufferPointer(start: attribute.value, count: Int(attribute.count))
    }
    return nil
  }

  /// An attribute's value as text.
  public func text(_ name: Int) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// An attribute's value as a whole number, as far as its digits go (`3`, `3px`), at most a hundred million.
  public func number(_ name: Int) -> Int? {
    guard let bytes = bytes(name) else { return nil }
    var value: Int?
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
        if value == nil, byte == UInt8(ascii: " ") { continue }
        break
      }
      value = min((value ?? 0) * 10 + Int(byte - UInt8(ascii: "0")), 100_000_000)
    }
    return value
  }
}
