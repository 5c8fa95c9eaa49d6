import Disclosure

/// Writes the rows of table 2, in which no equation binds the cells of a row.
struct SimpleRows {
  let script: Script
  let plan: TablePlan

  func write(_ rows: [TableReader.ReadRow], into cells: inout CellTable) {
    let writer = CellWriter(script: script)
    for row in rows {
      let addresses = plan.rows[row.row].cells
      switch row.reading {
      case .positional(let tokens):
        for (address, token) in zip(addresses, tokens) {
          cells[address] = writer.cell(token, at: address, in: row.slot, status: row.isPlaced ? .derived : .read)
        }
      case .merged(let tokens, let covering):
        for (column, address) in addresses.enumerated() {
          cells[address] =
            covering[column].map { writer.doubtful($0) } ?? writer.cell(tokens[column], at: address, in: row.slot)
        }
      case .aligned(let tokens):
        for (address, token) in zip(addresses, tokens) {
          cells[address] = writer.cell(token, at: address, in: row.slot, status: .derived)
        }
      case .choices(let choices):
        for (address, tokens) in zip(addresses, choices) { cells[address] = writer.cell(choosing: tokens) }
      case .open(let splitter, let tokens):
        let (readings, isTruncated) =
          tokens.count > addresses.count
          ? (choices(tokens, addresses.count), false) : parts(splitter, tokens, addresses)
        write(readings, isTruncated, tokens, addresses, row.slot, into: &cells)
      }
    }
  }

  /// More numbers than cells: one of them is none of the row.
  private func choices(_ tokens: [Token], _ count: Int) -> [[PrintedPart?]] {
    guard tokens.count == count + 1 else { return [] }
    return tokens.indices.map { left in
      tokens.indices.filter { $0 != left }.map { index in
        PrintedPart(token: index, units: Array(script.units[tokens[index].digits]), isLast: true)
      }
    }
  }

  /// All ways to part the digits: for each cell the token and the stretch of its digits, or nil for a blank.
  private func parts(
    _ splitter: RunSplitter, _ tokens: [Token], _ addresses: [CellAddress]
  ) -> (readings: [[PrintedPart?]], isTruncated: Bool) {
    let split = PartSplitter(
      tokens: tokens.map { Array(script.units[$0.digits]) }, kinds: addresses.map(\.definition.number),
      splits: splitter.splits || tokens.count < addresses.count && !splitter.allowsBlanks,
      allowsBlanks: splitter.allowsBlanks)
    return (split.found, split.isTruncated)
  }

  private func write(
    _ readings: [[PrintedPart?]], _ isTruncated: Bool, _ tokens: [Token], _ addresses: [CellAddress], _ slot: Slot,
    into cells: inout CellTable
  ) {
    let writer = CellWriter(script: script)
    for (column, address) in addresses.enumerated() {
      let parts = readings.map { $0[column] }
      let printed = parts.compactMap(\.self)
      guard let first = printed.first else {
        cells[address] =
          readings.isEmpty
          ? Cell(.illegible, source: script.source(tokens.first?.range ?? slot.label))
          : Cell(.blank, source: writer.blankSource(slot))
        continue
      }
      let token = tokens[first.token]
      let source = script.source(token.range)
      let values = Set(printed.compactMap { writer.numeral($0.units[...]) })
      let unit = printed.allSatisfy({ $0.isLast }) ? writer.unit(of: token) : nil
      if values.count == 1, printed.count == parts.count, !isTruncated, let value = values.first {
        cells[address] = Cell(.derived, value, unit: unit, source: source)
      } else {
        cells[address] = Cell(candidates: values, truncated: isTruncated, unit: unit, source: source)
      }
    }
  }
}
