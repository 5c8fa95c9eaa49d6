/// An address that holds the bytes of a picture itself, as pasted pictures have it.
struct DataAddress {
  /// The bytes.
  let bytes: [UInt8]

  /// Reads `data:image/png;base64,…`; nil where it is damaged or written in another way.
  init?(_ address: String) {
    guard let comma = address.utf8.firstIndex(of: UInt8(ascii: ",")) else { return nil }
    guard address[..<comma].lowercased().hasSuffix(";base64") else { return nil }
    guard let bytes = Self.decoded(address.utf8[address.utf8.index(after: comma)...]) else { return nil }
    self.bytes = bytes
  }

  /// The picture, where the bytes are one that a page may show; what the address says of itself is not asked.
  var picture: (bytes: [UInt8], mediaType: String)? {
    PictureKind(bytes).map { (bytes, $0.rawValue) }
  }

  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  private static func decoded(_ text: Substring.UTF8View) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var held: UInt32 = 0
    var count = 0
    for byte in text where byte > 0x20 && byte != UInt8(ascii: "=") {
      let value = values[Int(byte)]
      guard value != 0xFF else { return nil }
      held = held << 6 | UInt32(value)
      count += 1
      guard count == 4 else { continue }
      bytes += [UInt8(held >> 16 & 0xFF), UInt8(held >> 8 & 0xFF), UInt8(held & 0xFF)]
      (held, count) = (0, 0)
    }
    if count == 2 { bytes.append(UInt8(held >> 4 & 0xFF)) }
    if count == 3 { bytes += [UInt8(held >> 10 & 0xFF), UInt8(held >> 2 & 0xFF)] }
    return count == 1 ? nil : bytes
  }
}

/// The kinds of picture that a page shows, found from the content.
enum PictureKind: String {
  case png = "image/png"
  case jpeg = "image/jpeg"

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else {
      return nil
    }
  }
}
