/// Finds out what a file is while it passes by, keeping no more than its beginning and its end.
///
/// The kind comes from the first bytes and from the structure, never from the name.
public struct FileSurvey: Sendable {
  /// How much of the beginning is kept: more than the segments of a photograph before its size.
  static let headSize = 256 << 10
  /// How much of the end is kept: the directory of the largest archive.
  static let tailSize = 2 << 20

  private let limits: FileLimits
  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private var count = 0
  private var hasControls = false

  /// A survey of a file of which nothing is known yet.
  public init(limits: FileLimits) {
    self.limits = limits
  }

  /// How many bytes have passed.
  public var bytes: Int { count }

  /// Takes the next bytes.
  ///
  /// - Throws: `FileRefusal.tooLarge` as soon as the file is.
  public mutating func add(_ portion: [UInt8]) throws(FileRefusal) {
    count += portion.count
    guard count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    if head.count < Self.headSize { head += portion.prefix(Self.headSize - head.count) }
    hasControls = hasControls || portion.contains(where: Self.isControl)
    tail += portion
    if tail.count > 2 * Self.tailSize { tail.removeFirst(tail.count - Self.tailSize) }
  }

  /// What the whole file is.
  ///
  /// - Throws: `FileRefusal`.
  public func finish() throws(FileRefusal) -> AttachmentKind {
    guard count > 0 else { throw .empty }
    if head.starts(with: "PK\u{3}\u{4}".utf8) {
      let entries = try ZipDirectory(tail: tail, fileSize: count, limits: limits)
      return try entries.kind()
    }
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return try picture(PictureSize.png(head: head, tail: tail), as: .png)
    }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) { return try picture(PictureSize.jpeg(head: head), as: .jpeg) }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return try compound() }
    if let kind = try portableDocument() { return kind }
    return try text()
  }

  private func picture(_ size: PictureSize?, as kind: AttachmentKind) throws(FileRefusal) -> AttachmentKind {
    guard let size, size.width > 0, size.height > 0 else { throw .damaged }
    guard size.width <= limits.pixels / size.height else { throw .tooManyPixels }
    return kind
  }

  /// A compound file counts in sectors of 512 bytes; its head alone is one.
  private func compound() throws(FileRefusal) -> AttachmentKind {
    guard count >= 1_536 else { throw .damaged }
    let locked: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    guard !head.holds(locked), !tail.holds(locked) else { throw .locked }
    return .compound
  }

  /// Some programs write a byte order mark or an empty line before the first word of a PDF.
  private func portableDocument() throws(FileRefusal) -> AttachmentKind? {
    let start = head.prefix(64).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard start.starts(with: "%PDF-".utf8) else { return nil }
    guard Array(tail.suffix(2_048)).holds(Array("%%EOF".utf8)) else { throw .damaged }
    return .pdf
  }

  private func text() throws(FileRefusal) -> AttachmentKind {
    let start = head.prefix(4_096).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D, 0x0C].contains($0) }
    if start.first == UInt8(ascii: "<") { throw .markup }
    guard !hasControls, !start.starts(with: "{\\rtf".utf8) else { throw .unknownKind }
    return .text
  }

  /// Bytes that stand in no text of UTF-8 or GB 18030.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 32 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0x0C || byte == 0x7F
  }
}

extension [UInt8] {
  /// Whether `pattern` stands somewhere.
  func holds(_ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first, count >= pattern.count else { return false }
    for start in 0...(count - pattern.count) where self[start] == first {
      if self[start..<start + pattern.count].elementsEqual(pattern) { return true }
    }
    return false
  }
}
