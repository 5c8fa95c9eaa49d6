import Containers
import Disclosure

/// Finds what a Word document holds and does not show: comments, changes and who made them, hidden text, and the heads
/// and feet of its pages.
enum HiddenWord {
  static func find(
    in archive: ZipArchive, main: String, _ reader: ArticleReader, _ hidden: inout HiddenTexts
  ) throws(ReadingRefusal) {
    let file = try WordFile(archive, mainPart: main, limits: reader.fileLimits, mostText: reader.limits.textBytes)
    let parts = WordParts(
      parts: OfficeParts(archive: archive, kind: "DOCX", limits: reader.fileLimits), mostText: reader.limits.textBytes)
    tell(file.body, file.styles, &hidden)
    for note in Array(file.footnotes.values) + Array(file.endnotes.values) { tell(note, file.styles, &hidden) }
    let folder = String(main.dropLast(main.split(separator: "/").last?.count ?? 0))
    for target in file.targets.values.sorted() {
      let name = target.split(separator: "/").last ?? ""
      let part = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      if name.hasPrefix("comments"), name.hasSuffix(".xml") {
        guard let tree = try parts.tree(part) else { continue }
        tree.root.visit { node in
          guard node.name == .comment else { return }
          hidden.add(.comment, "comment", text(of: node))
          hidden.add(.property, "commentAuthor", node[.author] ?? "")
        }
      } else if name.hasPrefix("header") || name.hasPrefix("footer"), let tree = try parts.tree(part) {
        tree.root.visit {
          if $0.name == .p { hidden.add(.pageMargin, name.hasPrefix("header") ? "header" : "footer", text(of: $0)) }
        }
        tell(tree.root, file.styles, &hidden)
      } else if name.hasPrefix("people"), let tree = try HiddenOffice.tree(part, in: archive, reader) {
        tree.visit { hidden.add(.property, "commentAuthor", $0[.displayName] ?? "") }
      }
    }
  }

  private static func tell(_ root: WordNode, _ styles: WordStyles, _ hidden: inout HiddenTexts) {
    var hiddenText = ""
    var found: [(ScreeningText.Role, String, String)] = []
    root.visit { node in
      switch node.name {
      case .ins, .del, .moveFrom, .moveTo, .rPrChange, .pPrChange:
        if node.name == .del || node.name == .moveFrom { found.append((.trackedChange, "deleted", text(of: node))) }
        if node.name == .ins || node.name == .moveTo { found.append((.trackedChange, "inserted", text(of: node))) }
        if let author = node[.author] { found.append((.property, "changeAuthor", author)) }
      case .r where isHidden(node, styles): hiddenText += text(of: node)
      case .p:
        if !hiddenText.isEmpty { found.append((.hidden, "hidden", hiddenText)) }
        hiddenText = ""
      default: break
      }
    }
    if !hiddenText.isEmpty { found.append((.hidden, "hidden", hiddenText)) }
    for (role, name, text) in found { hidden.add(role, name, text) }
  }

  private static func isHidden(_ run: WordNode, _ styles: WordStyles) -> Bool {
    guard let properties = run.child(.rPr) else { return false }
    var looks = styles.looks(properties.child(.rStyle)?[.val])
    looks.take(run: properties)
    return looks.isHidden == true
  }

  private static func text(of node: WordNode) -> String {
    var text = ""
    node.visit { if $0.name == .t || $0.name == .delText { text += $0.allText } }
    return text
  }
}
