import Disclosure

/// Reads the description that cameras put into pictures: TIFF directories of numbered fields.
///
/// Every place in it is an offset from outside; none is followed twice, and none beyond the end.
struct ExifReader {
  private static let mostFields = 500
  private static let mostDirectories = 6

  /// The fields that say something of people, and what they are called.
  private static let texts: [Int: String] = [
    0x010E: "description", 0x010F: "camera", 0x0110: "camera", 0x0131: "software", 0x013B: "artist",
    0x8298: "copyright", 0x9003: "taken", 0x9286: "comment", 0xA430: "owner", 0xA431: "serial", 0xA435: "serial",
    0x9C9B: "title", 0x9C9C: "comment", 0x9C9D: "artist", 0x9C9E: "keywords", 0x9C9F: "subject",
  ]
  private static let exifDirectory = 0x8769
  private static let placeDirectory = 0x8825
  private static let widths = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

  private let bytes: [UInt8]
  private let isLittle: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isLittle = bytes.starts(with: [0x49, 0x49])
  }

  /// Tells what it says.
  func tell(_ hidden: inout HiddenTexts) {
    guard bytes.count >= 8, isLittle || bytes.starts(with: [0x4D, 0x4D]), number(2, 2) == 42 else { return }
    var waiting = [(at: number(4, 4), isPlace: false)]
    var seen: Set<Int> = []
    while let next = waiting.popLast(), seen.count < Self.mostDirectories {
      guard seen.insert(next.at).inserted else { continue }
      let fields = fields(at: next.at)
      if next.isPlace {
        if let place = place(fields) { hidden.add(.location, "gps", place) }
        continue
      }
      for field in fields {
        if field.tag == Self.exifDirectory { waiting.append((number(field.place, 4), false)) }
        if field.tag == Self.placeDirectory { waiting.append((number(field.place, 4), true)) }
        if let name = Self.texts[field.tag] { hidden.add(.property, name, text(field)) }
      }
    }
  }

  private struct Field {
    var tag: Int
    var kind: Int
    var count: Int
    /// Where its value stands.
    var place: Int
  }

  private func fields(at start: Int) -> [Field] {
    guard start >= 8, start + 2 <= bytes.count else { return [] }
    let count = min(number(start, 2), Self.mostFields)
    return (0..<count).compactMap { index in
      let at = start + 2 + index * 12
      guard at + 12 <= bytes.count else { return nil }
      let kind = number(at + 2, 2)
      let count = number(at + 4, 4)
      guard Self.widths.indices.contains(kind), count <= bytes.count else { return nil }
      let size = Self.widths[kind] * count
      let place = size <= 4 ? at + 8 : number(at + 8, 4)
      guard place >= 0, place + max(size, 4) <= bytes.count || size <= 4 else { return nil }
      return Field(tag: number(at, 2), kind: kind, count: count, place: place)
    }
  }

  private func text(_ field: Field) -> String {
    let size = Self.widths[field.kind] * field.count
    guard field.place + size <= bytes.count else { return "" }
    let value = bytes[field.place..<field.place + size]
    // What Windows adds is UTF-16.
    if (0x9C9B...0x9C9F).contains(field.tag) {
      let units = stride(from: value.startIndex, to: value.endIndex - 1, by: 2).map {
        UInt16(value[$0]) | UInt16(value[$0 + 1]) << 8
      }
      return String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
    }
    let marked = field.tag == 0x9286 ? value.dropFirst(8) : value
    return String(decoding: marked.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Where the picture was taken, in degrees.
  private func place(_ fields: [Field]) -> String? {
    func degrees(_ tag: Int) -> Double? {
      guard let field = fields.first(where: { $0.tag == tag && $0.kind == 5 && $0.count == 3 }) else { return nil }
      let parts = (0..<3).map { index -> Double in
        let below = number(field.place + index * 8 + 4, 4)
        return below == 0 ? 0 : Double(number(field.place + index * 8, 4)) / Double(below)
      }
      return parts[0] + parts[1] / 60 + parts[2] / 3_600
    }
    func side(_ tag: Int) -> Character? {
      fields.first { $0.tag == tag }.flatMap {
        bytes.indices.contains($0.place) ? Character(Unicode.Scalar(bytes[$0.place])) : nil
      }
    }
    guard let latitude = degrees(2), let longitude = degrees(4), latitude + longitude > 0 else { return nil }
    let north = side(1) == "S" ? "南纬" : "北纬"
    let east = side(3) == "W" ? "西经" : "东经"
    return "\(north)\(rounded(latitude))，\(east)\(rounded(longitude))"
  }

  private func rounded(_ degrees: Double) -> Double { (degrees * 100_000).rounded() / 100_000 }

  private func number(_ at: Int, _ size: Int) -> Int {
    guard at >= 0, at + size <= bytes.count else { return 0 }
    let part = bytes[at..<at + size]
    return isLittle ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
  }
}
