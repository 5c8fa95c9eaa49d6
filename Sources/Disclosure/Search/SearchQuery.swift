/// What somebody looks for: phrases that must all stand in a document.
///
/// Spaces separate phrases; quotation marks hold a phrase with spaces together.
public struct SearchQuery: Hashable, Sendable {
  /// How many phrases are looked at.
  public static let maximumPhrases = 8
  /// How many units a phrase may have; what is longer is cut.
  public static let maximumUnits = 60

  /// The phrases as units, without gaps at their ends.
  let phrases: [[String]]
  /// The grams of each phrase, as `Connection.matching` takes them.
  public let grams: [[String]]

  /// The query that a text asks; nil where there is nothing in it to look for.
  public init?(_ text: String) {
    let units = Self.pieces(of: text).map { Self.trimmed(SearchText($0).units) }.filter { !$0.isEmpty }
      .prefix(Self.maximumPhrases)
    guard !units.isEmpty else { return nil }
    phrases = units.map { $0.map(\.text) }
    grams = units.map(SearchGrams.phrase)
  }

  private static func pieces(of text: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    for character in text {
      if "\"“”＂「」".contains(character) {
        isQuoted.toggle()
        pieces.append("")
      } else if character.isWhitespace && !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }

  private static func trimmed(_ units: [SearchText.Unit]) -> [SearchText.Unit] {
    var rest = units.drop { $0.kind == .gap }.prefix(maximumUnits)
    while rest.last?.kind == .gap { rest.removeLast() }
    return Array(rest)
  }
}
