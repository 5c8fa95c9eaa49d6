/// What is screened at once: all texts of an item, a letter or a file, in reading order, each with its place.
public struct ScreeningText: Codable, Hashable, Sendable {
  /// The pieces.
  public var pieces: [Piece]

  /// A text of pieces.
  public init(_ pieces: [Piece] = []) { self.pieces = pieces }

  /// A stretch of text that stands by itself: a title, a paragraph, a cell.
  public struct Piece: Codable, Hashable, Sendable {
    /// Where it stands.
    public var place: ScreeningPlace
    /// What it is there.
    public var role: Role
    /// The text.
    public var text: String

    /// A piece.
    public init(_ place: ScreeningPlace, _ role: Role = .paragraph, _ text: String) {
      self.place = place
      self.role = role
      self.text = text
    }
  }

  /// What a piece is where it stands; rules go by it.
  public enum Role: String, Codable, CaseIterable, Sendable {
    /// The title of an item or file.
    case title
    /// A heading within the text.
    case heading
    /// Running text.
    case paragraph
    /// A head of a table's column or row.
    case tableHead
    /// Any other cell of a table.
    case tableCell
    /// What stands in place of a picture; an empty text is a picture for which nobody has said anything.
    case alternative
    /// The address of a link.
    case link
    /// A head or foot of a page.
    case pageMargin
    /// The name of a file.
    case fileName
    /// What a file says of itself, such as its author.
    case property
    /// A comment beside a text.
    case comment
    /// A change that was tracked and not accepted.
    case trackedChange
    /// Text, rows, columns or sheets that are there and not shown.
    case hidden
    /// The place where a picture was taken, as the camera noted it.
    case location
  }
}

/// Where a piece of text stands.
public struct ScreeningPlace: Codable, Hashable, Sendable {
  /// Which text: a field of the item (`title`, `summary`, `body`, `field.phone`), or a file (`file.12`).
  public var part: String
  /// Where in it: positions counted from 0, joined by dots, such as `3` for a block and `3.2.1` for a cell of a
  /// table (block, row, cell); empty for the whole of a field.
  public var path: String

  /// A place.
  public init(_ part: String, _ path: String = "") {
    self.part = part
    self.path = path
  }
}
