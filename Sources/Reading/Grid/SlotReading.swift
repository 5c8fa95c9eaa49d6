import Disclosure

/// How the printed cells of a slot are its cells of the form: told by position, or still to be solved.
enum SlotReading {
  /// Each cell of the form with the token that is printed for it, or nil for a blank. Told by position alone.
  case positional([Token?])
  /// The same, but told by where the digits stand under those of other rows.
  case aligned([Token?])
  /// The tokens and the ways to part them.
  case open(RunSplitter, [Token])
  /// One printed cell covers several cells of the form.
  case merged([Token?], covering: [Int: Token])
  /// The numbers that may be printed for each cell, told apart by the sum of the row or not at all.
  case choices([[Token]])
}

/// Tells how the printed cells of a slot are the cells of its row.
struct SlotReader {
  let script: Script
  let style: TableStyle
  /// The parts of the row whose last cell is the sum of the others.
  let sums: [Range<Int>]
  /// The columns in which a sign may stand.
  let signed: Set<Int>
  /// The columns in which money with its unit may stand.
  var money: Set<Int> = []

  /// The reading of a slot with `count` cells.
  func read(_ slot: Slot, count: Int) -> SlotReading {
    if let choices = slot.choices, choices.count == count { return .choices(choices) }
    if slot.cells.count == count, slot.printedCount == count { return .positional(slot.cells) }
    let printed = slot.printed
    if let byHead = columnsByHead(slot, count: count) { return byHead }
    if slot.cells.count == count, !isLeftOver(slot.cells) { return .positional(slot.cells.map(ink)) }
    if printed.count == count { return .positional(printed) }
    let explicit = slot.cells.filter { $0.kind != .blank(isPadding: true) }
    if explicit.count == count { return .positional(explicit.map(ink)) }
    if slot.cells.count > count, let window = window(slot.cells, count: count) { return .positional(window) }
    if printed.isEmpty { return .positional(Array(repeating: nil, count: count)) }
    if let aligned = AlignedColumns(script: script).place(printed, centers: style.columnCenters, count: count) {
      return .aligned(aligned)
    }
    if slot.isCutOff, !style.dropsBlanks, !style.runsOn, printed.count < count {
      return .positional(printed + Array(repeating: nil, count: count - printed.count))
    }
    let numbers = printed.filter { $0.kind == .number }
    return .open(splitter(for: numbers, of: slot, count: count), numbers)
  }

  private func ink(_ token: Token) -> Token? {
    if case .blank = token.kind { nil } else { token }
  }

  /// A few numbers and then only bars without anything between them: those bars may be what a merged cell covers, and
  /// then the numbers' columns are unknown.
  private func isLeftOver(_ cells: [Token]) -> Bool {
    guard let first = cells.firstIndex(where: { $0.kind == .blank(isPadding: true) }), first > 0 else { return false }
    return cells[first...].allSatisfy { $0.kind == .blank(isPadding: true) }
  }

  /// The cells of the form among more cells than it has, where those left out are blank.
  private func window(_ cells: [Token], count: Int) -> [Token?]? {
    let surplus = cells.count - count
    let inFront = cells.suffix(count)
    let behind = cells.prefix(count)
    let canFront = cells.prefix(surplus).allSatisfy { ink($0) == nil }
    let canBehind = cells.suffix(surplus).allSatisfy { ink($0) == nil }
    guard canFront || canBehind else { return nil }
    if canFront, canBehind, !style.tellsSurplus, inFront.map({ ink($0) == nil }) != behind.map({ ink($0) == nil }) {
      let possible = [Array(inFront), Array(behind)].filter(unitsFit)
      return possible.count == 1 ? possible[0].map(ink) : nil
    }
    if canBehind, !canFront || !style.surplusInFront {
      return isLeftOver(cells) && !cells.allSatisfy({ ink($0) == nil }) ? nil : behind.map(ink)
    }
    return inFront.map(ink)
  }

  /// Whether every amount of money stands in a column that may print one.
  private func unitsFit(_ cells: [Token]) -> Bool {
    cells.indices.allSatisfy { column in
      let token = cells[column]
      guard token.kind == .number, token.digits.upperBound < token.range.upperBound else { return true }
      return money.contains(column) || !"元万亿".utf16.contains(script.units[token.digits.upperBound])
    }
  }

  /// The cells by the true columns of a grid's head.
  private func columnsByHead(_ slot: Slot, count: Int) -> SlotReading? {
    guard let head = style.headColumns, head.count == count else { return nil }
    var cells: [Token?] = Array(repeating: nil, count: count)
    var covering: [Int: Token] = [:]
    for token in slot.printed {
      guard let piece = script.piece(at: token.range.lowerBound) else { return nil }
      let covered = head.indices.filter { head[$0] >= piece.column && head[$0] < piece.column + piece.width }
      guard let first = covered.first, cells[first] == nil, covering[first] == nil else { return nil }
      if covered.count == 1 {
        cells[first] = token
      } else {
        for column in covered { covering[column] = token }
      }
    }
    return covering.isEmpty ? .positional(cells) : .merged(cells, covering: covering)
  }

  private func splitter(for numbers: [Token], of slot: Slot, count: Int) -> RunSplitter {
    let tokens = numbers.map { SlotReader.ascii(script.units[$0.digits]) }
    let digits = tokens.reduce(0) { $0 + $1.count }
    // A number has no zero in front: 051 is 0 and 51.
    let hasJoin = tokens.contains { $0.count > 1 && $0[0] == UInt8(ascii: "0") && $0[1] != UInt8(ascii: ".") }
    // Three digits alone in a row of three cells may be one number beside two blanks; seven digits never are.
    let mayBeOneNumber = count < 7 && !style.runsOn && !slot.runsOn
    let splits =
      tokens.count < count && (style.runsOn || slot.runsOn || tokens.count == 1 || hasJoin) && digits >= count
    return RunSplitter(
      tokens: tokens, columns: count, sums: sums.filter { $0.upperBound <= count }, splits: splits,
      allowsBlanks: style.dropsBlanks || !splits || mayBeOneNumber, signed: signed)
  }

  static func ascii(_ units: ArraySlice<UInt16>) -> [UInt8] {
    units.compactMap { $0.isDigit || $0 == UInt16(scalar: "-") || $0 == UInt16(scalar: ".") ? UInt8($0) : nil }
  }
}
