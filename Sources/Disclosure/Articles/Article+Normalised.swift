extension Article {
  /// The same text in the one form that it is kept in.
  ///
  /// Rows of spaces are one, none stand at the ends of a paragraph, stretches with the same looks are joined, empty
  /// parts are gone, headings begin at the first level, leave out none and stand in no table, list or quotation.
  public var normalised: Article {
    var levels = HeadingLevels()
    var result = Article(
      Self.blocks(blocks, notes: notes.count, depth: 0, &levels), notes: notes.map { Line($0, notes: 0).inlines })
    result.dropUnusedNotes()
    return result
  }

  /// How deep lists, tables and quotations may stand within each other.
  static let deepest = 12

  private static func blocks(
    _ blocks: [Block], notes: Int, depth: Int, _ levels: inout HeadingLevels
  ) -> [Block] {
    guard depth <= deepest else { return [] }
    var result: [Block] = []
    for block in blocks {
      guard let block = normalised(block, notes: notes, depth: depth, &levels) else { continue }
      if block == .rule, result.last == .rule { continue }
      result.append(block)
    }
    return result
  }

  private static func normalised(
    _ block: Block, notes: Int, depth: Int, _ levels: inout HeadingLevels
  ) -> Block? {
    switch block {
    case .heading(let level, let text):
      let line = Line(text, notes: notes, inHeading: depth == 0).inlines
      guard !line.isEmpty else { return nil }
      if depth == 0 { return .heading(level: levels.next(level), text: line) }
      return paragraph(line.map(\.strong), .text, notes: notes)
    case .paragraph(let text, let alignment): return paragraph(text, alignment, notes: notes)
    case .list(let isOrdered, let start, let items):
      let items = items.map { Self.blocks($0, notes: notes, depth: depth + 1, &levels) }.filter { !$0.isEmpty }
      guard !items.isEmpty else { return nil }
      return .list(isOrdered: isOrdered, start: isOrdered ? max(0, min(start, 9_999)) : 1, items: items)
    case .table(let table):
      return table.normalised { Self.blocks($0, notes: notes, depth: depth + 1, &levels) }.map { .table($0) }
    case .picture: return block
    case .quote(let blocks):
      let blocks = Self.blocks(blocks, notes: notes, depth: depth + 1, &levels)
      return blocks.isEmpty ? nil : .quote(blocks: blocks)
    case .rule: return .rule
    }
  }

  /// A paragraph; a picture that is all of it stands by itself.
  private static func paragraph(_ text: [Inline], _ alignment: Alignment, notes: Int) -> Block? {
    let line = Line(text, notes: notes).inlines
    if line.count == 1, case .picture(let picture) = line[0] { return .picture(picture) }
    return line.isEmpty ? nil : .paragraph(text: line, alignment: alignment)
  }

  /// Notes to which no mark points are gone, and the rest are counted in the order of their first marks.
  private mutating func dropUnusedNotes() {
    var order: [Int] = []
    NoteMarks.visit(&blocks) { note in
      if !order.contains(note) { order.append(note) }
      return order.firstIndex(of: note) ?? 0
    }
    notes = order.map { notes[$0] }
  }
}

/// Levels of headings as a text uses them, made levels that leave none out.
struct HeadingLevels {
  private var open: [Int] = []

  /// The level of the next heading.
  mutating func next(_ level: Int) -> Int {
    while let last = open.last, last >= level { open.removeLast() }
    open.append(level)
    return min(open.count, 4)
  }
}

extension Article.Table {
  /// No table that people read is wider or longer.
  static let mostColumns = 200

  /// The table with its spans within bounds; nil where no cell is left.
  func normalised(_ blocks: ([Article.Block]) -> [Article.Block]) -> Article.Table? {
    guard rows.contains(where: { !$0.cells.isEmpty }) else { return nil }
    var result = self
    result.caption = Article.Line.plain(caption)
    for row in rows.indices {
      for cell in rows[row].cells.indices {
        let old = rows[row].cells[cell]
        result.rows[row].cells[cell] = Article.Cell(
          blocks(old.blocks), columns: max(1, min(old.columns, Self.mostColumns)),
          rows: max(1, min(old.rows, rows.count - row)), isHead: old.isHead)
      }
    }
    return result
  }
}
