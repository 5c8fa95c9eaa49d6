/// A piece of a table's text with its role.
struct Token {
  enum Kind: Equatable {
    /// A word of the table's lexicon; whole, or its beginning or a misprint of it.
    case word(Int, isWhole: Bool)
    /// Digits, perhaps of several cells, perhaps with a unit behind.
    case number
    /// `/`, `—` or the like, alone in its cell.
    case placeholder
    /// Something printed in a cell of numbers that is none.
    case illegible
    /// A cell with nothing in it. `isPadding` where bars stand side by side, which is also how the cells that a
    /// wide label covers are written.
    case blank(isPadding: Bool)
    /// Other text.
    case text
    /// The end of a line.
    case lineEnd
  }

  var kind: Kind
  /// The stretch of the script, with a unit behind a number and an enumerator before a word.
  var range: Range<Int>
  /// The digits of a number without its unit.
  var digits: Range<Int>
  /// Which cell of its line it stands in, counted from 0.
  var ordinal: Int
  /// The line of the script.
  var line: Int
  /// Whether nothing at all stands between it and the token before it.
  var touchesPrevious = false

  /// Whether nothing is printed in the cell.
  var isBlank: Bool {
    if case .blank = kind { true } else { false }
  }
}
