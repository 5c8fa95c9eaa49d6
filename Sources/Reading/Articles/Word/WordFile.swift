import Containers
import Disclosure

/// The parts of a Word document that make its text.
struct WordFile {
  let body: WordNode
  let styles: WordStyles
  let numbering: WordNumbering
  /// Where links lead and pictures stand, by relationship.
  let targets: [String: String]
  /// The notes at the foot of pages and at the end, by their number in the file.
  let footnotes: [String: WordNode]
  let endnotes: [String: WordNode]
  let isCut: Bool
  private let parts: OfficeParts
  private let folder: String

  /// Opens the document whose main part is named.
  init(_ archive: ZipArchive, mainPart: String, limits: ReadingLimits, mostText: Int) throws(ReadingRefusal) {
    parts = OfficeParts(archive: archive, kind: "DOCX", limits: limits)
    let name = mainPart.split(separator: "/").last.map(String.init) ?? ""
    folder = String(mainPart.dropLast(name.count))
    let reader = WordParts(parts: parts, mostText: mostText)
    guard let main = try reader.tree(mainPart) else { throw .damaged(kind: "DOCX") }
    body = main.root
    isCut = main.isCut
    styles = try reader.tree(folder + "styles.xml").map { WordStyles($0.root) } ?? WordStyles()
    let lists = NumberingListener()
    for part in ["styles.xml", "numbering.xml"] {
      _ = try parts.hear(folder + part, vocabulary: NumberingListener.vocabulary, handler: lists)
    }
    numbering = lists.numbering
    var targets: [String: String] = [:]
    try reader.tree("\(folder)_rels/\(name).rels")?.root.visit { node in
      if let id = node[.Id], let target = node[.Target] { targets[id] = target }
    }
    self.targets = targets
    footnotes = try reader.notes(folder + "footnotes.xml", .footnote)
    endnotes = try reader.notes(folder + "endnotes.xml", .endnote)
  }

  /// The bytes of a picture of the document.
  func picture(_ relationship: String?) -> [UInt8]? {
    guard let target = relationship.flatMap({ targets[$0] }) else { return nil }
    let part = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
    return try? parts.bytes(of: part)
  }
}

/// Reads parts of a document as trees.
struct WordParts {
  private static let vocabulary = MarkupTree<WordName>.vocabulary

  let parts: OfficeParts
  let mostText: Int

  /// A part; nil where the file has none of this name.
  func tree(_ part: String) throws(ReadingRefusal) -> MarkupTree<WordName>? {
    let tree = MarkupTree<WordName>(mostText: mostText)
    return try parts.hear(part, vocabulary: Self.vocabulary, handler: tree) ? tree : nil
  }

  /// The notes of a part by their number, without those that only separate.
  func notes(_ part: String, _ name: WordName) throws(ReadingRefusal) -> [String: WordNode] {
    var notes: [String: WordNode] = [:]
    try tree(part)?.root.visit { node in
      if node.name == name, let id = node[.id], node[.type] == nil || node[.type] == "normal" { notes[id] = node }
    }
    return notes
  }
}
