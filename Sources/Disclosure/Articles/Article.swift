/// The text of an item as a tree of what a disclosure page may hold, and nothing else.
///
/// Whatever comes in (a form, a pasted page, a Word file) is read into it, and every page is written from it: what has
/// no place in the tree can never reach a reader. Headings below are those of the text; the page's own title is no
/// part of it.
public struct Article: Codable, Hashable, Sendable {
  /// Its blocks, in order.
  public var blocks: [Block]
  /// The notes that `Inline.note` points to, by position.
  public var notes: [[Inline]]

  /// An article.
  public init(_ blocks: [Block] = [], notes: [[Inline]] = []) {
    self.blocks = blocks
    self.notes = notes
  }

  /// Whether it says nothing at all.
  public var isEmpty: Bool { blocks.isEmpty }

  /// A part that stands by itself.
  public indirect enum Block: Codable, Hashable, Sendable {
    /// A heading; 1 is the highest of the text, 4 the lowest.
    case heading(level: Int, text: [Inline])
    /// A paragraph.
    case paragraph(text: [Inline], alignment: Alignment)
    /// A list; `start` counts only where it is ordered.
    case list(isOrdered: Bool, start: Int, items: [[Block]])
    /// A table.
    case table(Table)
    /// A picture with what stands in its place for those who cannot see it.
    case picture(Picture)
    /// A passage of somebody else.
    case quote(blocks: [Block])
    /// A line between two parts.
    case rule
  }

  /// How the lines of a paragraph stand.
  public enum Alignment: String, Codable, Hashable, Sendable {
    /// As text does: indented, from edge to edge.
    case text
    /// In the middle.
    case centre
    /// At the right, as signatures and dates stand.
    case right
  }

  /// A part of a line.
  public indirect enum Inline: Codable, Hashable, Sendable {
    /// Characters with the same looks.
    case text(String, style: Style)
    /// A link; its address was checked when it was read.
    case link(address: String, text: [Inline])
    /// A line end within a paragraph.
    case lineBreak
    /// A mark of a note, counted from 0.
    case note(Int)
    /// A picture within a line.
    case picture(Picture)
  }

  /// How characters look.
  public struct Style: OptionSet, Codable, Hashable, Sendable {
    /// The marks as bits.
    public let rawValue: Int

    /// Marks of these bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Of weight.
    public static let strong = Style(rawValue: 1)
    /// Stressed.
    public static let emphasis = Style(rawValue: 2)
    /// Underlined.
    public static let underline = Style(rawValue: 4)
    /// Struck out.
    public static let struck = Style(rawValue: 8)
    /// Above the line.
    public static let superscript = Style(rawValue: 16)
    /// Below the line.
    public static let `subscript` = Style(rawValue: 32)
  }
}
