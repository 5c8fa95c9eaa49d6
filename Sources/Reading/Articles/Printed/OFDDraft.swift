import Containers
import Disclosure

/// Writes the draft of an OFD document (GB/T 33190) from the text objects on its pages.
struct OFDDraft {
  /// The elements and attributes that matter, by local names.
  enum Name: Int, MarkupName {
    case DocBody, DocRoot, DocInfo, Title, Author, Creator, CreatorVersion, CustomData, Attachments, Annotations
    case Page, TextObject, TextCode, Subject, Keywords
    case BaseLoc, Boundary, Size, X, Y, Name

    static let attributes: [Name] = [.BaseLoc, .Boundary, .Size, .X, .Y, .Name]
  }

  private static let vocabulary = MarkupTree<Name>.vocabulary
  private static let mostPages = 2_000

  let parts: OfficeParts
  /// The description of the document.
  let root: MarkupNode<Name>

  init(_ archive: ZipArchive, limits: ReadingLimits) throws(ReadingRefusal) {
    parts = OfficeParts(archive: archive, kind: "OFD", limits: limits)
    let tree = MarkupTree<Name>(mostText: limits.characters)
    guard try parts.hear("OFD.xml", vocabulary: Self.vocabulary, handler: tree) else { throw .damaged(kind: "OFD") }
    root = tree.root
  }

  static func draft(of archive: ZipArchive, limits: ReadingLimits) throws(ReadingRefusal) -> ArticleDraft {
    let file = try OFDDraft(archive, limits: limits)
    var draft = ArticleDraft()
    draft.blocks = PrintedLines.paragraphs(try file.pages(mostText: limits.characters))
    guard !draft.blocks.isEmpty else { throw .noTextLayer }
    return draft
  }

  /// What stands in the description under a name.
  func statement(_ name: Name) -> String {
    root.first { $0.name == name }.map { Article.line(of: $0.allText) } ?? ""
  }

  private func pages(mostText: Int) throws(ReadingRefusal) -> [[PrintedLine]] {
    guard let place = root.first(where: { $0.name == .DocRoot })?.allText else { throw .damaged(kind: "OFD") }
    let main = Self.path(place.filter { !$0.isWhitespace }, from: "")
    guard let document = try tree(main, mostText: mostText) else { throw .damaged(kind: "OFD") }
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    var places: [String] = []
    document.visit { if $0.name == .Page, let place = $0[.BaseLoc] { places.append(place) } }
    guard places.count <= Self.mostPages else { throw .tooComplex }
    var pages: [[PrintedLine]] = []
    for place in places {
      guard let page = try tree(Self.path(place, from: folder), mostText: mostText) else { continue }
      pages.append(Self.lines(of: page))
    }
    return pages
  }

  private func tree(_ part: String, mostText: Int) throws(ReadingRefusal) -> MarkupNode<Name>? {
    let tree = MarkupTree<Name>(mostText: mostText)
    return try parts.hear(part, vocabulary: Self.vocabulary, handler: tree) ? tree.root : nil
  }

  private static func path(_ place: String, from folder: String) -> String {
    if place.hasPrefix("/") { return String(place.dropFirst()) }
    return folder.isEmpty ? place : folder + "/" + place
  }

  /// The text objects of a page as lines: those at the same height are one.
  private static func lines(of page: MarkupNode<Name>) -> [PrintedLine] {
    var objects: [PrintedLine] = []
    page.visit { node in
      guard node.name == .TextObject, let box = node[.Boundary] else { return }
      let numbers = box.split(separator: " ").compactMap { Double($0) }
      let text = node.children.filter { $0.name == .TextCode }.map(\.allText).joined()
      guard numbers.count == 4, !text.isEmpty else { return }
      let em = node[.Size].flatMap { Double($0) } ?? numbers[3]
      objects.append(
        PrintedLine(
          left: numbers[0], right: numbers[0] + numbers[2], top: numbers[1] + numbers[3] / 2, text: text, em: em))
    }
    var lines: [PrintedLine] = []
    for object in objects.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      if var last = lines.last, abs(last.top - object.top) < max(last.em, object.em) * 0.5 {
        let isBehind = object.left >= last.left
        last.text = isBehind ? last.text + object.text : object.text + last.text
        last.left = min(last.left, object.left)
        last.right = max(last.right, object.right)
        lines[lines.count - 1] = last
      } else {
        lines.append(object)
      }
    }
    return lines
  }
}
