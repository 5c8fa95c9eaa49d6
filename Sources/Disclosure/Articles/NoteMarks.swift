/// Walks over the marks of notes in a text, in reading order.
enum NoteMarks {
  /// Gives each mark the number that `change` says.
  static func visit(_ blocks: inout [Article.Block], _ change: (Int) -> Int) {
    for index in blocks.indices {
      switch blocks[index] {
      case .heading(let level, var text):
        visit(&text, change)
        blocks[index] = .heading(level: level, text: text)
      case .paragraph(var text, let alignment):
        visit(&text, change)
        blocks[index] = .paragraph(text: text, alignment: alignment)
      case .list(let isOrdered, let start, var items):
        for item in items.indices { visit(&items[item], change) }
        blocks[index] = .list(isOrdered: isOrdered, start: start, items: items)
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices { visit(&table.rows[row].cells[cell].blocks, change) }
        }
        blocks[index] = .table(table)
      case .quote(var inner):
        visit(&inner, change)
        blocks[index] = .quote(blocks: inner)
      case .picture, .rule: break
      }
    }
  }

  private static func visit(_ line: inout [Article.Inline], _ change: (Int) -> Int) {
    for index in line.indices {
      if case .note(let number) = line[index] { line[index] = .note(change(number)) }
      if case .link(let address, var text) = line[index] {
        visit(&text, change)
        line[index] = .link(address: address, text: text)
      }
    }
  }
}
