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
        let readings =
          tokens.count > addresses.count
          ? choices(tokens, addresses.count) : parts(splitter, tokens, addresses)
        write(readings, tokens, addresses, row.slot, into: &cells)
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
  private func parts(_ splitter: RunSplitter, _ tokens: [Token], _ addresses: [CellAddress]) -> [[PrintedPart?]] {
    let split = PartSplitter(
      tokens: tokens.map { Array(script.units[$0.digits]) }, kinds: addresses.map(\.definition.number),
      splits: splitter.splits || tokens.count < addresses.count && !splitter.allowsBlanks,
      allowsBlanks: splitter.allowsBlanks)
    return split.all()
  }

  private func write(
    _ readings: [[PrintedPart?]], _ tokens: [Token], _ addresses: [CellAddress], _ slot: Slot,
    into cells: inout CellTable
  ) {
    let writer = CellWriter(script: script)
    for (column, address) in addresses.enumerated() {
      let parts = readings.map { $0[column] }
      let printed = parts.compactMap(\.self)
      guard let first = printed.first else {
        cells[address] =
          readings.isEmpty
          ? Cell(.illegible, source: script.source(tokens[0].range)) : Cell(.blank, source: writer.blankSource(slot))
        continue
      }
      let token = tokens[first.token]
      let source = script.source(token.range)
      let values = Set(printed.compactMap { writer.numeral($0.units[...]) })
      let unit = printed.allSatisfy({ $0.isLast }) ? writer.unit(of: token) : nil
      if values.count == 1, printed.count == parts.count, let value = values.first {
        cells[address] = Cell(.derived, value, unit: unit, source: source)
      } else {
        cells[address] = Cell(candidates: values, unit: unit, source: source)
      }
    }
  }
}

/// A stretch of a token's digits that one cell may print.
struct PrintedPart {
  let token: Int
  let units: [UInt16]
  /// Whether the token ends with it.
  let isLast: Bool
}

/// Finds every way to part printed digits into cells when only the kind of number of each cell is known.
struct PartSplitter {
  let tokens: [[UInt16]]
  let kinds: [CellDefinition.Number]
  let splits: Bool
  let allowsBlanks: Bool

  private static let maximum = 2_000

  func all() -> [[PrintedPart?]] {
    var found: [[PrintedPart?]] = []
    place([], token: 0, offset: 0, &found)
    return found
  }

  private func place(_ cells: [PrintedPart?], token: Int, offset: Int, _ found: inout [[PrintedPart?]]) {
    guard found.count < PartSplitter.maximum else { return }
    if cells.count == kinds.count {
      if token == tokens.count { found.append(cells) }
      return
    }
    if token < tokens.count {
      let digits = tokens[token]
      for end in splits ? Array((offset + 1)...max(digits.count, offset + 1)) : [digits.count]
      where end <= digits.count {
        let part = Array(digits[offset..<end])
        guard isNumber(part, kinds[cells.count]) else { continue }
        let isDone = end == digits.count
        place(
          cells + [PrintedPart(token: token, units: part, isLast: isDone)], token: isDone ? token + 1 : token,
          offset: isDone ? 0 : end, &found)
      }
    }
    if allowsBlanks { place(cells + [nil], token: token, offset: offset, &found) }
  }

  private func isNumber(_ units: [UInt16], _ kind: CellDefinition.Number) -> Bool {
    var digits = units[...]
    if digits.first == UInt16(scalar: "-") || digits.first == UInt16(scalar: "+") {
      guard kind == .signedInteger || !splits else { return false }
      digits = digits.dropFirst()
    }
    guard let first = digits.first, first.isDigit, digits.last?.isDigit == true else { return false }
    let point = digits.firstIndex(of: UInt16(scalar: "."))
    if point != nil, splits, kind != .decimal, kind != .moneyWithUnit { return false }
    if splits, first == UInt16(scalar: "0"), digits.count > 1, point != digits.startIndex + 1 { return false }
    return digits.allSatisfy { $0.isDigit || $0 == UInt16(scalar: ".") || $0 == UInt16(scalar: ",") }
  }
}
