/// The block before an entry of a tar file.
struct TarHeader {
  var name: String
  var size: Int

  /// The 512 bytes of it.
  var block: [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) { block.replaceSubrange(place..<place + text.utf8.count, with: text.utf8) }
    put(name, at: 0)
    put("0000600", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(Self.octal(size, 11), at: 124)
    put("00000000000", at: 136)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    put(Self.octal(block.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148)
    return block
  }

  init(name: String, size: Int) {
    self.name = name
    self.size = size
  }

  /// Reads a block; nil where it is none of ours.
  init?(block: [UInt8]) {
    let known = TarHeader(
      name: String(decoding: block[..<100].prefix { $0 != 0 }, as: UTF8.self),
      size: Int(String(decoding: block[124..<135], as: UTF8.self), radix: 8) ?? -1)
    // Ours are all alike, so what differs from what we would write was changed.
    guard known.size >= 0, known.block == block else { return nil }
    self = known
  }

  private static func octal(_ number: Int, _ width: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
