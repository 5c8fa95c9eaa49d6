import CivilTime

/// A table that sorts, filters and pages by its address, drawn by the partial `listing`.
public struct Listing: Sendable {
  /// The heading of a column.
  public struct Column: Sendable {
    /// What it holds.
    public var label: String
    /// Where a click sorts by it; empty where it cannot be sorted by.
    public var sortPath: String
    /// `ascending` or `descending`; empty where the table is not sorted by it.
    public var direction: String
    /// Whether it holds numbers, which stand at the right.
    public var isNumeric: Bool

    /// A column.
    public init(_ label: String, sortPath: String = "", direction: String = "", isNumeric: Bool = false) {
      self.label = label
      self.sortPath = sortPath
      self.direction = direction
      self.isNumeric = isNumeric
    }
  }

  /// One value.
  public struct Cell: Sendable {
    /// What stands before the text and is no part of its link: the indentation of a tree.
    public var lead = ""
    /// What it says.
    public var text: String
    /// Where it leads; empty where it is no link.
    public var path: String
    /// A state before the text.
    public var tag: Tag?
    /// A line below: why, since when.
    public var note: String
    /// Whether it is a number.
    public var isNumeric: Bool
    /// Whether it has to be put right; then the note says how.
    public var isWrong = false

    /// Whether it stays on one line: a date, or the number of a document.
    public let isOneLine: Bool

    /// A value.
    public init(_ text: String, path: String = "", tag: Tag? = nil, note: String = "", isNumeric: Bool = false) {
      self.text = text
      self.path = path
      self.tag = tag
      self.note = note
      self.isNumeric = isNumeric
      isOneLine = !isNumeric && (CivilDate(iso: text) != nil || (text.contains("〔") && text.count <= 16))
    }
  }

  /// One record.
  public struct Row: Sendable {
    /// The values, one a column.
    public var cells: [Cell]

    /// A record.
    public init(_ cells: [Cell]) { self.cells = cells }
  }

  /// What the table lists, for those who hear the page.
  public var caption: String
  /// The columns.
  public var columns: [Column]
  /// The records.
  public var rows: [Row]
  /// What stands in place of records where there are none.
  public var empty: EmptyState
  /// The ways to the pages around this one.
  public var pager: Pager
  /// Whether there are records.
  public var hasRows: Bool

  /// A table.
  public init(_ caption: String, columns: [Column], rows: [Row], empty: EmptyState, pager: Pager = Pager()) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.empty = empty
    self.pager = pager
    hasRows = !rows.isEmpty
  }
}
