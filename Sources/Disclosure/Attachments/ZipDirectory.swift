/// The directory at the end of a zip archive, read without unpacking anything.
///
/// An archive that lies about its sizes is found by whoever unpacks it, with limits of his own; here it must at least
/// not contradict itself.
struct ZipDirectory {
  private(set) var names: Set<String> = []

  /// An archive of which the end is known.
  init(tail: [UInt8], fileSize: Int, limits: FileLimits) throws(FileRefusal) {
    let bytes = ZipBytes(bytes: tail)
    guard let end = Self.end(in: bytes) else { throw .damaged }
    let (count, size) = (bytes.number(end + 10, 2), bytes.number(end + 12, 4))
    guard count <= limits.entries, count < 0xFFFF else { throw .swells }
    // Offsets in the directory count from the beginning of the file.
    let first = bytes.number(end + 16, 4) - (fileSize - tail.count)
    guard first >= 0, first + size <= end else { throw first < 0 ? .swells : .damaged }
    var (place, packed, unpacked) = (first, 0, 0)
    for _ in 0..<count {
      guard place + 46 <= end, bytes.number(place, 4) == 0x0201_4B50 else { throw .damaged }
      guard bytes.number(place + 8, 2) & 1 == 0 else { throw .locked }
      packed += bytes.number(place + 20, 4)
      unpacked += bytes.number(place + 24, 4)
      let nameSize = bytes.number(place + 28, 2)
      guard place + 46 + nameSize <= end else { throw .damaged }
      try note(String(decoding: tail[place + 46..<place + 46 + nameSize], as: UTF8.self))
      place += 46 + nameSize + bytes.number(place + 30, 2) + bytes.number(place + 32, 2)
    }
    // Entries that share their bytes are how small archives become large ones.
    guard packed <= fileSize, unpacked <= limits.unpackedBytes else { throw .swells }
    guard unpacked < 8 << 20 || unpacked / max(1, packed) <= limits.ratio else { throw .swells }
  }

  /// What the archive is.
  func kind() throws(FileRefusal) -> AttachmentKind {
    guard !names.contains(where: { $0.hasSuffix("vbaProject.bin") }) else { throw .macros }
    if names.contains("OFD.xml") { return .ofd }
    guard names.contains("[Content_Types].xml") else { return .zip }
    if names.contains("word/document.xml") { return .docx }
    if names.contains("xl/workbook.xml") { return .xlsx }
    if names.contains("ppt/presentation.xml") { return .pptx }
    return .zip
  }

  private mutating func note(_ name: String) throws(FileRefusal) {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    guard !name.hasPrefix("/"), !parts.contains(".."), !name.contains("\0"), name.prefix(2).last != ":" else {
      throw .escapes
    }
    names.insert(name)
  }

  /// Where the end record stands; its comment must reach exactly to the end of the file.
  private static func end(in bytes: ZipBytes) -> Int? {
    var place = bytes.bytes.count - 22
    let last = max(0, place - 65_535)
    while place >= last {
      if bytes.number(place, 4) == 0x0605_4B50, place + 22 + bytes.number(place + 20, 2) == bytes.bytes.count {
        return place
      }
      place -= 1
    }
    return nil
  }
}

/// Numbers as zip writes them: the lowest byte first.
private struct ZipBytes {
  let bytes: [UInt8]

  /// A number of some bytes; zero where the file ends before.
  func number(_ place: Int, _ size: Int) -> Int {
    guard place >= 0, place + size <= bytes.count else { return 0 }
    return (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
