import Disclosure

/// Writes the rows of tables 3 and 4, whose cells the equations of the form bind: digits that run together and blanks
/// that vanished are told apart by them, or stay ambiguous.
struct SolvedRows {
  let script: Script
  let plan: TablePlan
  /// The check that the sums of a row state, and its scope for a row and one of its sums.
  let rowCheck: (Int, Range<Int>) -> EquationInstance
  /// The equations of the columns; none in table 4.
  let equations: [ColumnEquation]
  /// The keys of the columns, for the scope of an equation.
  let columnKeys: [String]

  /// A row that digits alone do not tell.
  private struct OpenRow {
    let splitter: RunSplitter
    let tokens: [Token]
  }

  func write(_ rows: [TableReader.ReadRow], into cells: inout CellTable, assumed: inout Set<EquationInstance>) {
    var readings = Array(repeating: RowReadings(readings: [], countBeforeEquations: 0), count: plan.rows.count)
    var open: [Int: OpenRow] = [:]
    for row in rows {
      switch row.reading {
      case .positional(let tokens), .aligned(let tokens): readings[row.row] = firm(tokens)
      case .merged, .choices: break
      case .open(let splitter, let tokens):
        open[row.row] = OpenRow(splitter: splitter, tokens: tokens)
        readings[row.row] = splitter.tokens.count > splitter.columns ? choosing(splitter) : solve(splitter)
      }
    }
    var solver = TableSolver(
      rows: readings, equations: equations.filter { isPrinted($0, readings) }, columns: columnKeys.count)
    solver.solve()
    note(solver, &assumed)
    for row in rows { write(row, solver, open[row.row], into: &cells, assumed: &assumed) }
  }

  /// A row told by position has one reading; one with decimals, signs or place-holders has none for the equations.
  private func firm(_ tokens: [Token?]) -> RowReadings {
    let writer = CellWriter(script: script)
    var values: [Int] = []
    for token in tokens {
      guard let token, token.kind == .number else {
        values.append(RowReading.blank)
        continue
      }
      guard let value = writer.numeral(script.units[token.digits])?.integer else {
        return RowReadings(readings: [], countBeforeEquations: 0)
      }
      values.append(value)
    }
    let reading = RowReading(values: values, tokens: Array(repeating: -1, count: values.count))
    return RowReadings(readings: [reading], countBeforeEquations: 1)
  }

  /// Digits without blanks first; where no such reading adds up, blanks may have vanished.
  private func solve(_ splitter: RunSplitter) -> RowReadings {
    var readings = splitter.readings()
    guard readings.contradictsEquations || readings.readings.isEmpty, !splitter.allowsBlanks else { return readings }
    let wider = RunSplitter(
      tokens: splitter.tokens, columns: splitter.columns, sums: splitter.sums, splits: splitter.splits,
      allowsBlanks: true, signed: splitter.signed
    ).readings()
    if readings.readings.isEmpty { return wider }
    // Exactly as many digits as cells: the form itself parts them, and the sum is simply wrong.
    if readings.readings.count == 1 { return readings }
    if !wider.contradictsEquations { readings.readings += wider.readings }
    return readings
  }

  /// More numbers than cells: one of them, a page number for instance, is none of the row.
  private func choosing(_ splitter: RunSplitter) -> RowReadings {
    let surplus = splitter.tokens.count - splitter.columns
    guard surplus == 1 else { return RowReadings(readings: [], countBeforeEquations: 0, isTruncated: true) }
    var found: [RowReading] = []
    for left in splitter.tokens.indices {
      let kept = splitter.tokens.indices.filter { $0 != left }
      let part = RunSplitter(
        tokens: kept.map { splitter.tokens[$0] }, columns: splitter.columns, sums: splitter.sums, splits: false,
        allowsBlanks: false)
      let readings = part.readings()
      guard !readings.contradictsEquations else { continue }
      found += readings.readings.map { reading in
        RowReading(values: reading.values, tokens: reading.tokens.map { $0 < 0 ? $0 : kept[$0] })
      }
    }
    return RowReadings(readings: found, countBeforeEquations: splitter.tokens.count)
  }
}

// MARK: - Equations

extension SolvedRows {
  /// An equation can only be asked when every row of it is in the text and can be read.
  private func isPrinted(_ equation: ColumnEquation, _ readings: [RowReadings]) -> Bool {
    readings.indices.allSatisfy { equation.factors[$0] == 0 || !readings[$0].readings.isEmpty }
  }

  private func note(_ solver: TableSolver, _ assumed: inout Set<EquationInstance>) {
    for use in solver.used {
      assumed.insert(EquationInstance(check: solver.equations[use.equation].check, scope: columnKeys[use.column]))
    }
  }

  private func write(
    _ row: TableReader.ReadRow, _ solver: TableSolver, _ open: OpenRow?, into cells: inout CellTable,
    assumed: inout Set<EquationInstance>
  ) {
    let writer = CellWriter(script: script)
    let addresses = plan.rows[row.row].cells
    switch row.reading {
    case .positional(let tokens):
      let status: Cell.Status = row.isPlaced ? .derived : .read
      for (address, token) in zip(addresses, tokens) {
        cells[address] = writer.cell(token, at: address, in: row.slot, status: status)
      }
      if row.slot.isCutOff, let last = tokens.lastIndex(where: { $0 != nil }), let token = tokens[last] {
        cells[addresses[last]] = writer.doubtful(token, truncated: true)
        for address in addresses[(last + 1)...] { cells[address] = nil }
      }
    case .aligned(let tokens):
      for (address, token) in zip(addresses, tokens) {
        cells[address] = writer.cell(token, at: address, in: row.slot, status: .derived)
      }
    case .merged(let tokens, let covering):
      for (column, address) in addresses.enumerated() {
        cells[address] =
          covering[column].map { writer.doubtful($0) } ?? writer.cell(tokens[column], at: address, in: row.slot)
      }
    case .choices(let choices):
      for (address, tokens) in zip(addresses, choices) { cells[address] = writer.cell(choosing: tokens) }
      assumed.insert(rowCheck(row.row, 0..<addresses.count))
    case .open(let splitter, let tokens):
      var readings = solver.rows[row.row]
      if solver.doubted.contains(row.row) || readings.readings.isEmpty {
        readings = splitter.readingsIgnoringSums()
      }
      if readings.usedEquations || solver.doubted.contains(row.row) {
        for sum in splitter.sums { assumed.insert(rowCheck(row.row, sum)) }
      }
      for (column, address) in addresses.enumerated() {
        cells[address] =
          readings.readings.isEmpty
          ? Cell(.illegible, source: script.source(tokens.first?.range ?? row.slot.label))
          : writer.cell(readings, column: column, tokens: tokens, in: row.slot)
      }
    }
  }
}
