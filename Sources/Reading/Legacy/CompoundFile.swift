/// Tells what an office program of before 2007 wrote into its container file, by the names of the streams inside.
enum CompoundFile {
  /// Names in the directory are UTF-16.
  private static let streams: [(name: String, kind: LegacyConverter.Kind)] = [
    ("WordDocument", .document("DOC")), ("Workbook", .workbook("XLS")), ("Book", .workbook("XLS")),
  ]

  /// The kind; by the file's name where both `.wps` and `.doc` hold the same streams.
  static func kind(of bytes: [UInt8], name: String) throws(ReadingRefusal) -> LegacyConverter.Kind {
    if contains("EncryptedPackage", in: bytes) { throw .encrypted }
    for stream in streams where contains(stream.name, in: bytes) {
      return name.lowercased().hasSuffix(".wps") ? .document("WPS") : stream.kind
    }
    throw .unsupported(kind: contains("PowerPoint Document", in: bytes) ? "PPT" : "OLE")
  }

  private static func contains(_ name: String, in bytes: [UInt8]) -> Bool {
    // A name of the directory is followed by its end, so that no longer one is taken for it.
    let pattern = Array((name + "\0").utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var at = 0
    while let found = bytes[at...].firstIndex(of: pattern[0]) {
      if bytes[found...].starts(with: pattern) { return true }
      at = found + 1
    }
    return false
  }
}
