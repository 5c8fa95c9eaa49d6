import Foundation

/// Finds members of one name in an object of a JSON text, of which a decoder would silently take one.
struct MemberNames {
  private var names: [Set<String>?] = []
  private var isUnique = true

  /// Whether no object names a member twice; the text itself is judged by the decoder.
  static func areUnique(in bytes: [UInt8]) -> Bool {
    var reader = MemberNames()
    reader.read(bytes)
    return reader.isUnique
  }

  private mutating func read(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count, isUnique {
      switch bytes[place] {
      case UInt8(ascii: "{"): names.append([])
      case UInt8(ascii: "["): names.append(nil)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = names.popLast()
      case UInt8(ascii: "\""):
        let end = Self.end(ofStringAt: place, in: bytes)
        note(bytes[place..<end], isName: Self.isColon(after: end, in: bytes))
        place = end
        continue
      default: break
      }
      place += 1
    }
  }

  private mutating func note(_ string: ArraySlice<UInt8>, isName: Bool) {
    guard isName, let last = names.indices.last, names[last] != nil else { return }
    // Two spellings of one name, such as `a` and `\u0061`, are one name.
    let name = (try? JSONDecoder().decode(String.self, from: Data(string))) ?? String(decoding: string, as: UTF8.self)
    isUnique = names[last]?.insert(name).inserted ?? true
  }

  /// Where the string that begins at a quotation mark ends.
  private static func end(ofStringAt start: Int, in bytes: [UInt8]) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, bytes.count)
  }

  private static func isColon(after place: Int, in bytes: [UInt8]) -> Bool {
    bytes[place...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: ":")
  }
}
