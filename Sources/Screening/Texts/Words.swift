/// A list of words that may stand around something.
struct Words: Sendable {
  private let list: [[UInt8]]

  init(_ words: [String]) { list = words.filter { !$0.isEmpty }.map { Array($0.utf8) } }

  /// Whether there is none.
  var isEmpty: Bool { list.isEmpty }

  /// Whether one of them stands within a range.
  func occurs(in text: ByteText, _ range: Range<Int>) -> Bool {
    list.contains { text.place(of: $0, in: range) != nil }
  }

  /// Whether one of them stands within a text.
  func occurs(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { occurs(in: ByteText(bytes: $0), 0..<$0.count) }
  }

  /// Whether one of them begins at a place.
  func begins(at index: Int, in text: ByteText) -> Bool { list.contains { text.holds($0, at: index) } }

  /// Whether one of them ends at a place.
  func ends(at index: Int, in text: ByteText) -> Bool {
    list.contains { $0.count <= index && text.holds($0, at: index - $0.count) }
  }
}
