/// One paragraph of a finished letter: what it is, and its words.
public struct LetterParagraph: Hashable, Codable, Sendable {
  /// How the paragraph is set.
  public enum Style: String, Codable, Sendable {
    /// The title, centred.
    case title
    /// Whom the letter is for, without indent.
    case salutation
    /// A heading of the first level, with its number.
    case heading
    /// Running words.
    case body
    /// Whom to ask, in brackets under the date.
    case contact
  }

  /// How it is set.
  public var style: Style
  /// Its words, without line ends and control characters.
  public var text: String
  /// The key of the part of the template that it comes from.
  public var block: String

  /// A paragraph; control characters in the words become spaces, since no format can carry them.
  public init(_ style: Style, _ text: String, block: String) {
    self.style = style
    self.text = Self.printable(text)
    self.block = block
  }

  /// The words as every format can carry them.
  static func printable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      scalars.append(isControl || scalar.properties.isNoncharacterCodePoint || isReordering(scalar) ? " " : scalar)
    }
    return String(scalars).trimmed
  }

  /// Whether a character turns the direction of others round, so that a letter would not read as it is stored.
  private static func isReordering(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
