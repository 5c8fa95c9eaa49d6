public import Persistence

/// Which tables a plan reads from end to end.
public struct PlanReading {
  /// A table that is read whole, with the line of the plan that says so.
  public struct Scan: Hashable, Sendable {
    /// The table.
    public var table: String
    /// The index whose whole length is walked; nil where the table itself is.
    public var index: String?
    /// The line of the plan.
    public var line: String
  }

  private let plan: [String]
  private let dialect: Dialect
  /// The tables by the names that the statement gives them.
  private let names: [String: String]
  private let isPaged: Bool

  /// Reads the plan of a statement.
  public init(_ plan: [String], of sql: SQLText, dialect: Dialect) {
    self.plan = plan
    self.dialect = dialect
    let text = sql.text { _ in "?" }
    var names: [String: String] = [:]
    for match in text.matches(of: /(?:FROM|JOIN|UPDATE|INTO)\s+(\w+)(?:\s+(?:AS\s+)?(\w+))?/) {
      let alias = match.output.2.map(String.init) ?? ""
      names[alias.isEmpty || alias == alias.uppercased() ? String(match.output.1) : alias] = String(match.output.1)
    }
    self.names = names
    isPaged = text.contains("LIMIT")
  }

  /// The scans; a walk along an index that ends when the page is full is none.
  public var scans: [Scan] {
    switch dialect {
    case .sqlite: sqlite
    case .postgres: postgres
    }
  }

  private var sqlite: [Scan] {
    let isSorted = plan.contains { $0.contains("TEMP B-TREE FOR ORDER BY") }
    return plan.compactMap { line in
      guard let match = line.firstMatch(of: /SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/),
        let table = names[String(match.output.1)], line.firstMatch(of: /VIRTUAL TABLE INDEX \d+:\S/) == nil
      else { return nil }
      let index = match.output.2.map(String.init)
      return index != nil && isPaged && !isSorted ? nil : Scan(table: table, index: index, line: line)
    }
  }

  private var postgres: [Scan] {
    let isSorted = plan.contains { $0.contains("Sort  (") }
    return plan.indices.compactMap { place in
      let line = plan[place]
      if let match = line.firstMatch(of: /Seq Scan on (\w+)/) {
        return Scan(table: String(match.output.1), index: nil, line: line)
      }
      guard let (index, table) = indexScan(at: place) else { return nil }
      // What belongs to a node follows it, up to the next arrow.
      let details = plan[(place + 1)...].prefix { $0.firstMatch(of: /^\s*->/) == nil }
      guard !details.contains(where: { $0.contains("Index Cond:") }), !isPaged || isSorted else { return nil }
      return Scan(table: table, index: index, line: line)
    }
  }

  /// The index and the table of a line that walks an index.
  private func indexScan(at place: Int) -> (index: String, table: String)? {
    if let match = plan[place].firstMatch(of: /Index (?:Only )?Scan(?: Backward)? using (\w+) on (\w+)/) {
      return (String(match.output.1), String(match.output.2))
    }
    // The table of a bitmap stands in a line above.
    guard let bitmap = plan[place].firstMatch(of: /Bitmap Index Scan on (\w+)/),
      let table = plan[..<place].reversed().lazy.compactMap({ $0.firstMatch(of: /Bitmap Heap Scan on (\w+)/) }).first
    else { return nil }
    return (String(bitmap.output.1), String(table.output.1))
  }
}
