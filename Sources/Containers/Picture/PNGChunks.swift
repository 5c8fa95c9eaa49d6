import CZlib

/// The chunks of a PNG file that its dots need, their sums checked.
struct PNGChunks {
  private(set) var head: [UInt8] = []
  private(set) var palette: [UInt8] = []
  private(set) var transparency: [UInt8] = []
  private(set) var data: [UInt8] = []

  init(_ png: [UInt8]) throws(PNGPicture.Fault) {
    guard png.starts(with: PNGPicture.mark) else { throw .notPNG }
    var place = PNGPicture.mark.count
    while true {
      guard png.count - place >= 12 else { throw .damaged }
      let length = Self.number(png[place..<place + 4])
      guard length <= png.count - place - 12 else { throw .damaged }
      let body = Array(png[place + 4..<place + 8 + length])
      guard Self.number(png[place + 8 + length..<place + 12 + length]) == Self.sum(body) else { throw .damaged }
      place += 12 + length
      let content = body.dropFirst(4)
      switch String(decoding: body.prefix(4), as: UTF8.self) {
      case "IHDR": head = Array(content)
      case "PLTE": palette = Array(content)
      case "tRNS": transparency = Array(content)
      case "IDAT": data += content
      case "IEND": return
      default: continue
      }
    }
  }

  /// A chunk with its length and its sum.
  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return big(UInt32(content.count)) + body + big(UInt32(sum(body)))
  }

  static func big(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(number >> (24 - 8 * $0) & 255) } }

  static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  private static func sum(_ body: [UInt8]) -> Int { Int(crc32(0, body, uInt(body.count))) }
}

/// How the dots of a PNG file are written.
struct PNGHead {
  enum Colour: UInt8 {
    case grey = 0
    case colour = 2
    case palette = 3
    case greyWithOpacity = 4
    case colourWithOpacity = 6

    var samples: Int {
      switch self {
      case .grey, .palette: 1
      case .greyWithOpacity: 2
      case .colour: 3
      case .colourWithOpacity: 4
      }
    }
  }

  let width: Int
  let height: Int
  let depth: Int
  let colour: Colour

  init(_ head: [UInt8]) throws(PNGPicture.Fault) {
    guard head.count == 13 else { throw .damaged }
    width = PNGChunks.number(head[0..<4])
    height = PNGChunks.number(head[4..<8])
    depth = Int(head[8])
    guard width > 0, height > 0, let colour = Colour(rawValue: head[9]) else { throw .damaged }
    let depths = colour == .grey ? [1, 2, 4, 8, 16] : colour == .palette ? [1, 2, 4, 8] : [8, 16]
    guard depths.contains(depth), head[10] == 0, head[11] == 0, head[12] == 0 else { throw .unsupported }
    self.colour = colour
  }

  var rowBytes: Int { (width * colour.samples * depth + 7) / 8 }
  /// How far back the same sample of the dot to the left stands.
  var stride: Int { max(1, colour.samples * depth / 8) }
}
