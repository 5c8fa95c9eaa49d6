/// Table 4 of one year as a pure function over reconsiderations and suits; each cell lists what it counts.
public struct RemedyTally: Sendable {
  /// The year.
  public let year: Int
  /// The keys of the columns, in the order of the form.
  public static let columns = CountedRemedy.Result.allCases.map(\.rawValue) + ["pending", "total"]

  private let cells: [CountedRemedy.Path: [String: [Int64]]]

  /// Counts a year.
  ///
  /// - Parameters:
  ///   - remedies: all that were accepted in the year or pending into it; others are left aside.
  ///   - year: the year.
  public init(_ remedies: [CountedRemedy], year: Int) {
    self.year = year
    var cells: [CountedRemedy.Path: [String: [Int64]]] = [:]
    for remedy in remedies {
      guard let column = remedy.column(in: year) else { continue }
      for each in [column, "total"] { cells[remedy.path, default: [:]][each, default: []].append(remedy.id) }
    }
    self.cells = cells.mapValues { $0.mapValues { $0.sorted() } }
  }

  /// What a cell counts, by its group and the key of its column.
  public subscript(path: CountedRemedy.Path, column: String) -> [Int64] { cells[path]?[column] ?? [] }

  /// The number in a cell.
  public func count(_ path: CountedRemedy.Path, _ column: String) -> Int { self[path, column].count }
}
