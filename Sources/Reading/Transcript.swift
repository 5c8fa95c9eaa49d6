public import Disclosure

/// What every container is turned into before it is understood: lines of text, and table rows whose cells are kept apart.
///
/// Understanding happens once, here behind; a format only has to say what stands where.
public struct Transcript: Sendable {
  /// A piece of text with its place.
  public struct Piece: Sendable {
    /// The text as printed; line breaks inside a cell are kept as `\n`.
    public var text: String
    /// Where it stands.
    ///
    /// For pieces of a line it may be left empty, then the line's own place holds.
    public var source: Source
    /// For a cell of a grid: its first column in the true grid, counted from 0.
    public var column: Int
    /// For a cell of a grid: how many columns it covers.
    public var width: Int

    /// A piece of a line or a cell of a grid.
    public init(text: String, source: Source, column: Int = 0, width: Int = 1) {
      self.text = text
      self.source = source
      self.column = column
      self.width = width
    }
  }

  /// One line of text or one row of a table.
  public enum Line: Sendable {
    /// A line of running text; its layout (bars, spaces, digits run together) is still to be understood.
    case text(Piece)
    /// A row of a true grid. Cells that a span of an earlier row covers are left out; `columns` is the grid's width.
    case row(table: Int, cells: [Piece], columns: Int)
    /// A visual line of a PDF: pieces set apart by gaps, from left to right, each with its box.
    case aligned([Piece])
    /// A page ends here.
    case pageBreak
  }

  /// The lines in reading order.
  public var lines: [Line]
  /// The title that the container itself states (HTML `<title>`, PDF or DOCX properties), if any.
  public var title: String?

  /// A transcript of lines.
  public init(lines: [Line], title: String? = nil) {
    self.lines = lines
    self.title = title
  }
}

extension Transcript {
  /// How many bytes of text there are, at least as many as characters.
  var length: Int {
    lines.reduce(0) { sum, line in
      switch line {
      case .text(let piece): sum + piece.text.utf8.count
      case .row(_, let cells, _): cells.reduce(sum) { $0 + $1.text.utf8.count }
      case .aligned(let pieces): pieces.reduce(sum) { $0 + $1.text.utf8.count }
      case .pageBreak: sum
      }
    }
  }
}
