import Testing

@testable import Reading

@Suite("Solving a whole table") struct TableSolverTests {
  func row(_ readings: [[Int]], before: Int? = nil) -> RowReadings {
    RowReadings(
      readings: readings.map { RowReading(values: $0, tokens: [0, 0]) },
      countBeforeEquations: before ?? readings.count)
  }

  let balance = ColumnEquation(check: "t3.balance", factors: [1, -1], anchors: [0, 1])

  @Test("A column leaves one reading of an open row") func columnDecides() {
    var solver = TableSolver(
      rows: [row([[1, 23], [12, 3]]), row([[12, 3]])], equations: [balance], columns: 2)
    solver.solve()
    #expect(solver.rows[0].readings.map(\.values) == [[12, 3]])
    #expect(!solver.used.isEmpty)
    #expect(solver.doubted.isEmpty)
  }

  @Test("What the columns leave open stays open") func staysOpen() {
    var solver = TableSolver(
      rows: [row([[1, 23], [12, 3]]), row([[12, 3], [1, 23]])], equations: [balance], columns: 2)
    solver.solve()
    #expect(solver.rows[0].readings.count == 2)
    #expect(solver.rows[1].readings.count == 2)
  }

  @Test("An equation that is not needed is not used") func firmRowsUseNothing() {
    var solver = TableSolver(rows: [row([[1, 2]]), row([[1, 3]])], equations: [balance], columns: 2)
    solver.solve()
    #expect(solver.used.isEmpty)
    #expect(solver.doubted.isEmpty)
  }

  @Test("A row told apart by its sum is doubted when a column contradicts it") func doubts() {
    var solver = TableSolver(
      rows: [row([[1, 2]], before: 5), row([[1, 3]])], equations: [balance], columns: 2)
    solver.solve()
    #expect(solver.doubted == [0])
  }
}
