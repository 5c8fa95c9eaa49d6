/// Two versions of a text, part by part: what was kept, taken out, put in or changed, and within what was changed the
/// same again down to the characters.
public struct ArticleComparison: Hashable, Sendable {
  /// What became of a part: as a whole, or within it.
  public indirect enum Part<Whole: Hashable & Sendable, Inner: Hashable & Sendable>: Hashable, Sendable {
    /// Both versions have it.
    case kept(Whole)
    /// Only the earlier one has it.
    case removed(Whole)
    /// Only the later one has it.
    case added(Whole)
    /// Both have it, and it says something else.
    case changed(Inner)
  }

  /// A stretch of a line that was kept, taken out or put in.
  public struct Stretch: Hashable, Sendable {
    /// What became of it.
    public var kind: LetterChange.Kind
    /// What stands in it.
    public var line: [Article.Inline]
  }

  /// What changed within a block.
  public indirect enum Change: Hashable, Sendable {
    /// The line of a heading or a paragraph; the block is the later one, and says how it stands.
    case line(Article.Block, [Stretch])
    /// Items of a list.
    case list(isOrdered: Bool, start: Int, items: [Part<[Article.Block], [Row]>])
    /// Rows of a table.
    case table(caption: [Stretch], rows: [Part<Article.Row, [Cell]>])
    /// Blocks of a quotation.
    case quote([Row])
  }

  /// A cell of a row that changed: its later form, and the blocks of both.
  public struct Cell: Hashable, Sendable {
    /// The cell as the later version has it.
    public var cell: Article.Cell
    /// Its blocks.
    public var rows: [Row]
  }

  /// A block of one or both versions.
  public typealias Row = Part<Article.Block, Change>

  /// The blocks, in the order of the later version; those that are gone stand where they stood.
  public let rows: [Row]
  /// The notes, in the same way.
  public let notes: [Part<[Article.Inline], [Stretch]>]

  /// Compares two versions; the time is bounded whatever they say.
  public init(from old: Article, to new: Article) {
    rows = Self.rows(old.blocks, new.blocks)
    notes = Self.parts(old.notes, new.notes, text: { $0.pieceText }, inner: Self.stretches)
  }

  /// Whether both versions say the same.
  public var isSame: Bool {
    rows.allSatisfy { if case .kept = $0 { true } else { false } }
      && notes.allSatisfy { if case .kept = $0 { true } else { false } }
  }

  static func rows(_ old: [Article.Block], _ new: [Article.Block]) -> [Row] {
    parts(old, new, text: { $0.comparedText }, inner: change)
  }

  /// Aligns two sequences of parts: those that are the same, then those that are alike; what cannot be told apart
  /// within is taken out and put in.
  static func parts<Whole, Inner>(
    _ old: [Whole], _ new: [Whole], text: (Whole) -> String, inner: (Whole, Whole) -> Inner?
  ) -> [Part<Whole, Inner>] {
    BlockAlignment(old, new, text: text).pairs.flatMap { pair -> [Part<Whole, Inner>] in
      if let before = pair.old, let after = pair.new {
        if before == after { return [.kept(after)] }
        return inner(before, after).map { [.changed($0)] } ?? [.removed(before), .added(after)]
      }
      return pair.old.map { [.removed($0)] } ?? pair.new.map { [.added($0)] } ?? []
    }
  }
}
