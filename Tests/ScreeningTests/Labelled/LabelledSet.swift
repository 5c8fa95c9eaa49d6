import CivilTime
import Disclosure
import Foundation
import Screening

/// The lines of `Tests/Fixtures/Screening/labelled.tsv`: invented texts in which people marked what is to be found.
struct LabelledSet {
  /// A line.
  struct Line {
    var number: Int
    var profile: ScreeningContext.Profile
    var text: ScreeningText
    var marks: Set<Mark>
  }

  /// What is to be found.
  struct Mark: Hashable {
    var rule: String
    var place: ScreeningPlace
    var start: Int
    var length: Int
  }

  /// What a rule found.
  struct Tally {
    /// Hits that are marked, to the byte.
    var right = 0
    /// Hits that are not.
    var wrong = 0
    /// Marks that were not found.
    var missed = 0

    /// The part of the hits that are right; nil without hits.
    var precision: Double? { right + wrong == 0 ? nil : Double(right) / Double(right + wrong) }
    /// The part of the marks that were found; nil without marks.
    var recall: Double? { right + missed == 0 ? nil : Double(right) / Double(right + missed) }
  }

  /// What is wrong with a line.
  struct InvalidLine: Error { var number: Int }

  var lines: [Line]

  /// What an office of the texts has told of itself.
  static func context(_ profile: ScreeningContext.Profile) -> ScreeningContext {
    ScreeningContext(
      profile: profile, day: CivilDate(iso: "2026-06-01") ?? CivilDate(dayNumber: 20_605),
      publicFacts: ["0571-87654321", "13900001111", "陈示范"], ownHosts: ["example.com"])
  }

  init(text: String) throws {
    lines = []
    for (index, line) in text.components(separatedBy: "\n").enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      lines.append(try Self.line(line, index + 1))
    }
  }

  private static func line(_ line: String, _ number: Int) throws -> Line {
    let columns = line.components(separatedBy: "\t")
    guard columns.count == 4, let profile = ScreeningContext.Profile(rawValue: columns[0]) else {
      throw InvalidLine(number: number)
    }
    var rules = columns[3].split(separator: ",").map(String.init)[...]
    var pieces: [ScreeningText.Piece] = []
    var marks: Set<Mark> = []
    for (row, part) in columns[2].components(separatedBy: "⏎").enumerated() {
      let cells = columns[1] == "table" ? part.components(separatedBy: "｜") : [part]
      for (column, cell) in cells.enumerated() {
        let place = ScreeningPlace("body", columns[1] == "table" ? "0.\(row).\(column)" : "\(row)")
        let role =
          columns[1] == "table" ? (row == 0 ? .tableHead : .tableCell) : ScreeningText.Role(rawValue: columns[1])
        guard let role else { throw InvalidLine(number: number) }
        var plain = ""
        var open: Int?
        for scalar in cell.unicodeScalars {
          if scalar == "⟦" {
            open = plain.utf8.count
          } else if scalar == "⟧" {
            guard let start = open, let rule = rules.popFirst() else { throw InvalidLine(number: number) }
            marks.insert(Mark(rule: rule, place: place, start: start, length: plain.utf8.count - start))
          } else {
            plain.unicodeScalars.append(scalar)
          }
        }
        pieces.append(ScreeningText.Piece(place, role, plain))
      }
    }
    guard rules.isEmpty else { throw InvalidLine(number: number) }
    return Line(number: number, profile: profile, text: ScreeningText(pieces), marks: marks)
  }

  /// What each rule found; rows of the table of misprints count together as `misprint`.
  func tallies(of screener: Screener, each: (Line, Mark, Bool) -> Void = { _, _, _ in }) -> [String: Tally] {
    var tallies: [String: Tally] = [:]
    func key(_ rule: String) -> String { rule.hasPrefix("TY") ? "misprint" : rule }
    for line in lines {
      let hits = screener.hits(in: line.text, Self.context(line.profile))
      let found = Set(hits.map { Mark(rule: $0.rule, place: $0.place, start: $0.start, length: $0.length) })
      for mark in line.marks.union(found) {
        switch (line.marks.contains(mark), found.contains(mark)) {
        case (true, true): tallies[key(mark.rule), default: Tally()].right += 1
        case (true, false):
          tallies[key(mark.rule), default: Tally()].missed += 1
          each(line, mark, false)
        default:
          tallies[key(mark.rule), default: Tally()].wrong += 1
          each(line, mark, true)
        }
      }
    }
    return tallies
  }
}
