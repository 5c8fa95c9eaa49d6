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
///
/// The finding on a sum names the total first and then every cell that went into it. Only the total, or the few cells of
/// a short finding, are marked with the finding's word; the others are framed lightly, or table 3 would be all red.
struct FindingIndex {
  struct Entry {
    var finding: Int
    var isMain: Bool
  }

  /// A finding on no more cells than this marks them all alike.
  private static let few = 2

  private var entries: [CellAddress: Entry] = [:]

  init(_ findings: [Finding]) {
    for (index, finding) in findings.enumerated() {
      for (position, cell) in finding.cells.enumerated() {
        let isMain = position == 0 || finding.cells.count <= Self.few
        // The findings are sorted by gravity, so the first is the gravest.
        if let known = entries[cell], known.isMain || !isMain { continue }
        entries[cell] = Entry(finding: index, isMain: isMain)
      }
    }
  }

  /// The gravest finding on a cell.
  subscript(_ address: CellAddress) -> Entry? { entries[address] }
}
