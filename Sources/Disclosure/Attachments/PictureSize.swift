/// How many points a picture has, as its head says.
struct PictureSize: Equatable {
  var width: Int
  var height: Int

  /// The size of a PNG file; nil where its first chunk is no head or its last is no end.
  static func png(head: [UInt8], tail: [UInt8]) -> PictureSize? {
    guard head.count >= 33, head[12..<16].elementsEqual("IHDR".utf8),
      tail.suffix(8).prefix(4).elementsEqual("IEND".utf8)
    else { return nil }
    return PictureSize(width: bigEndian(head[16..<20]), height: bigEndian(head[20..<24]))
  }

  /// The size of a JPEG file; nil where no frame begins.
  static func jpeg(head: [UInt8]) -> PictureSize? {
    var place = 2
    while place + 9 < head.count {
      guard head[place] == 0xFF else { return nil }
      let marker = head[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      // C4, C8 and CC are tables; all other C0…CF begin a frame.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return PictureSize(
          width: bigEndian(head[place + 7..<place + 9]), height: bigEndian(head[place + 5..<place + 7]))
      }
      let length = bigEndian(head[place + 2..<place + 4])
      guard length >= 2 else { return nil }
      place += 2 + length
    }
    return nil
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
