import Containers
import Disclosure

extension PageDraft {
  mutating func add(_ text: [UInt8], _ looks: PageLooks) {
    var string = String(decoding: text, as: UTF8.self)
    var style = looks.style
    if looks.isPreformatted { return addLines(of: string, looks) }
    // A blank that is underlined is there to be filled in.
    if isForeign, style.contains(.underline), string.unicodeScalars.count > 1, string.allSatisfy(\.isWhitespace),
      string.unicodeScalars.contains(where: { $0.value == 0xA0 || $0.value == 0x3000 })
    {
      string = String(repeating: "_", count: min(string.unicodeScalars.count, 8))
      style.remove(.underline)
    }
    line.add(string, style: style, link: looks.link, size: looks.size, face: looks.face)
  }

  private mutating func addLines(of text: String, _ looks: PageLooks) {
    for (number, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { line.add(.lineBreak) }
      line.add(String(part), style: looks.style, link: looks.link, size: looks.size, face: looks.face)
    }
  }

  /// Ends the paragraph that is being written, if there is anything in it.
  mutating func endParagraph(_ looks: PageLooks) {
    defer {
      alignment = nil
      level = nil
      mark = nil
      markText = ""
      listLevel = nil
    }
    guard !line.isBlank else {
      line = LineDraft()
      return
    }
    var paragraph = line.take(alignment: alignment ?? looks.alignment)
    paragraph.level = level
    let printed = Article.line(of: markText)
    if !printed.isEmpty { paragraph.mark = DraftMark(printed: printed, level: listLevel ?? 0) }
    for part in isForeign ? paragraph.splitAtBreaks : [paragraph] { blocks.append(.paragraph(part)) }
  }

  // MARK: Links

  mutating func addLink(_ node: PageNode, _ looks: PageLooks) {
    if let number = notes.number(of: node) {
      line.add(.note(number))
      return
    }
    if !isForeign, node[.role] == "doc-backlink" { return }
    guard let href = node[.href] else { return walk(node.children, looks) }
    var inner = looks
    if let address = PageAddress.resolved(href, base: base), let checked = ArticleAddress(address) {
      // Targets within a foreign page do not come along.
      if !isForeign || !checked.text.hasPrefix("#") { inner.link = checked.text }
    } else {
      let text = Article.line(of: node.allText)
      if !text.isEmpty, !href.hasPrefix("#") { result.remarks.add(.linkDropped, text) }
    }
    walk(node.children, inner)
  }

  /// A frame becomes a link to what it shows.
  mutating func addFrame(_ node: PageNode, _ looks: PageLooks) {
    let inner = node.first { $0.name == .source || $0.name == .embed }
    let named = node.children.first { $0.name == .param && ($0[.name] == "src" || $0[.name] == "movie") }
    let source = node[.src] ?? inner?[.src] ?? named?[.value]
    guard let source, let address = PageAddress.resolved(source, base: base).flatMap({ ArticleAddress($0) }),
      address.text.hasPrefix("http") || address.text.hasPrefix("/")
    else {
      result.remarks.add(.activeLeftOut)
      return
    }
    let words = node[.title].map { Article.line(of: $0) } ?? ""
    let name = words.isEmpty ? (node.name == .audio ? "音频" : "视频") : words
    result.remarks.add(.frameLinked, address.text)
    line.add(.text(name, style: []), link: address.text)
  }
}

extension DraftParagraph {
  /// The paragraphs that old pages only part by line ends: by two of them, or by one before an indented line.
  var splitAtBreaks: [DraftParagraph] {
    guard line.contains(.lineBreak) else { return [self] }
    var parts: [DraftParagraph] = []
    var current: [Article.Inline] = []
    var breaks = 0
    for inline in line {
      if inline == .lineBreak {
        breaks += 1
        continue
      }
      if breaks > 0, inline.isBlank, !inline.isIndent { continue }
      if breaks > 1 || breaks == 1 && (inline.isIndent || inline.beginsIndented) {
        parts.append(with(current))
        current = []
      } else if breaks == 1, !current.isEmpty {
        current.append(.lineBreak)
      }
      breaks = 0
      current.append(inline)
    }
    parts.append(with(current))
    var result = parts.filter { !$0.line.allSatisfy(\.isBlank) }
    for index in result.indices.dropFirst() { result[index].mark = nil }
    return result
  }

  private func with(_ line: [Article.Inline]) -> DraftParagraph {
    var copy = self
    copy.line = line
    var width = 0
    for scalar in copy.text.unicodeScalars {
      guard scalar.properties.isWhitespace else { break }
      width += scalar.value == 0x3000 ? 2 : 1
    }
    copy.indent = width / 2
    return copy
  }
}

extension Article.Inline {
  /// Whether it is nothing but a wide space.
  fileprivate var isIndent: Bool { isBlank && beginsIndented }

  /// Whether it begins with the space of a paragraph: two characters wide.
  fileprivate var beginsIndented: Bool {
    guard case .text(let text, _) = self else { return false }
    var width = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3000: width += 2
      case 0x20, 0xA0: width += 1
      case 0x09, 0x0A, 0x0D: break
      default: return width >= 4 || width >= 2 && text.unicodeScalars.contains { $0.value == 0x3000 }
      }
    }
    return width >= 2 && text.unicodeScalars.contains { $0.value == 0x3000 || $0.value == 0xA0 }
  }
}
