/// A part of the report: its heading, its text with links, and the tables that stand under it.
struct PartView: Sendable {
  struct Paragraph: Sendable {
    var paragraphID: String?
    var segments: [Segment]
  }

  /// A stretch of text that is marked and linked in one way.
  struct Segment: Sendable {
    var words: String
    /// The cell that shows the same number.
    var target: String?
    var cellWords: String?
    /// The gravity of a finding on these words.
    var flag: String?
    var markID: String?
    var noteTarget: String?
    var noteWord: String?
  }

  var partID: String?
  var title: String
  var paragraphs: [Paragraph]
  var tables: [FormTableView]
}
