/// Finds the phrases of a query in a text, to mark them and to cut a snippet around them.
public struct SearchMarks: Sendable {
  /// A piece of a text.
  public struct Piece: Hashable, Sendable {
    /// The text as written.
    public var text: String
    /// Whether it was looked for.
    public var isHit: Bool

    /// A piece.
    public init(_ text: String, isHit: Bool = false) {
      self.text = text
      self.isHit = isHit
    }
  }

  private let query: SearchQuery

  /// Marks for a query.
  public init(_ query: SearchQuery) {
    self.query = query
  }

  /// Where the phrases stand, in order and without overlaps.
  public func ranges(in text: String) -> [Range<String.Index>] {
    let units = SearchText(text).units
    var found: [Range<String.Index>] = []
    for start in units.indices {
      for phrase in query.phrases {
        if let range = Self.match(phrase, in: units[start...]) { found.append(range) }
      }
    }
    found.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    var merged: [Range<String.Index>] = []
    for range in found {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// The whole text with its hits told apart.
  public func pieces(of text: String) -> [Piece] { pieces(of: text, from: text.startIndex, to: text.endIndex) }

  /// About `length` characters around the first hit; nil where the text has none.
  public func snippet(of text: String, length: Int = 90) -> [Piece]? {
    guard let first = ranges(in: text).first else { return nil }
    let lead = text.index(first.lowerBound, offsetBy: -length / 4, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(lead, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
    var pieces = pieces(of: text, from: lead, to: max(end, first.upperBound))
    if lead > text.startIndex { pieces.insert(Piece("…"), at: 0) }
    if end < text.endIndex { pieces.append(Piece("…")) }
    return pieces
  }

  private func pieces(of text: String, from start: String.Index, to end: String.Index) -> [Piece] {
    var pieces: [Piece] = []
    var index = start
    for range in ranges(in: text) where range.lowerBound >= start && range.upperBound <= end {
      if index < range.lowerBound { pieces.append(Piece(String(text[index..<range.lowerBound]))) }
      pieces.append(Piece(String(text[range]), isHit: true))
      index = range.upperBound
    }
    if index < end { pieces.append(Piece(String(text[index..<end]))) }
    return pieces
  }

  private static func match(_ phrase: [String], in units: ArraySlice<SearchText.Unit>) -> Range<String.Index>? {
    guard units.count >= phrase.count, let first = units.first else { return nil }
    let candidates = units.prefix(phrase.count)
    let last = candidates[candidates.endIndex - 1]
    if candidates.elementsEqual(phrase, by: { $0.text == $1 }) {
      return first.range.lowerBound..<last.range.upperBound
    }
    // A word by itself is also found by its beginning.
    guard phrase.count == 1, first.kind == .word || first.kind == .number else { return nil }
    let prefixes = first.kind == .number ? SearchGrams.numberPrefixes : SearchGrams.wordPrefixes
    return first.text.hasPrefix(phrase[0]) && prefixes.contains(phrase[0].count) ? first.range : nil
  }
}
