import Disclosure

/// Makes an article of a draft: decides what its paragraphs, lists and tables are.
struct ArticleComposer {
  private(set) var remarks: ArticleRemarks
  /// The title that was taken out.
  private(set) var title: String?
  private let draft: ArticleDraft
  private let guesses: Bool

  /// A composer; where it does not guess, the draft says exactly what it means.
  init(_ draft: ArticleDraft, guesses: Bool) {
    self.draft = draft
    self.guesses = guesses
    remarks = draft.remarks
  }

  /// The article.
  mutating func article(takesTitle: Bool) -> Article {
    var blocks = draft.blocks
    if guesses {
      blocks = LayoutTables.opened(blocks, &remarks)
      blocks = ListAssembly.assembled(blocks, &remarks)
      if takesTitle, let found = TitleParagraphs.find(in: blocks) {
        title = found.text
        blocks.removeSubrange(found.range)
        remarks.add(.titleTaken, found.text)
      }
      blocks = FakeHeadings(blocks, isTitleGone: title != nil || takesTitle).marked(&remarks)
      blocks = Signatures.aligned(blocks)
    }
    return Article(articleBlocks(blocks), notes: draft.notes).normalised
  }

  private mutating func articleBlocks(_ blocks: [DraftBlock]) -> [Article.Block] {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph):
        let line = paragraph.markedLine
        guard let level = paragraph.level else { return .paragraph(text: line, alignment: paragraph.alignment) }
        return .heading(level: max(1, level), text: line)
      case .list(let isOrdered, let start, let items):
        return .list(isOrdered: isOrdered, start: start, items: items.map { articleBlocks($0) })
      case .table(let table): return .table(articleTable(table))
      case .quote(let blocks): return .quote(blocks: articleBlocks(blocks))
      case .rule: return .rule
      }
    }
  }

  private mutating func articleTable(_ table: DraftTable) -> Article.Table {
    var table = table
    if guesses { TableHeads.find(in: &table, &remarks) }
    let rows = table.rows.map { row in
      Article.Row(
        row.map { cell in
          Article.Cell(
            articleBlocks(guesses && cell.isHead ? cell.blocks.map(\.withoutWeight) : cell.blocks),
            columns: cell.columns, rows: cell.rows, isHead: cell.isHead)
        })
    }
    return Article.Table(caption: table.caption, rows: rows)
  }
}

extension DraftParagraph {
  /// The line with the mark that its source puts in front of it.
  var markedLine: [Article.Inline] {
    guard let mark, case .number(_, let label) = mark.kind else { return line }
    // A mark that ends in a word would run into the text.
    let needsSpace = label.last.map { $0.isNumber || $0.isLetter || $0 == "." || $0 == ")" } ?? false
    let style: Article.Style = isStrong ? .strong : []
    return [.text(needsSpace ? label + " " : label, style: style)] + line
  }
}
