/// How a table of the text writes its cells, told from all its rows together.
struct TableStyle {
  /// Labels and digits touch, so that a row of digits may hold several cells.
  var runsOn = false
  /// Cells with nothing in them are written, so that a row's cells can be counted.
  var printsBlanks = false
  /// Some rows print fewer numbers than they have cells, and no blanks: cells with nothing in them vanished.
  var dropsBlanks = false
  /// The true columns of the cells, from the head of a grid, or nil.
  var headColumns: [Int]?
  /// The middles of the columns on the page of a PDF, or nil.
  var columnCenters: [Double]?
  /// Where rows have more cells than the table, the surplus stands in front (as where a wide label covers cells of the
  /// true grid) and not behind (as where the covered cells were moved to the end of the row).
  var surplusInFront = false
  /// Whether any row shows where the surplus stands.
  var tellsSurplus = false

  /// A line of more characters than this holds more than one row.
  private static let longLine = 400

  init(slots: [Slot], plan: TablePlan, script: Script) {
    let known = slots.filter { $0.row != nil && $0.printedCount > 0 }
    runsOn = known.count { $0.runsOn || TableStyle.isInLongLine($0, script) } * 2 > known.count
    var (front, behind) = (0, 0)
    for slot in known {
      guard let row = slot.row else { continue }
      let count = plan.rows[row].cells.count
      let explicit = slot.cells.filter { $0.kind != .blank(isPadding: true) }
      printsBlanks = printsBlanks || explicit.contains { $0.kind == .blank(isPadding: false) }
      let mayRun = runsOn || slot.printedCount == 1
      if !slot.isCutOff, slot.cells.count < count, !mayRun || TableStyle.digitCount(slot) < count { dropsBlanks = true }
      if slot.cells.count > count, slot.printedCount < count || explicit.count < slot.cells.count {
        let isPrinted = slot.cells.map { if case .blank = $0.kind { false } else { true } }
        if isPrinted.suffix(slot.cells.count - count).contains(true) { front += 1 }
        if isPrinted.prefix(slot.cells.count - count).contains(true) { behind += 1 }
      }
    }
    surplusInFront = front > behind
    tellsSurplus = front != behind
  }

  private static func isInLongLine(_ slot: Slot, _ script: Script) -> Bool {
    let line = script.lines[slot.line]
    guard line.kind == .text, line.end - line.start > longLine else { return false }
    let near = slot.label.lowerBound..<min(max(line.end, slot.label.lowerBound), slot.label.lowerBound + 100)
    return !script.units[near].contains(Folding.bar)
  }

  private static func digitCount(_ slot: Slot) -> Int { slot.printed.reduce(0) { $0 + $1.digits.count } }
}
