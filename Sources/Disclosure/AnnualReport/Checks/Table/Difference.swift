/// An instance of a check whose two sides are known.
struct Difference: Sendable {
  /// Which check and which of its equations, by their places in the form.
  var check: Int
  var equation: Int
  /// The sums of the two sides.
  var left: Numeral
  var right: Numeral

  /// Whether the two sides stand to each other as they must.
  func holds(_ relation: TableForm.Relation) -> Bool {
    switch relation {
    case .equal: left == right
    case .atMost: !(right < left)
    case .atLeast: !(left < right)
    }
  }
}

extension [TableForm.Term] {
  /// The sum of the terms; nil where one of them has no number.
  func sum(_ sheet: CellSheet, previous: CellSheet?) -> Numeral? {
    var whole: Int64 = 0
    var total = Numeral.zero
    for term in self {
      guard let source = term.isPrevious ? previous : sheet, source.states[term.ordinal] == .value else { return nil }
      let value = source.values[term.ordinal]
      // Nearly all cells are whole numbers far below the limit; only amounts take the exact way.
      if value.scale == 0, value.mantissa.magnitude < 1 << 40 {
        whole += value.mantissa * Int64(term.factor)
      } else {
        total = total + term.factor * value
      }
    }
    return total.mantissa == 0 ? Numeral(mantissa: whole, scale: 0) : total + Numeral(mantissa: whole, scale: 0)
  }
}
