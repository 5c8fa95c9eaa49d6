extension Article {
  /// A table whose cells know which of them are heads.
  public struct Table: Codable, Hashable, Sendable {
    /// What it is about; a table without one is named by the text before it.
    public var caption: String
    /// Its rows.
    public var rows: [Row]

    /// A table.
    public init(caption: String = "", rows: [Row]) {
      self.caption = caption
      self.rows = rows
    }

    /// How many rows at the top are heads throughout.
    public var headRows: Int { rows.prefix { row in row.cells.allSatisfy(\.isHead) }.count }
  }

  /// A row of a table.
  public struct Row: Codable, Hashable, Sendable {
    /// Its cells; places that a cell from above or the left covers have none.
    public var cells: [Cell]

    /// A row.
    public init(_ cells: [Cell]) { self.cells = cells }
  }

  /// A cell of a table.
  public struct Cell: Codable, Hashable, Sendable {
    /// What stands in it.
    public var blocks: [Block]
    /// How many columns it covers.
    public var columns: Int
    /// How many rows it covers.
    public var rows: Int
    /// Whether it names the cells below or beside it.
    public var isHead: Bool

    /// A cell.
    public init(_ blocks: [Block], columns: Int = 1, rows: Int = 1, isHead: Bool = false) {
      self.blocks = blocks
      self.columns = columns
      self.rows = rows
      self.isHead = isHead
    }
  }

  /// A picture.
  public struct Picture: Codable, Hashable, Sendable {
    /// Which file of the item it shows.
    public var file: String
    /// What it shows, in words; nil where nobody has said it yet, empty where it is mere decoration.
    public var alternative: String?
    /// How wide it is, in points of the screen; nil where unknown.
    public var width: Int?
    /// How high it is, in points of the screen; nil where unknown.
    public var height: Int?

    /// A picture.
    public init(file: String, alternative: String? = nil, width: Int? = nil, height: Int? = nil) {
      self.file = file
      self.alternative = alternative
      self.width = width
      self.height = height
    }
  }
}
