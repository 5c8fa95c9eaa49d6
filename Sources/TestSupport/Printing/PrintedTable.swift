public import Disclosure

/// A table of a form as it is printed: a true grid with spans.
public struct PrintedTable: Sendable {
  /// One cell.
  public struct Cell: Sendable {
    /// What is printed in it.
    public var text: String
    /// Its first column.
    public var column: Int
    /// How many columns it covers.
    public var width = 1
    /// How many rows it covers.
    public var height = 1
    /// The address, for a cell that holds a value.
    public var address: CellAddress?

    /// Whether it is a label rather than a value.
    public var isLabel: Bool { address == nil }
  }

  /// One row; cells that a cell of an earlier row covers are left out.
  public struct Row: Sendable {
    /// The cells from left to right.
    public var cells: [Cell]
    /// The beginning of the addresses of a data row (`requests.granted`), or nil for a head.
    public var key: String?

    /// Whether the row holds values.
    public var isData: Bool { cells.contains { $0.address != nil } }
  }

  /// `proactive`, `requests`, `remedies` or `statistics`.
  public var key: String
  /// How many columns the grid has.
  public var columns: Int
  /// The rows from top to bottom.
  public var rows: [Row]
}

extension PrintedTable {
  /// The same table with every cell changed by `change`.
  func mapping(_ change: (inout Cell) -> Void) -> PrintedTable {
    var copy = self
    for row in copy.rows.indices {
      for cell in copy.rows[row].cells.indices { change(&copy.rows[row].cells[cell]) }
    }
    return copy
  }
}
