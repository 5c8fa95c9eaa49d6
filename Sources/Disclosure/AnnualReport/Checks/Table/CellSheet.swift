/// The cells of a report as the checks need them: a number or the reason why there is none.
struct CellSheet: Sendable {
  /// What stands in a cell.
  enum State: UInt8, Sendable {
    case value, absent, blank, placeholder, illegible, ambiguous
  }

  private(set) var values: [Numeral]
  private(set) var states: [State]
  /// The units that are printed in cells themselves.
  private(set) var units: [Int: String] = [:]

  init(_ cells: CellTable) {
    let count = AddressBook.shared.definitions.count
    values = Array(repeating: .zero, count: count)
    states = Array(repeating: .absent, count: count)
    for (address, cell) in cells {
      if let value = cell.value {
        values[address.ordinal] = value
        states[address.ordinal] = .value
        if let unit = cell.unit { units[address.ordinal] = unit }
      } else {
        states[address.ordinal] = Self.state(of: cell.status)
      }
    }
  }

  private static func state(of status: Cell.Status) -> State {
    switch status {
    case .placeholder: .placeholder
    case .illegible: .illegible
    case .ambiguous: .ambiguous
    case .blank, .read, .derived: .blank
    }
  }

  /// Whether nothing that could be a number is printed.
  func isEmpty(_ ordinal: Int) -> Bool { states[ordinal] == .blank || states[ordinal] == .placeholder }

  /// Lets blanks count as 0: an input always, a total only when all of its parts are blank or 0.
  mutating func countBlanksAsZero(in form: TableForm) {
    let before = self
    for row in form.rows {
      for ordinal in row.ordinals where before.isEmpty(ordinal) && before.isZero(ordinal, in: form) {
        states[ordinal] = .value
        values[ordinal] = .zero
      }
    }
  }

  /// Whether a cell is 0 or may count as 0.
  ///
  /// Totals rest on inputs, or on totals that do, so this ends.
  private func isZero(_ ordinal: Int, in form: TableForm) -> Bool {
    if states[ordinal] == .value { return values[ordinal].mantissa == 0 }
    guard isEmpty(ordinal) else { return false }
    guard let definitions = form.parts[ordinal] else { return true }
    return definitions.allSatisfy { $0.allSatisfy { isZero($0, in: form) } }
  }
}
