/// Cuts a table's text into words of its lexicon, numbers, blanks and the rest.
struct Tokenizer {
  let script: Script
  let lexicon: Lexicon
  /// Whether a minus sign between digits begins another number, as in `2648-18538`.
  let readsSigns: Bool

  let units: [UInt16]
  var tokens: [Token] = []
  var line = 0
  var ordinal = 0
  var boundary = 0
  var hasContent = false
  var hasBar = false
  var limit = 0
  var previousEnd = -1
  /// Whether a bar at the beginning of a line opens its first cell, as in Markdown, and does not end a blank one.
  var opensWithBar = false

  /// How far a remark in brackets may reach.
  static let longestRemark = 80

  init(_ script: Script, _ lexicon: Lexicon, readsSigns: Bool = false) {
    self.script = script
    self.lexicon = lexicon
    self.readsSigns = readsSigns
    self.units = script.units
  }

  /// The tokens of a stretch, which should begin at the start of a line or of a table.
  mutating func tokens(in range: Range<Int>) -> [Token] {
    tokens = []
    tokens.reserveCapacity(range.count / 3)
    line = script.lineIndex(at: range.lowerBound)
    (ordinal, boundary, hasContent, hasBar) = (0, range.lowerBound, false, false)
    limit = range.upperBound
    opensWithBar = linesOpenWithBars(in: range)
    var index = range.lowerBound
    if index == script.lines[line].start { index = skipPageNumber(at: index) }
    while index < limit {
      index = step(at: index)
      followLine(to: index)
    }
    return tokens
  }

  /// Keeps the line in step where a word went on over the end of one.
  private mutating func followLine(to index: Int) {
    while line + 1 < script.lines.count, script.lines[line + 1].start <= index {
      line += 1
      (ordinal, boundary, hasContent, hasBar) = (0, script.lines[line].start, true, false)
    }
  }

  private mutating func step(at index: Int) -> Int {
    let unit = units[index]
    if unit == Folding.newline { return endLine(at: index) }
    if unit == Folding.bar { return endCell(at: index) }
    if unit.isSpace { return index + 1 }
    if unit == UInt16(scalar: "-"), let end = pageNumberInRun(at: index) { return end }
    if unit.isDigit || isSign(at: index) { return number(at: index) }
    if unit.isHan { return han(at: index) }
    if unit == UInt16(scalar: "(") { return bracket(at: index) }
    if let end = placeholder(at: index) { return end }
    if unit.isLatin { return text(at: index) }
    return index + 1
  }
}
