import Disclosure

/// The whole text of a report as two arrays of equal length: the characters as printed, and the same folded.
///
/// Lines end with a newline character; cells of a table end with a bar, whether the file prints bars or has real cells.
/// All understanding works on positions in these arrays, so that everything can be traced back to the printed ink.
struct Script {
  /// Folded characters (`Folding`); what lies beyond the basic plane is 0xFFFD.
  private(set) var units: [UInt16] = []
  /// The characters as printed.
  private(set) var printed: [Unicode.Scalar] = []
  /// The lines, in the order of the text.
  private(set) var lines: [Line] = []
  /// The cells of true grids and the pieces of PDF lines, in the order of the text.
  private(set) var pieces: [Piece] = []

  /// A line of the text.
  struct Line {
    /// The first position and the position of its newline.
    var start: Int
    var end: Int
    /// Its number in the file.
    var number: Int
    var kind: Kind
  }

  /// How the cells of a line are told apart.
  enum Kind: Equatable {
    /// Running text, in which printed bars part cells.
    case text
    /// A row of a true grid of a width; its pieces know their columns.
    case row(table: Int, columns: Int)
    /// A line of a PDF; its pieces know their boxes.
    case aligned
  }

  /// A cell or piece with its place.
  struct Piece {
    var start: Int
    var end: Int
    var column: Int
    var width: Int
    var source: Source
  }
}

extension Script {
  /// The script of a plain text, whose layout is still to be understood.
  init(utf8 text: [UInt8]) {
    units.reserveCapacity(text.count / 2)
    printed.reserveCapacity(text.count / 2)
    var number = 1
    var start = 0
    Folding.table.withUnsafeBufferPointer { fold in
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        if scalar.value == 0x0A {
          finishLine(from: start, number: number, kind: .text)
          start = units.count
          number += 1
        } else {
          append(scalar, fold)
        }
      }
    }
    finishLine(from: start, number: number, kind: .text)
    if text.contains(UInt8(ascii: "<")) || text.contains(UInt8(ascii: "&")) { foldMarkup() }
  }

  /// Takes the marks that Markdown made from pages leaves in its cells, `<br>` and `&nbsp;`, for spaces.
  private mutating func foldMarkup() {
    for mark in Script.markup {
      var index = 0
      while index + mark.count <= units.count {
        if units[index] == mark[0], units[index..<(index + mark.count)].elementsEqual(mark) {
          for position in index..<(index + mark.count) { units[position] = Folding.space }
          index += mark.count
        } else {
          index += 1
        }
      }
    }
  }

  private static let markup: [[UInt16]] = ["<br>", "<br/>", "<br />", "&nbsp;"].map { Array($0.utf16) }

  /// The script of a transcript, with a bar behind every cell.
  init(_ transcript: Transcript) {
    for (index, line) in transcript.lines.enumerated() {
      switch line {
      case .text(let piece): append([piece], kind: .text, number: piece.source.line ?? index + 1)
      case .row(let table, let cells, let columns):
        append(
          cells, kind: .row(table: table, columns: columns), number: cells.first?.source.line ?? index + 1)
      case .aligned(let pieces):
        append(pieces, kind: .aligned, number: pieces.first?.source.line ?? index + 1)
      case .pageBreak: break
      }
    }
    if lines.isEmpty { finishLine(from: 0, number: 1, kind: .text) }
  }

  private mutating func append(_ cells: [Transcript.Piece], kind: Kind, number: Int) {
    let start = units.count
    Folding.table.withUnsafeBufferPointer { fold in
      for cell in cells {
        let first = units.count
        for scalar in cell.text.unicodeScalars {
          append(scalar.value == 0x0A ? " " : scalar, fold)
        }
        guard kind != .text else { continue }
        pieces.append(
          Piece(start: first, end: units.count, column: cell.column, width: cell.width, source: cell.source))
        append("|", fold)
      }
    }
    finishLine(from: start, number: number, kind: kind)
  }

  @inline(__always)
  private mutating func append(_ scalar: Unicode.Scalar, _ fold: UnsafeBufferPointer<UInt16>) {
    printed.append(scalar)
    units.append(scalar.value <= 0xFFFF ? fold[Int(scalar.value)] : 0xFFFD)
  }

  private mutating func finishLine(from start: Int, number: Int, kind: Kind) {
    lines.append(Line(start: start, end: units.count, number: number, kind: kind))
    units.append(Folding.newline)
    printed.append("\n")
  }
}

extension Script {
  /// Whether the text is printed in traditional characters, told by its first thousands.
  var isTraditional: Bool {
    var (han, folded) = (0, 0)
    for index in units.indices.prefix(6_000) where units[index].isHan {
      han += 1
      if printed[index].value != UInt32(units[index]), printed[index].value < 0xF900 { folded += 1 }
    }
    return folded * 20 > han
  }

  /// The printed characters of a stretch, without white space at its ends.
  func text(_ range: Range<Int>) -> String { String(scalars: printed[trimmed(range)]) }

  /// The stretch without white space, bars and strokes at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(units[start]) { start += 1 }
    while end > start, isBlank(units[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isBlank(_ unit: UInt16) -> Bool {
    unit == Folding.space || unit == Folding.newline || unit == Folding.nothing || unit == Folding.bar
      || unit == Folding.rule
  }

  /// The index of the line that holds a position.
  func lineIndex(at position: Int) -> Int {
    var (low, high) = (0, lines.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].start <= position { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The cell or piece that holds a position, or nil in running text.
  func piece(at position: Int) -> Piece? {
    guard !pieces.isEmpty else { return nil }
    var (low, high) = (0, pieces.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if pieces[middle].start <= position { low = middle } else { high = middle - 1 }
    }
    let piece = pieces[low]
    return piece.start <= position && position <= piece.end ? piece : nil
  }

  /// Where a stretch stands in the file, with its printed text.
  func source(_ range: Range<Int>) -> Source {
    let range = trimmed(range)
    var source = piece(at: range.lowerBound)?.source ?? Source()
    if source.line == nil, source.page == nil, source.sheet == nil {
      source.line = lines[lineIndex(at: range.lowerBound)].number
    }
    source.text = text(range)
    return source
  }
}
