/// One way to read the printed digits of a row as its cells.
struct RowReading: Equatable {
  /// The value of each cell; `blank` where nothing is printed for it.
  var values: [Int]
  /// The token that each cell's digits stand in; -1 for a blank.
  var tokens: [Int]

  /// Stands for a cell with nothing in it.
  static let blank = Int.min

  /// The value of a cell as a summand: a blank adds nothing.
  func amount(_ column: Int) -> Int { values[column] == RowReading.blank ? 0 : values[column] }
}

/// The readings of a row, and what was used to find them.
struct RowReadings {
  var readings: [RowReading]
  /// How many readings the digits allow before any equation is asked.
  var countBeforeEquations: Int
  /// Whether the search was given up, so that there may be more.
  var isTruncated = false
  /// Whether no reading satisfies the row's own equations; `readings` then ignores them.
  var contradictsEquations = false

  /// Whether an equation was needed to tell the cells apart.
  var usedEquations: Bool { countBeforeEquations > 1 && !contradictsEquations }
}
