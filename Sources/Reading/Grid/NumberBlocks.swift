import Disclosure

/// Numbers that stand in a block behind a block of labels, as where a page was read column by column: which number
/// belongs to which label only the sums of the rows can tell.
struct NumberBlocks {
  let script: Script
  let plan: TablePlan

  /// Fewer labels in a row without numbers are blank rows, not a block.
  private static let fewestLabels = 3

  /// The slots with each block taken apart: its labels get the numbers that may be theirs.
  func resolve(_ slots: [Slot]) -> [Slot] {
    var result: [Slot] = []
    var index = 0
    while index < slots.count {
      guard let block = block(at: index, slots) else {
        result.append(slots[index])
        index += 1
        continue
      }
      result += spread(Array(slots[block.labels]), block.numbers)
      index = block.end
    }
    return result
  }

  private func block(at start: Int, _ slots: [Slot]) -> (labels: Range<Int>, numbers: [Token], end: Int)? {
    var last = start
    while last < slots.count, slots[last].row != nil, slots[last].printedCount == 0 { last += 1 }
    guard last < slots.count, slots[last].row != nil, last - start + 1 >= NumberBlocks.fewestLabels else { return nil }
    var end = last + 1
    while end < slots.count, slots[end].row == nil, !slots[end].hasForeignLabel { end += 1 }
    let numbers = slots[last..<end].flatMap(\.printed)
    guard let row = slots[last].row, isBlock(numbers, plan.rows[row].cells.count) else { return nil }
    // In a table with a few cells a row, blank rows are common; there only a block of the whole table counts.
    let isWhole = slots.allSatisfy { $0.row == nil || $0.printedCount == 0 || $0.row == row }
    guard plan.rows[row].cells.count >= 7 || isWhole && plan.rows.count < 12 else { return nil }
    return (start..<(last + 1), numbers, end)
  }

  /// More numbers than the last label has cells are not its own alone; nor are just as many, one a line, that do not add
  /// up to their last.
  private func isBlock(_ numbers: [Token], _ count: Int) -> Bool {
    guard count >= 7 else { return numbers.count >= 2 * count }
    if numbers.count > count { return true }
    let isOnePerLine = zip(numbers, numbers.dropFirst()).allSatisfy { $0.line < $1.line }
    return numbers.count == count && isOnePerLine && !addsUp(numbers)
  }

  private func spread(_ labels: [Slot], _ numbers: [Token]) -> [Slot] {
    var spread = labels
    let widths = labels.map { $0.row.map { plan.rows[$0].cells.count } ?? 0 }
    let columns = widths[0]
    let count = labels.count
    guard numbers.count == widths.reduce(0, +) else {
      for (index, width) in widths.enumerated() {
        spread[index].cells = []
        spread[index].choices = Array(repeating: numbers, count: width)
      }
      return spread
    }
    guard widths.allSatisfy({ $0 == columns }) else {
      var rest = numbers[...]
      for (index, width) in widths.enumerated() {
        spread[index].cells = []
        spread[index].choices = rest.prefix(width).map { [$0] }
        rest = rest.dropFirst(width)
      }
      return spread
    }
    let byRow = (0..<count).map { row in (0..<columns).map { numbers[row * columns + $0] } }
    let byColumn = (0..<count).map { row in (0..<columns).map { numbers[$0 * count + row] } }
    let readings = [byRow, byColumn].filter { $0.allSatisfy(addsUp) }
    for index in spread.indices {
      let rows = (readings.isEmpty ? [byRow, byColumn] : readings).map { $0[index] }
      spread[index].cells = []
      spread[index].choices = (0..<columns).map { column in rows.map { $0[column] } }
    }
    return spread
  }

  private func addsUp(_ tokens: [Token]) -> Bool {
    let writer = CellWriter(script: script)
    let values = tokens.map { writer.numeral(script.units[$0.digits])?.integer ?? 0 }
    return values.dropLast().reduce(0, +) == values.last
  }
}
