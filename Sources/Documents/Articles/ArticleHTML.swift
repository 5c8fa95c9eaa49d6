public import Disclosure

/// Writes an article as a piece of an accessible HTML page.
///
/// Everything is escaped, no attribute carries a style, and no address is written that was not checked. Classes:
/// `centre`, `right` for paragraphs, `wide` around tables, `figure`, `notes`, `note-mark`, `unsaid` for pictures without
/// words.
public struct ArticleHTML: Sendable {
  /// The level of the highest heading: 2 below a page's title.
  public var startLevel: Int
  /// What every id on the page begins with, so that two articles can stand on one page.
  public var prefix: String
  /// The hosts that are the government's own; links to others say that they leave.
  public var ownHosts: Set<String>
  /// The address of a picture by its file; nil where readers cannot see it.
  public var address: @Sendable (String) -> String?

  /// A writer.
  public init(
    startLevel: Int = 2, prefix: String = "", ownHosts: Set<String> = [],
    address: @escaping @Sendable (String) -> String?
  ) {
    self.startLevel = startLevel
    self.prefix = prefix
    self.ownHosts = ownHosts
    self.address = address
  }

  /// The article, ready to stand between other elements of a page.
  public func html(_ article: Article) -> String {
    var page = ArticlePage(self)
    for block in article.blocks { page.write(block) }
    page.writeNotes(article.notes)
    return page.out.html
  }

  /// The level of HTML for a level of the text; none is deeper than six.
  func level(_ level: Int) -> Int { min(max(startLevel + level - 1, 1), 6) }
}

/// An article while it is written.
struct ArticlePage {
  let writer: ArticleHTML
  var out = HTMLText()
  /// How many headings have their id.
  var headings = 0
  /// Whether marks lead to their notes.
  var linksNotes = true
  /// The notes whose first mark is written.
  var marked: Set<Int> = []

  init(_ writer: ArticleHTML) { self.writer = writer }

  mutating func write(_ block: Article.Block) {
    switch block {
    case .heading(let level, let text): writeHeading(level) { $0.write(text) }
    case .paragraph(let text, let alignment): writeParagraph(alignment) { $0.write(text) }
    case .list(let isOrdered, let start, let items):
      openList(isOrdered, start)
      for item in items {
        out.markup("<li>")
        writeInner(item)
        out.markup("</li>\n")
      }
      closeList(isOrdered)
    case .table(let table): write(table)
    case .picture(let picture):
      out.markup("<figure class=\"figure\">")
      write(picture)
      out.markup("</figure>\n")
    case .quote(let blocks):
      out.markup("<blockquote>\n")
      for block in blocks { write(block) }
      out.markup("</blockquote>\n")
    case .rule: out.markup("<hr>\n")
    }
  }

  mutating func writeHeading(_ level: Int, _ body: (inout ArticlePage) -> Void) {
    let level = writer.level(level)
    headings += 1
    out.markup("<h")
    out.number(level)
    out.markup(" id=\"")
    out.text("\(writer.prefix)s\(headings)")
    out.markup("\">")
    body(&self)
    out.markup("</h")
    out.number(level)
    out.markup(">\n")
  }

  mutating func writeParagraph(_ alignment: Article.Alignment, _ body: (inout ArticlePage) -> Void) {
    switch alignment {
    case .text: out.markup("<p>")
    case .centre: out.markup("<p class=\"centre\">")
    case .right: out.markup("<p class=\"right\">")
    }
    body(&self)
    out.markup("</p>\n")
  }

  mutating func openList(_ isOrdered: Bool, _ start: Int) {
    out.markup(isOrdered ? "<ol" : "<ul")
    if isOrdered, start != 1 {
      out.markup(" start=\"")
      out.number(start)
      out.markup("\"")
    }
    out.markup(">\n")
  }

  mutating func closeList(_ isOrdered: Bool) { out.markup(isOrdered ? "</ol>\n" : "</ul>\n") }

  /// What stands in an item or a cell: one plain paragraph stands there by itself.
  mutating func writeInner(_ blocks: [Article.Block]) {
    let paragraphs = blocks.count { $0.isParagraph }
    if paragraphs == 1, case .paragraph(let text, .text)? = blocks.first, !text.isPicture {
      write(text)
      if blocks.count > 1 { out.markup("\n") }
      for block in blocks.dropFirst() { write(block) }
    } else {
      for block in blocks { write(block) }
    }
  }

  // MARK: Lines

  mutating func write(_ line: [Article.Inline]) {
    for inline in line { write(inline) }
  }

  mutating func write(_ inline: Article.Inline) {
    switch inline {
    case .text(let text, let style):
      open(style)
      out.text(text)
      close(style)
    case .link(let address, let text):
      guard let address = ArticleAddress(address) else { return write(text) }
      open(address)
      write(text)
      out.markup("</a>")
    case .lineBreak: out.markup("<br>")
    case .note(let number): writeMark(number)
    case .picture(let picture): write(picture)
    }
  }

  private mutating func open(_ address: ArticleAddress) {
    out.markup("<a href=\"")
    out.text(address.text)
    out.markup("\"")
    if let host = address.host, !writer.ownHosts.contains(host) { out.markup(" rel=\"external nofollow noopener\"") }
    out.markup(">")
  }

  private static let marks: [(Article.Style, StaticString, StaticString)] = [
    (.strong, "<strong>", "</strong>"), (.emphasis, "<em>", "</em>"), (.underline, "<u>", "</u>"),
    (.struck, "<s>", "</s>"), (.superscript, "<sup>", "</sup>"), (.subscript, "<sub>", "</sub>"),
  ]

  private mutating func open(_ style: Article.Style) {
    for (mark, open, _) in Self.marks where style.contains(mark) { out.markup(open) }
  }

  private mutating func close(_ style: Article.Style) {
    for (mark, _, close) in Self.marks.reversed() where style.contains(mark) { out.markup(close) }
  }

  // MARK: Pictures

  mutating func write(_ picture: Article.Picture) {
    guard let address = writer.address(picture.file), let checked = ArticleAddress(address) else {
      return writeMissing(picture)
    }
    out.markup("<img src=\"")
    out.text(checked.text)
    if let words = picture.alternative {
      out.markup("\" alt=\"")
      out.text(words)
    } else {
      out.markup("\" class=\"unsaid\" alt=\"图片")
    }
    out.markup("\"")
    writeSize(picture)
    out.markup(">")
  }

  /// A picture that nobody can see stands there in words.
  private mutating func writeMissing(_ picture: Article.Picture) {
    out.markup("<span class=\"picture-missing\">")
    out.text("［图片：\(picture.alternative.flatMap { $0.isEmpty ? nil : $0 } ?? "没有替代文字")］")
    out.markup("</span>")
  }

  private mutating func writeSize(_ picture: Article.Picture) {
    if let width = picture.width {
      out.markup(" width=\"")
      out.number(width)
      out.markup("\"")
    }
    if let height = picture.height {
      out.markup(" height=\"")
      out.number(height)
      out.markup("\"")
    }
  }
}

extension Article.Block {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}

extension [Article.Inline] {
  fileprivate var isPicture: Bool { if count == 1, case .picture = self[0] { true } else { false } }
}
