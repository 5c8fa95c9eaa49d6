public import Disclosure

extension ArticleHTML {
  /// Two versions in one text: what was taken out in `del`, what was put in in `ins`, each also said in words that are
  /// only read aloud (class `vh`), so that nothing hangs on a colour.
  public func html(_ comparison: ArticleComparison) -> String {
    var page = ArticlePage(self)
    // The notes of both versions stand in one list, whose numbers are those of neither.
    page.linksNotes = false
    for row in comparison.rows { page.write(row) }
    page.writeNotes(comparison.notes)
    return page.out.html
  }
}

extension ArticlePage {
  fileprivate mutating func write(_ row: ArticleComparison.Row) {
    switch row {
    case .kept(let block): write(block)
    case .removed(let block): marked(.removed, isWhole: true) { $0.write(block) }
    case .added(let block): marked(.added, isWhole: true) { $0.write(block) }
    case .changed(let change): write(change)
    }
  }

  private mutating func write(_ change: ArticleComparison.Change) {
    switch change {
    case .line(.heading(let level, _), let stretches): writeHeading(level) { $0.write(stretches) }
    case .line(.paragraph(_, let alignment), let stretches): writeParagraph(alignment) { $0.write(stretches) }
    case .line: break
    case .list(let isOrdered, let start, let items):
      openList(isOrdered, start)
      for item in items { write(item) }
      closeList(isOrdered)
    case .table(let caption, let rows): write(rows, caption: caption)
    case .quote(let rows):
      out.markup("<blockquote>\n")
      for row in rows { write(row) }
      out.markup("</blockquote>\n")
    }
  }

  private mutating func write(_ item: ArticleComparison.Part<[Article.Block], [ArticleComparison.Row]>) {
    out.markup("<li>")
    switch item {
    case .kept(let blocks): writeInner(blocks)
    case .removed(let blocks): marked(.removed) { $0.writeInner(blocks) }
    case .added(let blocks): marked(.added) { $0.writeInner(blocks) }
    case .changed(let rows): for row in rows { write(row) }
    }
    out.markup("</li>\n")
  }

  private mutating func write(
    _ rows: [ArticleComparison.Part<Article.Row, [ArticleComparison.Cell]>], caption: [ArticleComparison.Stretch]
  ) {
    let words = caption.filter { $0.kind != .removed }.map { ArticleText.line($0.line) }.joined()
    openTable(caption: words) { page in for stretch in caption { page.write(stretch) } }
    out.markup("<tbody>\n")
    for row in rows {
      out.markup("<tr>")
      switch row {
      case .kept(let row): for cell in row.cells { write(cell) { $0.writeInner(cell.blocks) } }
      case .removed(let row): for cell in row.cells { write(cell, .removed) }
      case .added(let row): for cell in row.cells { write(cell, .added) }
      case .changed(let cells):
        for cell in cells { write(cell.cell) { page in for row in cell.rows { page.write(row) } } }
      }
      out.markup("</tr>\n")
    }
    closeTable(hasBody: true)
  }

  private mutating func write(_ cell: Article.Cell, _ kind: LetterChange.Kind) {
    write(cell) { page in
      if !cell.blocks.isEmpty { page.marked(kind) { $0.writeInner(cell.blocks) } }
    }
  }

  private mutating func write(_ cell: Article.Cell, _ body: (inout ArticlePage) -> Void) {
    openCell(cell, isOverColumn: true)
    body(&self)
    out.markup(cell.isHead ? "</th>" : "</td>")
  }

  private mutating func write(_ stretches: [ArticleComparison.Stretch]) {
    if stretches.allSatisfy({ $0.kind == .kept }) {
      out.markup("<span class=\"form-changed\">［格式有变化］</span>")
    }
    for stretch in stretches { write(stretch) }
  }

  private mutating func write(_ stretch: ArticleComparison.Stretch) {
    if stretch.kind == .kept { write(stretch.line) } else { marked(stretch.kind) { $0.write(stretch.line) } }
  }

  /// Marks what was taken out or put in; whole blocks have a class, as they are no part of a line.
  private mutating func marked(
    _ kind: LetterChange.Kind, isWhole: Bool = false, _ body: (inout ArticlePage) -> Void
  ) {
    let isRemoved = kind == .removed
    out.markup(isRemoved ? "<del" : "<ins")
    out.markup(isWhole ? " class=\"whole\">" : ">")
    out.markup(isRemoved ? "<span class=\"vh\">删除：</span>" : "<span class=\"vh\">增加：</span>")
    body(&self)
    out.markup(isRemoved ? "<span class=\"vh\">（删除完）</span></del>" : "<span class=\"vh\">（增加完）</span></ins>")
  }

  fileprivate mutating func writeNotes(_ notes: [ArticleComparison.Part<[Article.Inline], [ArticleComparison.Stretch]>])
  {
    guard !notes.isEmpty else { return }
    out.markup("<section class=\"notes\" aria-label=\"注释\"><ol>\n")
    for note in notes {
      out.markup("<li>")
      switch note {
      case .kept(let line): write(line)
      case .removed(let line): marked(.removed) { $0.write(line) }
      case .added(let line): marked(.added) { $0.write(line) }
      case .changed(let stretches): write(stretches)
      }
      out.markup("</li>\n")
    }
    out.markup("</ol></section>\n")
  }
}
