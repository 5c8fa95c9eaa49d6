import Disclosure

/// Turns printed digits into the cells of a report.
struct CellWriter {
  let script: Script

  /// The cell for a token that was told by position; a nil token is a blank.
  func cell(_ token: Token?, at address: CellAddress, in slot: Slot, status: Cell.Status = .read) -> Cell {
    guard let token else { return Cell(.blank, source: blankSource(slot)) }
    let source = script.source(token.range)
    guard token.kind == .number else {
      return Cell(token.kind == .placeholder ? .placeholder : .illegible, source: source)
    }
    guard let value = numeral(script.units[token.digits]) else { return Cell(.illegible, source: source) }
    return Cell(status, value, unit: unit(of: token), source: source)
  }

  /// The cell for a set of readings; `tokens` are those of the slot.
  func cell(_ readings: RowReadings, column: Int, tokens: [Token], in slot: Slot) -> Cell {
    var values: Set<Int> = []
    var owners: Set<Int> = []
    for reading in readings.readings {
      values.insert(reading.values[column])
      owners.insert(reading.tokens[column])
    }
    if values == [RowReading.blank], !readings.isTruncated { return Cell(.blank, source: blankSource(slot)) }
    let source = source(owners, tokens, slot)
    if values.count == 1, let value = values.first, !readings.isTruncated {
      return Cell(.derived, Numeral(value), source: source)
    }
    return Cell(
      candidates: values.subtracting([RowReading.blank]).map { Numeral($0) }, truncated: readings.isTruncated,
      source: source)
  }

  /// A cell whose place cannot be told, with the one number that may be its.
  func doubtful(_ token: Token, truncated: Bool = false) -> Cell {
    let source = script.source(token.range)
    guard let value = numeral(script.units[token.digits]) else { return Cell(.illegible, source: source) }
    return Cell(candidates: [value], truncated: truncated, unit: unit(of: token), source: source)
  }

  /// The cell that one of several printed numbers belongs to.
  func cell(choosing tokens: [Token]) -> Cell {
    let values = Set(tokens.compactMap { numeral(script.units[$0.digits]) })
    guard let first = tokens.first else { return Cell(.illegible, source: Source()) }
    let last = tokens.map(\.range.upperBound).max() ?? first.range.upperBound
    if values.count == 1, let value = values.first {
      return Cell(.derived, value, unit: unit(of: first), source: script.source(first.range))
    }
    return Cell(
      candidates: values,
      source: script.source(first.range.lowerBound..<min(last, first.range.lowerBound + CellWriter.longestSource)))
  }

  /// Of a block of numbers so many characters are quoted.
  private static let longestSource = 60

  func blankSource(_ slot: Slot) -> Source {
    var source = script.source(slot.label)
    source.text = ""
    return source
  }

  /// The unit printed with the digits, or nil.
  func unit(of token: Token) -> String? {
    token.digits.upperBound < token.range.upperBound
      ? script.text(token.digits.upperBound..<token.range.upperBound) : nil
  }

  /// The number that folded digits print: separators of thousands left out, at most 18 digits.
  func numeral(_ units: ArraySlice<UInt16>) -> Numeral? {
    var (mantissa, scale, digits): (Int64, UInt8, Int) = (0, 0, 0)
    var (isNegative, hasPoint) = (false, false)
    for unit in units {
      switch unit {
      case 0x30...0x39:
        digits += 1
        guard digits <= 18 else { return nil }
        mantissa = mantissa * 10 + Int64(unit - 0x30)
        if hasPoint { scale += 1 }
      case UInt16(scalar: "-") where digits == 0: isNegative = true
      case UInt16(scalar: "+") where digits == 0, UInt16(scalar: ","): continue
      case UInt16(scalar: ".") where !hasPoint && digits > 0: hasPoint = true
      default: return nil
      }
    }
    guard digits > 0, scale <= 12, !hasPoint || scale > 0 else { return nil }
    return Numeral(mantissa: isNegative ? -mantissa : mantissa, scale: scale)
  }

  private func source(_ owners: Set<Int>, _ tokens: [Token], _ slot: Slot) -> Source {
    let printed = owners.filter { $0 >= 0 }.sorted()
    guard let first = printed.first, let last = printed.last else { return blankSource(slot) }
    return script.source(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
  }
}
