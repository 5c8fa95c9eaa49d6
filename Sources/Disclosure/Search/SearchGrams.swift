/// What stands in the full-text index for a text: pairs of neighbouring units in order, then every unit by itself.
///
/// A phrase of two units or more is found by its pairs, side by side; a single character or word by itself. No
/// dictionary takes part, so that whatever a document contains is found, and nothing else is.
public enum SearchGrams {
  /// Stands between fields, so that no phrase reaches from one into the next.
  static let fence = "¶"
  /// Joins two units of which one is a word, so that the pair is no other word.
  static let joint = "˙"
  /// From how many characters on the beginning of a word is found, and up to how many.
  static let wordPrefixes = 2...16
  /// The same for a run of digits.
  static let numberPrefixes = 3...12

  /// The grams of a document with several fields, in the order in which `Connection.index` takes them.
  public static func index(_ fields: [String]) -> [String] {
    var grams: [String] = []
    var singles = SingleGrams()
    for field in fields {
      let units = SearchText(field).units
      if !grams.isEmpty { grams.append(fence) }
      for (unit, next) in zip(units, units.dropFirst()) { grams.append(pair(unit, next)) }
      for unit in units { singles.add(unit) }
    }
    return grams + [fence] + singles.list
  }

  /// The grams of a phrase, side by side; its units must not begin or end with a gap.
  static func phrase(_ units: [SearchText.Unit]) -> [String] {
    guard units.count > 1 else { return units.map(\.text) }
    return zip(units, units.dropFirst()).map(pair)
  }

  private static func pair(_ left: SearchText.Unit, _ right: SearchText.Unit) -> String {
    let isPlain = (left.kind == .character || left.kind == .gap) && (right.kind == .character || right.kind == .gap)
    return left.text + (isPlain ? "" : joint) + right.text
  }
}

/// The units of a document, each once, with the beginnings of its words.
private struct SingleGrams {
  private(set) var list: [String] = []
  private var known: Set<String> = []

  mutating func add(_ unit: SearchText.Unit) {
    guard unit.kind != .gap, !known.contains(unit.text) else { return }
    insert(unit.text)
    let prefixes = unit.kind == .number ? SearchGrams.numberPrefixes : SearchGrams.wordPrefixes
    guard unit.kind != .character else { return }
    for count in prefixes.prefix(while: { $0 < unit.text.count }) { insert(String(unit.text.prefix(count))) }
  }

  private mutating func insert(_ gram: String) {
    if known.insert(gram).inserted { list.append(gram) }
  }
}
