/// Finds the one row of numbers of table 4 below the words of its head.
struct RemediesRow {
  let script: Script
  let plan: TablePlan

  /// How many words of the head there must be.
  private static let shortestHead = 6

  /// The row, or nil where there is no such table.
  func slot(in range: Range<Int>) -> Slot? {
    var tokenizer = Tokenizer(script, plan.lexicon)
    let tokens = tokenizer.tokens(in: range)
    guard let head = endOfHead(tokens) else { return loneRow(tokens) }
    var slot = Slot(row: 0, label: tokens[head].range, line: tokens[head].line)
    for token in tokens[(head + 1)...] {
      switch token.kind {
      case .number, .placeholder, .illegible:
        if slot.cells.isEmpty, token.touchesPrevious { slot.runsOn = true }
        slot.cells.append(token)
      case .blank:
        // Blanks on the last line of the head belong to it.
        if token.line != slot.line || slot.printedCount > 0 { slot.cells.append(token) }
      case .text:
        let fragment = script.units[token.range].filter { !$0.isSkippable }
        if fragment.count > 2, slot.printedCount > 0 { return complete(slot) }
      case .word: if slot.printedCount > 0 { return complete(slot) }
      case .lineEnd: if isRowComplete(slot, token) { return complete(slot) }
      }
      if slot.printedCount >= 15 { return complete(slot) }
    }
    return complete(slot)
  }

  /// Where narrow columns broke the words of the head into pieces, the row is known by its fifteen numbers on one line.
  private func loneRow(_ tokens: [Token]) -> Slot? {
    guard tokens.contains(where: { if case .word = $0.kind { true } else { false } }) else { return nil }
    let lines = Dictionary(grouping: tokens.filter { $0.kind == .number || $0.kind == .placeholder }, by: \.line)
    let rows = lines.values.filter { row in
      row.count == 15 && !tokens.contains { $0.line == row[0].line && $0.kind == .text }
    }
    guard rows.count == 1, let row = rows.first else { return nil }
    var slot = Slot(row: 0, label: row[0].range.lowerBound..<row[0].range.lowerBound, line: row[0].line)
    slot.cells = row
    return slot
  }

  /// A row of a grid or between bars ends with its line, when that line held the numbers.
  private func isRowComplete(_ slot: Slot, _ token: Token) -> Bool {
    guard let first = slot.printed.first, first.line == token.line else { return false }
    return slot.cells.count >= 15
  }

  /// Blank rows above the numbers are rows of the head that spans left empty.
  private func complete(_ slot: Slot) -> Slot {
    guard let first = slot.printed.first else { return slot }
    var slot = slot
    slot.cells.removeAll { cell in
      if case .blank = cell.kind { cell.line < first.line && script.lines[first.line].kind != .text } else { false }
    }
    return slot
  }

  /// The last word of the head before the numbers begin.
  private func endOfHead(_ tokens: [Token]) -> Int? {
    var words = 0
    var last: Int?
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .word:
        words += 1
        last = index
      case .number, .placeholder, .illegible:
        if words >= RemediesRow.shortestHead { return last }
        words = 0
      case .text:
        if script.units[token.range].count(where: \.isHan) > 12 { words = 0 }
      case .blank, .lineEnd: break
      }
    }
    return words >= RemediesRow.shortestHead ? last : nil
  }
}
