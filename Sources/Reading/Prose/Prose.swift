import Disclosure

/// The running text of one section, folded and without white space, so that a sentence reads the same whether it stands
/// on one line or is broken by the layout; every position leads back to the printed text.
struct Prose {
  /// Folded characters; a line end that ends a paragraph is kept as a newline.
  private(set) var units: [UInt16] = []
  /// The scalar of the section's text that each unit was printed as, counted from 0.
  private(set) var origins: [Int32] = []
  /// The scalars of the section's text.
  private(set) var printed: [Unicode.Scalar] = []
  /// The index of the section in the report.
  let section: Int
  /// The first scalar of each line of the text, and the line of the file it stands on.
  private var lineStarts: [Int] = [0]
  private let lines: [Int]
  private let firstLine: Int

  /// A line shorter than this ends where its paragraph ends; a longer one may be broken by the layout.
  private static let shortestBrokenLine = 18

  init(_ section: ReportSection, index: Int) {
    self.section = index
    lines = section.lines
    firstLine = section.line
    let capacity = section.text.utf8.count / 2
    printed.reserveCapacity(capacity)
    units.reserveCapacity(capacity)
    origins.reserveCapacity(capacity)
    for scalar in section.text.unicodeScalars { printed.append(scalar) }
    Folding.table.withUnsafeBufferPointer { fold in append(fold) }
  }

  private mutating func append(_ fold: UnsafeBufferPointer<UInt16>) {
    var length = 0
    var position = -1
    while position + 1 < printed.count {
      position += 1
      let scalar = printed[position]
      guard scalar.value != 0x0A else {
        let end = position
        lineStarts.append(position + 1)
        while let next = pageNumber(from: position + 1, fold) {
          position = next
          lineStarts.append(position + 1)
        }
        if endsParagraph(after: length, before: position + 1, fold) { add(Folding.newline, end) }
        length = 0
        continue
      }
      let unit = scalar.value <= 0xFFFF ? fold[Int(scalar.value)] : 0xFFFD
      length += 1
      if unit.isSpace {
        // Between two digits a space keeps them apart.
        guard units.last?.isDigit == true, nextUnit(position + 1, fold).isDigit else { continue }
      }
      add(unit.isSpace ? Folding.space : unit, position)
    }
  }

  /// The end of a line that is nothing but the number of a page (- 3 -), which stands in the middle of a sentence.
  private func pageNumber(from start: Int, _ fold: UnsafeBufferPointer<UInt16>) -> Int? {
    var position = start
    var digits = 0
    while position < printed.count, printed[position].value != 0x0A {
      let unit = nextUnit(position, fold)
      if unit.isDigit {
        digits += 1
      } else if !unit.isSpace, unit != UInt16(scalar: "-") {
        return nil
      }
      position += 1
    }
    return (1...3).contains(digits) && position < printed.count ? position : nil
  }

  private mutating func add(_ unit: UInt16, _ position: Int) {
    units.append(unit)
    origins.append(Int32(position))
  }

  private func nextUnit(_ position: Int, _ fold: UnsafeBufferPointer<UInt16>) -> UInt16 {
    guard position < printed.count, printed[position].value <= 0xFFFF else { return 0 }
    return fold[Int(printed[position].value)]
  }

  /// Whether the line of `length` characters that ends here ends a paragraph.
  private func endsParagraph(after length: Int, before next: Int, _ fold: UnsafeBufferPointer<UInt16>) -> Bool {
    guard length >= Prose.shortestBrokenLine, let last = units.last, !last.endsSentence else { return true }
    var position = next
    while position < printed.count, nextUnit(position, fold).isSpace { position += 1 }
    let (first, second) = (nextUnit(position, fold), nextUnit(position + 1, fold))
    if first == UInt16(scalar: "("), second.chineseNumeral != nil { return true }
    if first.chineseNumeral != nil, second == UInt16(scalar: "、") || second == UInt16(scalar: "是") { return true }
    if first.isDigit, second == UInt16(scalar: ".") || second == UInt16(scalar: "、") {
      return !nextUnit(position + 2, fold).isDigit
    }
    return false
  }
}

extension Prose {
  /// The place of a stretch of units in the report.
  func span(_ range: Range<Int>) -> Span {
    let start = Int(origins[range.lowerBound])
    let end = range.isEmpty ? start : Int(origins[range.upperBound - 1]) + 1
    return Span(section: section, start: start, end: end, line: line(at: start))
  }

  /// The printed words of a stretch, with white space taken out.
  func words(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: 4 * range.count) { buffer in
      var end = 0
      for index in range where units[index] != Folding.newline {
        end = buffer.write(printed[Int(origins[index])], at: end)
      }
      return end
    }
  }

  private func line(at scalar: Int) -> Int {
    var (low, high) = (0, lineStarts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= scalar { low = middle } else { high = middle - 1 }
    }
    return low < lines.count ? lines[low] : lines.last ?? firstLine
  }
}

extension UInt16 {
  /// 。！？ or the end of a paragraph.
  @inline(__always) var endsSentence: Bool {
    self == 0x3002 || self == Folding.newline || self == 0x21 || self == 0x3F
  }

  /// A comma, semicolon or colon.
  @inline(__always) var isClauseEnd: Bool { self == 0x2C || self == 0x3B || self == 0x3A }
}
