import Disclosure
import Documents

/// What is to be marked in the text of one section: numbers that stand in a cell, and words that a finding speaks of.
struct ProseMarks {
  struct Number {
    var range: Range<Int>
    var cell: CellAddress
  }

  struct Note {
    var range: Range<Int>
    var finding: Int
  }

  /// The numbers, in order, none overlapping another.
  private(set) var numbers: [Number] = []
  /// The findings, in order of the text, none overlapping another.
  private(set) var notes: [Note] = []

  init(section: Int, checked: CheckedReport) {
    for fact in checked.report.facts {
      // A denial has no number; there the words themselves point to the cell.
      let span = fact.quantity?.span ?? fact.span
      guard span.section == section, span.start < span.end, let cell = fact.cells.first else { continue }
      numbers.append(Number(range: span.start..<span.end, cell: cell))
    }
    for (index, finding) in checked.findings.enumerated() {
      guard let span = finding.span, span.section == section, span.start < span.end else { continue }
      notes.append(Note(range: span.start..<span.end, finding: index))
    }
    numbers = ProseMarks.apart(numbers, \.range)
    notes = ProseMarks.apart(notes, \.range)
  }

  private static func apart<T>(_ marks: [T], _ range: KeyPath<T, Range<Int>>) -> [T] {
    var result: [T] = []
    for mark in marks.sorted(by: { $0[keyPath: range].lowerBound < $1[keyPath: range].lowerBound })
    where result.last.map({ $0[keyPath: range].upperBound <= mark[keyPath: range].lowerBound }) ?? true {
      result.append(mark)
    }
    return result
  }
}
