/// The text of an item as plain lines, for search, feeds and summaries.
public struct ArticleText: Hashable, Sendable {
  /// The lines: a heading, a paragraph, a row of a table or an item of a list each.
  public private(set) var lines: [String] = []

  /// The lines of a text, its notes last.
  public init(_ article: Article) {
    add(article.blocks)
    for (number, note) in article.notes.enumerated() { lines.append("[\(number + 1)] \(Self.line(note))") }
  }

  /// The lines, one below the other.
  public var text: String { lines.joined(separator: "\n") }

  /// The beginning of the first paragraph that says something, for whoever writes a summary.
  ///
  /// Whom the text addresses, and lines that only name what follows, are passed over.
  ///
  /// At most `limit` characters are taken; the cut is at the end of a sentence where there is one.
  public func summary(limit: Int = 120) -> String {
    let telling = lines.first { $0.count >= 20 && !$0.hasSuffix("：") && !$0.contains("\t") } ?? ""
    guard telling.count > limit else { return telling }
    let head = telling.prefix(limit)
    guard let end = head.lastIndex(where: { "。！？；".contains($0) }) else { return head.dropLast() + "…" }
    return String(head[...end])
  }

  /// The characters of a line, without looks.
  public static func line(_ parts: [Article.Inline]) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let characters, _): text += characters
      case .link(_, let parts): text += line(parts)
      case .lineBreak: text += "\n"
      case .note: break
      case .picture(let picture): text += words(of: picture)
      }
    }
    return text
  }

  private static func words(of picture: Article.Picture) -> String {
    guard let words = picture.alternative, !words.isEmpty else { return "" }
    return "［图片：\(words)］"
  }

  private mutating func add(_ blocks: [Article.Block], mark: String = "") {
    var mark = mark
    for block in blocks {
      switch block {
      case .heading(_, let text), .paragraph(let text, _): put(mark + Self.line(text))
      case .list(let isOrdered, let start, let items):
        for (number, item) in items.enumerated() { add(item, mark: isOrdered ? "\(start + number). " : "• ") }
      case .table(let table): add(table)
      case .picture(let picture): put(mark + Self.words(of: picture))
      case .quote(let blocks): add(blocks)
      case .rule: break
      }
      mark = ""
    }
  }

  private mutating func add(_ table: Article.Table) {
    put(table.caption)
    for row in table.rows {
      let cells = row.cells.map { cell in
        var inner = ArticleText(Article(cell.blocks))
        inner.lines.removeAll(where: \.isEmpty)
        return inner.lines.joined(separator: " ")
      }
      put(cells.joined(separator: "\t"))
    }
  }

  private mutating func put(_ line: String) {
    if !line.isEmpty { lines.append(line) }
  }
}
