/// Finds the rows of numbers that lost their labels: where just as many labels are missing between two rows as there are
/// rows without one, the order of the form tells which is which.
struct OrphanPlacing {
  let script: Script
  let plan: TablePlan

  /// The rows of the plan that are printed, each once.
  func place(_ slots: [Slot]) -> [TableReader.ReadRow] {
    var slots = merged(shifted(slots))
    dropUnusedSummary(&slots)
    let expected = expectedRows(slots)
    var result: [TableReader.ReadRow] = []
    var orphans: [Slot] = []
    var last = -1
    for slot in slots {
      guard let row = slot.row else {
        if !slot.hasForeignLabel, slot.printedCount > 1 || slot.printed.first.map({ $0.digits.count > 6 }) == true {
          orphans.append(slot)
        }
        continue
      }
      if last >= 0, row > last {
        let missing = expected.filter { $0 > last && $0 < row }
        place(&orphans, in: missing, before: slot, row, &result)
      }
      orphans = []
      last = max(last, row)
      append(slot, row, &result)
    }
    return result
  }

  private func place(
    _ orphans: inout [Slot], in missing: [Int], before slot: Slot, _ row: Int, _ result: inout [TableReader.ReadRow]
  ) {
    guard !orphans.isEmpty else { return }
    if orphans.count == missing.count {
      for (orphan, row) in zip(orphans, missing) {
        result.append(.init(row: row, slot: orphan, reading: .positional([]), isPlaced: true))
      }
    } else if orphans.count == missing.count + 1, slot.printedCount == 0 {
      for (orphan, row) in zip(orphans, missing + [row]) {
        result.append(.init(row: row, slot: orphan, reading: .positional([]), isPlaced: true))
      }
    }
  }

  /// A label that is printed again, as at the head of a page, is one row.
  ///
  /// Where it is printed with other numbers, the text says two things: both stay possible.
  private func append(_ slot: Slot, _ row: Int, _ result: inout [TableReader.ReadRow]) {
    if let known = result.firstIndex(where: { $0.row == row }) {
      if result[known].slot.printedCount == 0, slot.printedCount > 0 {
        result[known] = .init(row: row, slot: slot, reading: .positional([]))
      } else if let choices = conflict(result[known].slot.printed, slot.printed, plan.rows[row].cells.count) {
        result[known].slot.choices = choices
      }
      return
    }
    result.append(.init(row: row, slot: slot, reading: .positional([])))
  }

  /// The numbers that each cell may have when a row is printed twice, each time whole, and not alike.
  private func conflict(_ first: [Token], _ second: [Token], _ count: Int) -> [[Token]]? {
    guard first.count == count, second.count == count else { return nil }
    let isAlike = zip(first, second).allSatisfy { script.units[$0.digits].elementsEqual(script.units[$1.digits]) }
    return isAlike ? nil : zip(first, second).map { [$0, $1] }
  }

  /// Where numbers stand above their labels throughout, every row of numbers is taken for that of the label before it,
  /// the first has none and the last label stays empty.
  private func shifted(_ slots: [Slot]) -> [Slot] {
    let known = slots.filter { $0.row != nil }
    guard known.count > 3, let first = slots.first, first.row == nil, !first.hasForeignLabel,
      let last = known.last, last.printedCount == 0, let width = last.row.map({ plan.rows[$0].cells.count }),
      first.printedCount == width, known.dropLast().allSatisfy({ $0.printedCount == width }),
      slots.count == known.count + 1
    else { return slots }
    return zip(slots.dropFirst(), slots).map { label, numbers in
      var slot = label
      slot.cells = numbers.cells
      return slot
    }
  }

  /// Numbers that follow an incomplete row directly, without a label, are the rest of it.
  private func merged(_ slots: [Slot]) -> [Slot] {
    var result: [Slot] = []
    for slot in slots {
      if slot.row == nil, !slot.hasForeignLabel, let last = result.last, let row = last.row,
        last.printedCount > 0, last.printedCount == plan.rows[row].cells.count,
        slot.printedCount == 1, slot.printed.allSatisfy({ $0.digits.count <= 3 }),
        isOnePerLine(last.printed + slot.printed)
      {
        result[result.count - 1].cells.append(contentsOf: slot.cells)
      } else {
        result.append(slot)
      }
    }
    return result
  }

  private func isOnePerLine(_ tokens: [Token]) -> Bool {
    tokens.count > 2 && zip(tokens, tokens.dropFirst()).allSatisfy { $0.line < $1.line }
  }

  /// （六）其他处理 without numbers is the label over its three rows.
  private func dropUnusedSummary(_ slots: inout [Slot]) {
    guard let summary = plan.rows.firstIndex(where: { $0.key == "otherHandling" }) else { return }
    let parts = (summary + 1)...(summary + 3)
    if slots.contains(where: { $0.row.map(parts.contains) ?? false }) {
      slots.removeAll { $0.row == summary && $0.printedCount == 0 }
    }
  }

  /// The rows that the report's form should print: the three of 其他处理, or the one.
  private func expectedRows(_ slots: [Slot]) -> [Int] {
    guard let summary = plan.rows.firstIndex(where: { $0.key == "otherHandling" }) else {
      return Array(plan.rows.indices)
    }
    let parts = Set((summary + 1)...(summary + 3))
    let hasParts = slots.contains { $0.row.map(parts.contains) ?? false }
    return plan.rows.indices.filter { hasParts ? $0 != summary : !parts.contains($0) }
  }
}
