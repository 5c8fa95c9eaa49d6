import Containers
public import Disclosure

/// Leaves out of a Word document what it says beside its text.
///
/// That is its properties, comments, who changed what, hidden words, and what its photographs say of themselves;
/// tracked changes are accepted.
public enum CleanDocument {
  private static let emptied: Set<String> = [
    "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "word/people.xml",
  ]
  /// What a clean document must not have any more.
  private static let forbidden: Set<ScreeningText.Role> = [.comment, .trackedChange, .hidden]

  /// The clean document.
  ///
  /// - Parameter bytes: a DOCX file.
  /// - Returns: the file with the same text; nil where something stays hidden that cannot be taken out safely, such as
  ///   words that a style hides.
  /// - Throws: why the file cannot be read, or that it is no DOCX.
  public static func cleaned(_ bytes: [UInt8]) throws(ArticleRefusal) -> [UInt8]? {
    let limits = ArticleReader().fileLimits
    do throws(ReadingRefusal) {
      guard case .zip = FileKind(bytes) else { throw .unsupported(kind: "ZIP") }
      let archive = try OfficeFile(limits: limits).open(bytes)
      guard archive.contains("word/document.xml") else { throw .unsupported(kind: OfficeFile.kind(of: archive)) }
      let parts = OfficeParts(archive: archive, kind: "DOCX", limits: limits)
      var entries: [(name: String, bytes: [UInt8])] = []
      for name in archive.names where !name.hasSuffix("/") {
        guard let part = try parts.bytes(of: name) else { continue }
        entries.append((name, cleaned(part, name: name)))
      }
      guard let file = try? ZipWriter.bytes(entries) else { throw .damaged(kind: "DOCX") }
      return try isClean(file) ? file : nil
    } catch {
      throw ArticleRefusal(error)
    }
  }

  private static func cleaned(_ part: [UInt8], name: String) -> [UInt8] {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    if emptied.contains(name) || name.hasPrefix("word/comments") { return XMLSpans(part).rootOnly }
    if name.hasPrefix("word/media/") { return CleanPicture.cleaned(part) ?? part }
    let isText = ["document", "header", "footer", "footnotes", "endnotes", "settings"].contains { file.hasPrefix($0) }
    guard name.hasPrefix("word/"), isText, name.hasSuffix(".xml") else { return part }
    return XMLSpans(part).withoutTraces
  }

  /// Whether nothing is hidden in a file any more, as the same eyes see it that find it.
  private static func isClean(_ file: [UInt8]) throws(ReadingRefusal) -> Bool {
    let archive = try OfficeFile(limits: ArticleReader().fileLimits).open(file)
    var hidden = HiddenTexts()
    try HiddenOffice.find(in: archive, main: "word/document.xml", ArticleReader(), &hidden)
    return !hidden.all.contains { forbidden.contains($0.role) || $0.name.hasSuffix("Author") }
  }
}
