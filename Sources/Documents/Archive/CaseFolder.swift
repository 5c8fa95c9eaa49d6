import Containers
import Disclosure

/// The file of a case as a folder in a zip: an index for people and for programs, letters, attachments.
public enum CaseFolder {
  /// A file that lies in the folder.
  public struct Attached: Sendable {
    /// Its name.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// A file.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The zip, the same bytes for the same file.
  ///
  /// - Parameters:
  ///   - file: the case.
  ///   - pdf: the whole case as one PDF, and each letter as PDF, in order; nil where nothing sets them.
  ///   - attachments: what is attached, in order.
  /// - Returns: the bytes.
  /// - Throws: where memory is short.
  public static func bytes(
    of file: CaseFile, pdf: (whole: [UInt8], letters: [[UInt8]])?, attachments: [Attached]
  ) throws -> [UInt8] {
    var entries: [(name: String, bytes: [UInt8])] = []
    var links: [CaseIndex.Link] = []
    func add(_ name: String, _ bytes: [UInt8], _ group: CaseIndex.Link.Group) {
      entries.append((name, bytes))
      links.append(.init(group: group, path: name))
    }
    if let pdf { add("案卷.pdf", pdf.whole, .whole) }
    for (index, letter) in file.letters.enumerated() {
      let name = "文书/\(two(index + 1)) \(plain([letter.name, letter.sheet.number].joined(separator: " ")))"
      if let pdf, pdf.letters.indices.contains(index) { add("\(name).pdf", pdf.letters[index], .letter) }
      add("\(name).docx", try WordLetter.bytes(of: letter.sheet), .letter)
    }
    for (index, attached) in attachments.enumerated() {
      add("附件/\(two(index + 1)) \(plain(attached.name))", attached.bytes, .attachment)
    }
    let index: [(name: String, bytes: [UInt8])] = [
      ("index.html", Array(CaseIndex.html(of: file, links).utf8)), ("index.json", CaseJSON.bytes(of: file)),
    ]
    return try ZipWriter.bytes(index + entries)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A name without what would make it a path, and no longer than any disk takes.
  private static func plain(_ name: String) -> String {
    let kept = name.unicodeScalars.filter { $0.value >= 0x20 && !"/\\:*?\"<>|".unicodeScalars.contains($0) }
    let words = String(String.UnicodeScalarView(kept)).trimmed
    guard words.count > 60 else { return words.isEmpty ? "-" : words }
    let ending = words.split(separator: ".").last.map(String.init) ?? ""
    return String(words.prefix(50)) + (ending.count < 8 ? ".\(ending)" : "")
  }
}
