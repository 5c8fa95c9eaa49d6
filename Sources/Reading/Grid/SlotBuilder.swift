/// Gathers the printed cells of a table by the label they stand behind.
struct SlotBuilder {
  let script: Script
  let plan: TablePlan
  private(set) var slots: [Slot] = []

  /// The slot that takes the next cell, or nil.
  private var current: Int?
  private var pendingBlanks: [Token] = []
  /// The last row of the plan whose label was seen.
  private var lastRow = -1
  /// Whether the last word was one of the head, so that 其他 and 总计 are columns.
  private var isInHead = true
  private var cellsOnLine = 0

  /// Text of more characters than this is prose and ends the table.
  private static let longestForeignText = 40

  init(_ script: Script, _ plan: TablePlan) {
    self.script = script
    self.plan = plan
  }

  /// Takes the tokens of a table; ends at prose behind its last row.
  mutating func take(_ tokens: [Token]) {
    for token in tokens {
      switch token.kind {
      case .word(let word, let isWhole): if isWhole || !continuesLabel(token) { take(word: word, token) }
      case .number, .placeholder, .illegible: take(value: token)
      case .blank: pendingBlanks.append(token)
      case .lineEnd: endLine(token)
      case .text: if take(text: token) { return }
      }
    }
    flushBlanks()
  }
}

// MARK: - Labels

extension SlotBuilder {
  private mutating func take(word: Int, _ token: Token) {
    switch meaning(of: word, token) {
    case .row(let row):
      endOfCells()
      isInHead = false
      if let current, slots[current].row == row { return }
      lastRow = row
      open(Slot(row: row, label: token.range, line: token.line))
    case .group:
      endOfCells()
      isInHead = false
      if let current, !slots[current].cells.isEmpty { close() }
    case .head:
      endOfCells()
      isInHead = true
      if let current, !slots[current].cells.isEmpty { close() }
    }
  }

  /// 其他, 总计 and 合计 are columns in the head and rows below it; of rows with the same label the next one is meant.
  private func meaning(of word: Int, _ token: Token) -> Lexicon.Meaning {
    let word = plan.lexicon.words[word]
    guard let rows = plan.rowsByKey[word.key] else { return word.meaning }
    let next = rows.first { $0 > lastRow } ?? rows[0]
    guard plan.headKeys.contains(word.key) else { return .row(next) }
    let first = script.units[token.range.lowerBound]
    if first.isDigit, lastRow >= 0 {
      let isEnumerated = plan.lexicon.words.contains { $0.meaning == .row(next) && $0.enumerator == first }
      return isEnumerated ? .row(next) : .head(nil)
    }
    // The total may follow any result, since a report may leave rows out; 其他 follows its neighbours only.
    let isNear = next - lastRow <= 4 || lastRow > 1 && plan.rows[next].key == "resultsTotal"
    return lastRow >= 0 && !isInHead && next > lastRow && isNear ? .row(next) : .head(nil)
  }

  private mutating func open(_ slot: Slot) {
    slots.append(slot)
    current = slots.count - 1
    cellsOnLine = 0
  }

  private mutating func close() { current = nil }
}

// MARK: - Cells

extension SlotBuilder {
  private mutating func take(value token: Token) {
    isInHead = false
    if let current, isFull(slots[current]), !slots[current].runsOn || !token.touchesPrevious { close() }
    if current == nil { open(Slot(row: nil, label: token.range.lowerBound..<token.range.lowerBound, line: token.line)) }
    flushBlanks()
    guard let current else { return }
    if slots[current].cells.isEmpty, token.touchesPrevious, slots[current].label.upperBound == token.range.lowerBound {
      slots[current].runsOn = true
    }
    slots[current].cells.append(token)
    cellsOnLine += 1
  }

  private func isFull(_ slot: Slot) -> Bool {
    let count = slot.row.map { plan.rows[$0].cells.count } ?? plan.widest
    return slot.printedCount >= count
  }

  /// Blanks at the end of a line belong to the row before them; blanks before a label are cells that a wide label covers.
  private mutating func endLine(_ token: Token) {
    let line = script.lines[token.line]
    flushBlanks()
    if let current, slots[current].line == token.line, cellsOnLine > 0, token.ordinal > 1 || line.kind != .text,
      line.kind != .aligned
    {
      if case .row = line.kind { close() } else if cellsOnLine >= 2 { close() }
    }
  }

  private mutating func flushBlanks() {
    if let current {
      slots[current].cells.append(contentsOf: pendingBlanks)
      cellsOnLine += pendingBlanks.count
    }
    pendingBlanks.removeAll(keepingCapacity: true)
  }

  /// A word ends the cells before it; blanks on its own line stand before it and belong to no row.
  private mutating func endOfCells() {
    if let blank = pendingBlanks.last, let current, slots[current].line == blank.line { flushBlanks() }
    pendingBlanks.removeAll(keepingCapacity: true)
  }
}

// MARK: - Other text

extension SlotBuilder {
  /// Takes text that is no known word; true where it is prose, and the table has ended.
  private mutating func take(text token: Token) -> Bool {
    let fragment = script.units[token.range].filter { !$0.isSkippable && !$0.isDigit }
    if isCellText(token, fragment) {
      var cell = token
      cell.kind = .illegible
      take(value: cell)
      return false
    }
    if fragment.count > SlotBuilder.longestForeignText, slots.contains(where: { $0.row != nil }) { return true }
    if fragment.count < 3 || isPartOfLabel(fragment) { return false }
    endOfCells()
    if lastRow >= 0 {
      var slot = Slot(row: nil, label: token.range, line: token.line)
      slot.hasForeignLabel = true
      open(slot)
    }
    return false
  }

  /// Whether text stands where a number should: in a cell of its own behind the label on the same line, and without any
  /// Chinese character, like a scanned O for a zero.
  private func isCellText(_ token: Token, _ fragment: [UInt16]) -> Bool {
    guard let current, slots[current].row != nil, slots[current].line == token.line, token.ordinal > 0,
      script.lines[token.line].kind != .aligned, !fragment.isEmpty
    else { return false }
    return fragment.count <= 4 && !fragment.contains(where: \.isHan) && !isFull(slots[current])
  }

  /// Whether a damaged word is only the next part of the label before it.
  private func continuesLabel(_ token: Token) -> Bool {
    guard let row = current.flatMap({ slots[$0].row }) else { return false }
    let fragment = script.units[token.range].filter { !$0.isSkippable && !$0.isDigit }
    return plan.rows[row].labels.contains { Similarity.contains($0, fragment) && !$0.starts(with: fragment) }
  }

  /// Whether the text continues the label before it, or is a part of some label that the layout tore off.
  private func isPartOfLabel(_ fragment: [UInt16]) -> Bool {
    if let row = current.flatMap({ slots[$0].row }),
      plan.rows[row].labels.contains(where: { Similarity.contains($0, fragment) })
    {
      return true
    }
    return plan.lexicon.words.contains { word in
      guard word.key.count > fragment.count else { return false }
      if case .row = word.meaning, fragment.count > 6 { return false }
      return Similarity.contains(word.key, fragment)
    }
  }
}
