import Disclosure

/// Reads one table of a report: words and numbers to rows, rows to cells, and doubts to candidates.
struct TableReader {
  let script: Script
  let plan: TablePlan
  /// The parts of a row whose last cell is the sum of the others.
  let sums: [Range<Int>]

  /// What was read.
  struct Outcome {
    var rows: [ReadRow] = []
    /// The position behind the last printed cell; nil where no row was found.
    var end: Int?
  }

  /// A row of the plan with the way its cells are told apart.
  struct ReadRow {
    let row: Int
    var slot: Slot
    var reading: SlotReading
    /// Whether the row has no label of its own and was placed by its neighbours.
    var isPlaced = false
  }

  /// The rows in a stretch of the script.
  func read(_ range: Range<Int>, readsSigns: Bool = false) -> Outcome {
    var tokenizer = Tokenizer(script, plan.lexicon, readsSigns: readsSigns)
    let tokens = tokenizer.tokens(in: range)
    var builder = SlotBuilder(script, plan)
    builder.take(tokens)
    var slots = builder.slots
    markCutOff(&slots, range)
    slots = NumberBlocks(script: script, plan: plan).resolve(slots)
    var rows = OrphanPlacing(script: script, plan: plan).place(slots)
    var style = TableStyle(slots: rows.map(\.slot), plan: plan, script: script)
    style.headColumns = HeadColumns(script: script, plan: plan).columns(in: range, tokens: tokens)
    if plan.widest >= 7, script.lines.contains(where: { $0.kind == .aligned }) {
      style.columnCenters = AlignedColumns(script: script).centers(rows.map(\.slot), count: plan.widest)
    }
    for index in rows.indices {
      let row = plan.rows[rows[index].row]
      let reader = SlotReader(script: script, style: style, sums: sums, signed: row.signed, money: row.money)
      rows[index].reading = reader.read(rows[index].slot, count: row.cells.count)
    }
    let end = slots.filter { $0.row != nil }.map { slot in
      max(slot.label.upperBound, slot.printed.last?.range.upperBound ?? 0)
    }.max()
    return Outcome(rows: rows, end: end)
  }

  /// Where the text breaks off in the middle of a row, the last number may be only the beginning of one.
  private func markCutOff(_ slots: inout [Slot], _ range: Range<Int>) {
    guard range.upperBound >= script.units.count - 1, let last = slots.indices.last, let row = slots[last].row,
      slots[last].cells.count < plan.rows[row].cells.count
    else { return }
    let end = slots[last].printed.last?.range.upperBound ?? slots[last].label.upperBound
    slots[last].isCutOff = script.units[end...].allSatisfy { $0.isSpace || $0 == Folding.newline || $0 == 0xFFFD }
  }
}
