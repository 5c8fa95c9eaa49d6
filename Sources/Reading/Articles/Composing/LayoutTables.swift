import Disclosure

/// Takes tables apart that only lay out a page.
enum LayoutTables {
  /// A cell with more blocks than this holds a page, not a value.
  private static let mostBlocks = 8

  /// The blocks with what stood in such tables in the place of these.
  static func opened(_ blocks: [DraftBlock], _ remarks: inout ArticleRemarks) -> [DraftBlock] {
    blocks.flatMap { block -> [DraftBlock] in
      switch block {
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].indices {
            table.rows[row][cell].blocks = opened(table.rows[row][cell].blocks, &remarks)
          }
        }
        guard isLayout(table) else { return [.table(table)] }
        remarks.add(.layoutTable)
        let caption = table.caption.isEmpty ? [] : [DraftParagraph(line: [.text(table.caption, style: [])])]
        return caption.map(DraftBlock.paragraph) + table.rows.joined().flatMap(\.blocks)
      case .quote(let inner): return [.quote(opened(inner, &remarks))]
      case .list(let isOrdered, let start, let items):
        return [.list(isOrdered: isOrdered, start: start, items: items.map { opened($0, &remarks) })]
      case .paragraph, .rule: return [block]
      }
    }
  }

  private static func isLayout(_ table: DraftTable) -> Bool {
    let cells = table.rows.joined()
    guard !cells.contains(where: \.isHead) else { return false }
    let filled = cells.filter { !$0.blocks.isEmpty }
    if filled.count <= 1 || table.rows.allSatisfy({ $0.count <= 1 }) { return true }
    return cells.contains { cell in
      cell.blocks.count > mostBlocks
        || cell.blocks.contains { block in
          if case .table = block { return true }
          return block.paragraph.map { $0.level != nil } ?? false
        }
    }
  }
}
