import Disclosure

/// A piece while it is looked at.
struct Looking {
  /// The piece's place within the whole text, counted from 0.
  var index: Int
  /// What it is.
  var role: ScreeningText.Role
  /// How many pieces of its part stand before and behind it.
  var before: Int
  var behind: Int
  /// The text, folded where that changes it.
  var text: ByteText
  /// The text as it is.
  var original: ByteText
  /// How the one became the other; nil where they are the same.
  var folded: FoldedText?
  /// The head of its column, and the cell before it in its row.
  var head: String?
  var left: String?

  /// Where a range of the text stands in the text as it is.
  func originalRange(_ range: Range<Int>) -> Range<Int> { folded?.original(range) ?? range }
}
