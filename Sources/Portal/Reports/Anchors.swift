import Disclosure

/// The ids within a report page that links jump to.
enum Anchors {
  static func cell(_ address: CellAddress) -> String { "c-\(address.name)" }
  static func finding(_ index: Int) -> String { "f\(index + 1)" }
  static func sentence(_ index: Int) -> String { "s\(index + 1)" }
  static func line(_ line: Int) -> String { "l\(line)" }
  static func part(_ index: Int) -> String { "part\(index + 1)" }
}

/// Which findings speak of which cell.
struct FindingIndex {
  private var first: [CellAddress: Int] = [:]

  init(_ findings: [Finding]) {
    for (index, finding) in findings.enumerated() {
      // The findings are sorted by gravity, so the first is the gravest.
      for cell in finding.cells where first[cell] == nil { first[cell] = index }
    }
  }

  /// The gravest finding on a cell.
  subscript(_ address: CellAddress) -> Int? { first[address] }
}
