import Disclosure

/// Finds what a photograph says of itself: where it was taken, by whom, and with which camera.
enum HiddenPicture {
  /// The kinds that are looked into.
  static let kinds: Set<String> = ["JPEG", "PNG", "TIFF"]

  static func find(in bytes: [UInt8], _ hidden: inout HiddenTexts) {
    for part in PictureParts.parts(of: bytes) {
      switch part.kind {
      case .exif: ExifReader(Array(bytes[part.range])).tell(&hidden)
      case .text:
        hidden.add(.property, "comment", String(decoding: bytes[part.range], as: UTF8.self).replacing("\0", with: "："))
      case .xmp: tell(xmp: String(decoding: bytes[part.range], as: UTF8.self), &hidden)
      }
    }
  }

  private static func tell(xmp text: String, _ hidden: inout HiddenTexts) {
    for match in text.matches(of: /<dc:(?:creator|rights|description|title)>(.*?)<\/dc:/.dotMatchesNewlines()) {
      hidden.add(.property, "xmp", String(match.output.1).replacing(/<[^>]*>/, with: " "))
    }
    if let latitude = text.firstMatch(of: /GPSLatitude="([^"]{1,40})"/),
      let longitude = text.firstMatch(of: /GPSLongitude="([^"]{1,40})"/)
    {
      hidden.add(.location, "gps", "\(latitude.output.1) \(longitude.output.1)")
    }
  }
}

/// A part of a picture that describes it.
struct PicturePart {
  enum Kind {
    case exif, xmp, text
  }

  var kind: Kind
  /// The description itself.
  var range: Range<Int>
  /// All that goes with it, for those who leave it out.
  var whole: Range<Int>
}

/// Finds the parts of a picture that describe it.
enum PictureParts {
  private static let most = 2_000
  private static let exif = Array("Exif\0\0".utf8)
  private static let xmp = Array("http://ns.adobe.com/xap/1.0/\0".utf8)

  static func parts(of bytes: [UInt8]) -> [PicturePart] {
    if bytes.starts(with: [0xFF, 0xD8]) { return jpeg(bytes) }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return png(bytes) }
    return [PicturePart(kind: .exif, range: 0..<bytes.count, whole: 0..<0)]
  }

  private static func jpeg(_ bytes: [UInt8]) -> [PicturePart] {
    var parts: [PicturePart] = []
    var at = 2
    while at + 4 <= bytes.count, bytes[at] == 0xFF, parts.count < most {
      let marker = bytes[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      // The picture itself begins; nothing is said behind it.
      guard marker != 0xDA, marker != 0xD9 else { break }
      let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
      guard length >= 2, at + 2 + length <= bytes.count else { break }
      let content = at + 4..<at + 2 + length
      let whole = at..<at + 2 + length
      if marker == 0xE1, bytes[content].starts(with: exif) {
        parts.append(
          PicturePart(kind: .exif, range: content.lowerBound + exif.count..<content.upperBound, whole: whole))
      } else if marker == 0xE1 {
        let skipped = bytes[content].starts(with: xmp) ? xmp.count : 0
        parts.append(PicturePart(kind: .xmp, range: content.lowerBound + skipped..<content.upperBound, whole: whole))
      } else if marker == 0xFE {
        parts.append(PicturePart(kind: .text, range: content, whole: whole))
      } else if marker == 0xED {
        parts.append(PicturePart(kind: .text, range: content.lowerBound..<content.lowerBound, whole: whole))
      }
      at += 2 + length
    }
    return parts
  }

  private static func png(_ bytes: [UInt8]) -> [PicturePart] {
    var parts: [PicturePart] = []
    var at = 8
    while at + 12 <= bytes.count, parts.count < most {
      let length = bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= bytes.count - at - 12 else { break }
      let content = at + 8..<at + 8 + length
      let whole = at..<at + 12 + length
      switch String(decoding: bytes[at + 4..<at + 8], as: UTF8.self) {
      case "eXIf": parts.append(PicturePart(kind: .exif, range: content, whole: whole))
      case "tEXt", "iTXt":
        let isXMP = bytes[content].starts(with: "XML:com.adobe.xmp".utf8)
        parts.append(PicturePart(kind: isXMP ? .xmp : .text, range: content, whole: whole))
      // Packed text, and the time of the last change.
      case "zTXt", "tIME":
        parts.append(PicturePart(kind: .text, range: content.lowerBound..<content.lowerBound, whole: whole))
      case "IEND": return parts
      default: break
      }
      at += 12 + length
    }
    return parts
  }
}
