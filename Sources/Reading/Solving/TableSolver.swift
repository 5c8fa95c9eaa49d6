/// Narrows the readings of the rows of a table until every equation of the form holds, and keeps all that remain.
struct TableSolver {
  /// The readings of each row.
  private(set) var rows: [RowReadings]
  let equations: [ColumnEquation]
  let columns: Int
  /// The equations that were needed, with their columns.
  private(set) var used: Set<Use> = []
  /// The rows whose readings must be opened again, since a column does not come out.
  private(set) var doubted: Set<Int> = []

  /// An equation in one column.
  struct Use: Hashable {
    let equation: Int
    let column: Int
  }

  /// What the search may still cost, shared by all of its trials.
  private let budget = Budget()

  /// Counts the readings that are weighed; when all are spent the search is given up.
  private final class Budget {
    var readings = 400_000
    var isSpent: Bool { readings <= 0 }
  }

  init(rows: [RowReadings], equations: [ColumnEquation], columns: Int) {
    self.rows = rows
    self.equations = equations
    self.columns = columns
  }

  /// Solves the table.
  mutating func solve() {
    let open = rows.indices.filter { rows[$0].readings.count > 1 && !rows[$0].contradictsEquations }
    if !open.isEmpty {
      let before = rows
      if narrow() {
        enumerate()
      } else {
        rows = before
      }
      for equation in equations.indices where isEffective(equation) {
        guard open.contains(where: { equations[equation].factors[$0] != 0 }) else { continue }
        for column in 0..<columns { used.insert(Use(equation: equation, column: column)) }
      }
    }
    doubtWhatContradicts()
  }

  /// An equation can be used when every row of it that is printed has readings to which equations apply.
  private func isEffective(_ equation: Int) -> Bool {
    equations[equation].anchors.allSatisfy { row in
      rows[row].readings.contains { $0.values.contains { $0 != RowReading.blank } }
    }
      && rows.indices.allSatisfy { equations[equation].factors[$0] == 0 || !isUncertain($0) }
  }

  private func isUncertain(_ row: Int) -> Bool { rows[row].contradictsEquations && rows[row].readings.count > 1 }
}

// MARK: - Narrowing

extension TableSolver {
  /// Removes readings that no choice of the others can complete; false where a row would have none left.
  private mutating func narrow() -> Bool {
    var changed = true
    while changed {
      changed = false
      for equation in equations.indices where isEffective(equation) {
        for column in 0..<columns {
          guard let removed = narrow(equation, column) else { return false }
          changed = changed || removed
        }
      }
    }
    return true
  }

  private mutating func narrow(_ equation: Int, _ column: Int) -> Bool? {
    let factors = equations[equation].factors
    var low = 0
    var high = 0
    var bounds: [(row: Int, low: Int, high: Int)] = []
    for row in rows.indices where factors[row] != 0 {
      budget.readings -= rows[row].readings.count
      let amounts = rows[row].readings.map { factors[row] * $0.amount(column) }
      guard let least = amounts.min(), let most = amounts.max() else { return nil }
      low += least
      high += most
      bounds.append((row, least, most))
    }
    var removed = false
    for bound in bounds where rows[bound.row].readings.count > 1 {
      let (row, factor) = (bound.row, factors[bound.row])
      let kept = rows[row].readings.filter { reading in
        let amount = factor * reading.amount(column)
        return low - bound.low + amount <= 0 && high - bound.high + amount >= 0
      }
      guard !kept.isEmpty else { return nil }
      if kept.count < rows[row].readings.count {
        rows[row].readings = kept
        removed = true
        // The bounds of the others have changed; the caller comes again.
        break
      }
    }
    return removed
  }
}

// MARK: - Enumerating

extension TableSolver {
  /// Tries the readings of the rows that are still open against each other and keeps those that occur in a solution.
  private mutating func enumerate() {
    let open = rows.indices.filter { rows[$0].readings.count > 1 && !rows[$0].contradictsEquations }
    guard open.count >= 1 else { return }
    var survivors: [Int: [RowReading]] = [:]
    for row in open {
      var kept: [RowReading] = []
      for reading in rows[row].readings {
        var trial = self
        trial.rows[row].readings = [reading]
        guard !budget.isSpent else { return }
        if trial.narrow(), trial.isSolvable() { kept.append(reading) }
      }
      survivors[row] = kept
    }
    for (row, kept) in survivors where !kept.isEmpty { rows[row].readings = kept }
  }

  /// Whether some choice of readings satisfies all equations.
  private func isSolvable() -> Bool {
    guard
      let row = rows.indices.filter({ rows[$0].readings.count > 1 && !rows[$0].contradictsEquations })
        .min(by: { rows[$0].readings.count < rows[$1].readings.count })
    else { return true }
    for reading in rows[row].readings {
      guard !budget.isSpent else { return true }
      var trial = self
      trial.rows[row].readings = [reading]
      if trial.narrow(), trial.isSolvable() { return true }
    }
    return false
  }
}

// MARK: - Doubt

extension TableSolver {
  /// Where a column does not come out although every row is read, a row whose cells were told apart by its equation
  /// may have been told apart wrongly.
  ///
  /// Its readings are opened again: an honest doubt instead of a guess.
  private mutating func doubtWhatContradicts() {
    var doubted: Set<Int> = []
    for equation in equations where equation.anchors.allSatisfy({ isPrinted($0) }) {
      let members = rows.indices.filter { equation.factors[$0] != 0 }
      guard members.allSatisfy({ rows[$0].readings.count == 1 }) else { continue }
      for column in 0..<columns {
        let sum = members.reduce(0) { $0 + equation.factors[$1] * rows[$1].readings[0].amount(column) }
        if sum != 0 { doubted.formUnion(members.filter { rows[$0].countBeforeEquations > 1 }) }
      }
    }
    self.doubted = doubted
  }

  private func isPrinted(_ row: Int) -> Bool {
    rows[row].readings.contains { $0.values.contains { $0 != RowReading.blank } }
  }
}
