/// What a file is, told by its first bytes; its name is asked only where these say nothing.
enum FileKind: Equatable {
  case pdf
  case zip
  /// The container of DOC, XLS, PPT and WPS files.
  case compound
  case rtf
  /// A kind that is known and cannot be read, by the name to tell the user.
  case foreign(String)
  /// Text of some kind and encoding.
  case text

  private static let signatures: [([UInt8], FileKind)] = [
    (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound), (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .foreign("PNG")), ([0xFF, 0xD8, 0xFF], .foreign("JPEG")),
    (Array("GIF8".utf8), .foreign("GIF")), ([0x49, 0x49, 0x2A, 0], .foreign("TIFF")),
    ([0x4D, 0x4D, 0, 0x2A], .foreign("TIFF")), (Array("Rar!".utf8), .foreign("RAR")),
    ([0x37, 0x7A, 0xBC, 0xAF], .foreign("7Z")), ([0x1F, 0x8B], .foreign("GZIP")),
    ([0x7F, 0x45, 0x4C, 0x46], .foreign("ELF")), (Array("SQLite format 3".utf8), .foreign("SQLite")),
    (Array("MIME-Version:".utf8), .foreign("MHTML")),
  ]

  /// PDF readers accept so much rubbish before the header.
  private static let pdfSlack = 1024

  init(_ bytes: [UInt8]) {
    if let known = Self.signatures.first(where: { bytes.starts(with: $0.0) }) {
      self = known.1
    } else if Self.isPDF(bytes) {
      self = .pdf
    } else {
      self = .text
    }
  }

  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    if bytes.starts(with: mark) { return true }
    let head = bytes.prefix(pdfSlack)
    return head.indices.contains { head[$0] == mark[0] && bytes[$0...].starts(with: mark) }
  }
}
