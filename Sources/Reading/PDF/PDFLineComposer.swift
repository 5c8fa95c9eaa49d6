import Disclosure

/// Composes words into the lines that a reader sees: those at the same height, from left to right, in pieces set apart
/// by gaps.
struct PDFLineComposer {
  /// Words whose middles differ by less, in characters, stand on one line.
  ///
  /// A number centred beside a label of two lines differs from both by more.
  private static let sameLine = 0.35
  /// A gap that is wider, in characters, sets pieces apart.
  ///
  /// Figures never bridge a gap that could be a column's edge, and where they overlap, a column was too narrow for
  /// them.
  private static let textGap = 0.6
  private static let mixedGap = 0.45
  private static let figureGap = -0.2...0.2

  private struct Line {
    var words: [PDFWord]
    var middle: Double
    var em: Double
  }

  /// The lines of a page from top to bottom, each in pieces.
  func lines(of page: PDFPage) -> [[Transcript.Piece]] {
    visualLines(page.words).map { line in
      pieces(line.words.sorted { $0.box.left < $1.box.left }, page: page.number)
    }
  }

  private func visualLines(_ words: [PDFWord]) -> [Line] {
    var lines: [Line] = []
    for word in words.sorted(by: { $0.middle < $1.middle }) {
      if let last = lines.indices.last, joins(word, lines[last]) {
        let count = Double(lines[last].words.count)
        lines[last].middle = (lines[last].middle * count + word.middle) / (count + 1)
        lines[last].em = min(lines[last].em, word.em)
        lines[last].words.append(word)
      } else {
        lines.append(Line(words: [word], middle: word.middle, em: word.em))
      }
    }
    return lines.sorted { $0.middle < $1.middle }
  }

  private func joins(_ word: PDFWord, _ line: Line) -> Bool {
    abs(word.middle - line.middle) <= min(word.em, line.em) * Self.sameLine
  }

  private func pieces(_ words: [PDFWord], page: Int) -> [Transcript.Piece] {
    var pieces: [Transcript.Piece] = []
    var open: PDFWord?
    for word in words {
      if var joined = open, continues(joined, word) {
        joined.text += (needsSpace(joined.text, word.text) ? " " : "") + word.text
        joined.box = union(joined.box, word.box)
        joined.em = min(joined.em, word.em)
        open = joined
      } else {
        if let open { pieces.append(piece(open, page: page)) }
        open = word
      }
    }
    if let open { pieces.append(piece(open, page: page)) }
    return pieces
  }

  private func continues(_ left: PDFWord, _ right: PDFWord) -> Bool {
    let gap = (right.box.left - left.box.right) / min(left.em, right.em)
    switch (isFigure(left.text.unicodeScalars.last), isFigure(right.text.unicodeScalars.first)) {
    case (true, true): return Self.figureGap.contains(gap)
    case (false, false): return gap <= Self.textGap
    default: return gap <= Self.mixedGap
    }
  }

  /// Latin words keep the space between them; Chinese has none, nor do figures in Chinese text.
  private func needsSpace(_ left: String, _ right: String) -> Bool {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return false }
    guard last.isASCII, first.isASCII else { return false }
    return last.properties.isAlphabetic && first.properties.isAlphabetic
  }

  /// Whether a character may belong to the figure of a cell.
  private func isFigure(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19, 0x2E, 0x2C, 0x2D, 0x2F, 0x25, 0x2014: true
    default: false
    }
  }

  private func union(_ a: Source.Box, _ b: Source.Box) -> Source.Box {
    Source.Box(
      left: min(a.left, b.left), top: min(a.top, b.top), right: max(a.right, b.right), bottom: max(a.bottom, b.bottom))
  }

  private func piece(_ word: PDFWord, page: Int) -> Transcript.Piece {
    Transcript.Piece(text: word.text, source: Source(page: page, box: word.box, text: word.text))
  }
}
