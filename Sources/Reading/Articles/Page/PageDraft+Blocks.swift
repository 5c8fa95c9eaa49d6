import Disclosure

extension PageDraft {
  // MARK: Lists

  mutating func addList(_ node: PageNode, isOrdered: Bool, _ looks: PageLooks) {
    endParagraph(looks)
    var items: [[DraftBlock]] = []
    for child in node.children {
      let isNested = child.name == .ul || child.name == .ol
      let inner = separately(looks) { $0.walk(child.name == .li ? child.children : [child], $0.inItem(child, looks)) }
      guard !inner.isEmpty else { continue }
      // Old editors put a list within a list beside its item.
      if isNested, !items.isEmpty { items[items.count - 1] += inner } else { items.append(inner) }
    }
    guard !items.isEmpty else { return }
    let isPlain = node[.style].map { $0.contains("none") } ?? false
    if isForeign, isPlain || items.count == 1 && !isOrdered {
      blocks += items.joined()
    } else {
      blocks.append(.list(isOrdered: isOrdered, start: node.number(.start) ?? 1, items: items))
    }
  }

  private mutating func inItem(_ node: PageNode, _ looks: PageLooks) -> PageLooks {
    node.name == .li ? looks.within(node, style(of: node)) : looks
  }

  // MARK: Tables

  mutating func addTable(_ node: PageNode, _ looks: PageLooks) {
    endParagraph(looks)
    var looks = looks
    looks.alignment = nil
    var table = DraftTable()
    gatherRows(node, into: &table, looks, isHead: false)
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }

  private mutating func gatherRows(_ node: PageNode, into table: inout DraftTable, _ looks: PageLooks, isHead: Bool) {
    for child in node.children {
      switch child.name {
      case .caption: table.caption = Article.line(of: child.allText)
      case .thead:
        gatherRows(child, into: &table, looks.within(child, style(of: child)), isHead: true)
        table.repeatedRows = table.rows.count
      case .tbody, .tfoot: gatherRows(child, into: &table, looks.within(child, style(of: child)), isHead: false)
      case .tr: addRow(child, to: &table, looks)
      default: if child.name == .form { gatherRows(child, into: &table, looks, isHead: isHead) }
      }
    }
  }

  private mutating func addRow(_ node: PageNode, to table: inout DraftTable, _ looks: PageLooks) {
    let css = style(of: node)
    let rowLooks = looks.within(node, css)
    guard !rowLooks.isHidden else { return result.remarks.add(.hiddenLeftOut, Article.line(of: node.allText)) }
    var cells: [DraftCell] = []
    for child in node.children where child.name == .td || child.name == .th {
      let cellCSS = style(of: child)
      var inner = rowLooks.within(child, cellCSS)
      guard !inner.isHidden else { continue }
      // Cells stand in the middle because their column does, not because of what they say.
      if isForeign { inner.alignment = nil }
      var cell = DraftCell()
      cell.blocks = separately(inner) { $0.walk(child.children, inner) }
      cell.columns = max(1, min(child.number(.colspan) ?? 1, 200))
      cell.rows = max(1, min(child.number(.rowspan) ?? 1, 2_000))
      cell.isHead = child.name == .th
      cell.isShaded = cellCSS?.isShaded == true || css?.isShaded == true || child[.bgcolor] != nil
      if isForeign { cell.blocks = cell.blocks.map(\.withoutAlignment) }
      cells.append(cell)
    }
    table.rows.append(cells)
  }

  // MARK: Pictures

  mutating func addPicture(_ node: PageNode, _ looks: PageLooks) {
    guard let source = node[.src], !source.isEmpty else { return }
    let isUnsaid = !isForeign && node[.class] == "unsaid"
    let words = isUnsaid ? nil : node[.alt].map { Article.line(of: $0) }
    var picture = Article.Picture(
      file: "", alternative: words, width: node.points(.width), height: node.points(.height))
    // What programs write as a rule says nothing of the picture.
    if isForeign, words.map(PageWords.saysNothing) == true { picture.alternative = nil }
    if source.hasPrefix("data:") {
      guard let found = DataAddress(source)?.picture, result.pictures.count < reader.limits.pictures else {
        return result.remarks.add(.pictureLeftOut)
      }
      picture.file = keep(found.bytes, found.mediaType)
    } else if let file = reader.file(source) {
      picture.file = file
    } else if let address = PageAddress.resolved(source, base: base).flatMap({ ArticleAddress($0) }),
      address.text.hasPrefix("http") || address.text.hasPrefix("/")
    {
      picture.file = address.text
      result.remarks.add(.pictureElsewhere, address.text)
    } else {
      return result.remarks.add(.pictureLeftOut)
    }
    if picture.alternative == nil { result.remarks.add(.alternativeMissing) }
    line.add(.picture(picture), link: looks.link)
  }

  /// Keeps a picture under a name; the same bytes only once.
  private mutating func keep(_ bytes: [UInt8], _ mediaType: String) -> String { result.keep(bytes, mediaType) }
}

extension ArticleDraft {
  /// Keeps a picture under a name of its own; the same bytes only once.
  mutating func keep(_ bytes: [UInt8], _ mediaType: String) -> String {
    if let known = pictures.first(where: { $0.bytes == bytes }) { return known.name }
    let name = "picture-\(pictures.count + 1).\(mediaType == "image/png" ? "png" : "jpg")"
    pictures.append(FoundPicture(name: name, bytes: bytes, mediaType: mediaType))
    return name
  }
}

extension PageNode {
  /// A length in points of the screen; nil where it is none, or a part of the whole.
  fileprivate func points(_ name: PageName) -> Int? {
    guard let value = self[name], !value.contains("%"), let number = number(name), number > 0 else { return nil }
    return min(number, 10_000)
  }
}

/// Words that programs put beside pictures of their own accord.
enum PageWords {
  static func saysNothing(_ words: String) -> Bool {
    let words = words.lowercased()
    if words.isEmpty { return true }
    let endings = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".emf", ".wmf"]
    if endings.contains(where: words.hasSuffix) { return true }
    let names = ["图片", "image", "picture", "img", "图像", "未命名", "untitled", "说明:", "说明："]
    return names.contains { name in
      words.hasPrefix(name)
        && words.dropFirst(name.count).allSatisfy { $0.isNumber || $0.isWhitespace || "_-()（）".contains($0) }
    }
  }
}
