/// Where in a file something stands.
///
/// All positions are 1-based.
public struct Source: Sendable, Equatable {
  /// A rectangle on a page, in points from the upper left corner.
  public struct Box: Sendable, Equatable {
    /// Left, top, right and bottom edge in points.
    public var left, top, right, bottom: Double

    /// A rectangle of the four edges.
    public init(left: Double, top: Double, right: Double, bottom: Double) {
      self.left = left
      self.top = top
      self.right = right
      self.bottom = bottom
    }
  }

  /// The line of a text, of the HTML source, or of a document's running text.
  public var line: Int?
  /// The page of a PDF.
  public var page: Int?
  /// The place on that page.
  public var box: Box?
  /// The sheet of a workbook.
  public var sheet: String?
  /// The cell of that sheet (`C7`), or table, row and column of a document (`T2R5C3`).
  public var cell: String?
  /// The raw text as it is printed.
  public var text: String

  /// A place given by any of its parts.
  public init(
    line: Int? = nil, page: Int? = nil, box: Box? = nil, sheet: String? = nil, cell: String? = nil, text: String = ""
  ) {
    self.line = line
    self.page = page
    self.box = box
    self.sheet = sheet
    self.cell = cell
    self.text = text
  }
}
