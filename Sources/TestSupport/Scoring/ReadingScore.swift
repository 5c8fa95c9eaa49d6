public import Disclosure

/// How well one report was read: every cell against what its rendering must give.
public struct ReadingScore: Sendable, Equatable {
  /// A cell that was not read as it should be.
  public struct Miss: Sendable, Equatable, CustomStringConvertible {
    /// The cell.
    public var address: CellAddress
    /// What it should be; nil where the text has no such cell.
    public var expected: ExpectedCell?
    /// What was read.
    public var cell: Cell?

    /// One line for a log.
    public var description: String {
      let wanted = expected.map { "\($0)" } ?? "no cell"
      guard let cell else { return "\(address): \(wanted) expected, nothing read" }
      let given = cell.value.map(\.description) ?? cell.candidates.prefix(6).map(\.description).joined(separator: "/")
      return "\(address): \(wanted) expected, \(cell.status.rawValue) \(given) “\(cell.source.text.prefix(40))”"
    }
  }

  /// Cells with the expected value, or rightly without one.
  public private(set) var right = 0
  /// Cells that are honestly ambiguous where the text may not tell.
  public private(set) var doubted = 0
  /// Cells without a value where one is printed: wrong, but visibly so.
  public private(set) var loud: [Miss] = []
  /// Cells with a value that is not printed there: wrong in silence.
  public private(set) var silent: [Miss] = []
  /// Whether format, year and organisation were told.
  public private(set) var tellsFormat = true, tellsYear = true, tellsOrganisation = true

  /// The score of one report.
  public init(_ report: AnnualReport, against rendered: RenderedReport) {
    for (address, expected) in rendered.expected.sorted(by: { $0.key < $1.key }) {
      judge(address, report.cells[address], expected)
    }
    for (address, cell) in report.cells where rendered.expected[address] == nil && cell.value != nil {
      silent.append(Miss(address: address, expected: nil, cell: cell))
    }
    tellsFormat = report.format == rendered.report.format
    tellsYear = report.year == rendered.report.year
    tellsOrganisation = report.organisation == rendered.report.organisation
  }

  /// How many cells were judged.
  public var total: Int { right + doubted + loud.count + silent.count }

  /// Whether nothing is wrong.
  public var isPerfect: Bool { loud.isEmpty && silent.isEmpty }

  private mutating func judge(_ address: CellAddress, _ cell: Cell?, _ expected: ExpectedCell) {
    let miss = Miss(address: address, expected: expected, cell: cell)
    switch expected {
    case .value(let value), .possibly(let value):
      if cell?.value == value {
        right += 1
      } else if cell?.value != nil {
        silent.append(miss)
      } else if let cell, case .possibly = expected, cell.status == .ambiguous,
        cell.candidatesTruncated || cell.candidates.contains(value)
      {
        doubted += 1
      } else {
        loud.append(miss)
      }
    case .empty, .possiblyEmpty:
      if cell?.value != nil {
        silent.append(miss)
      } else if cell?.status == .ambiguous {
        if expected == .possiblyEmpty { doubted += 1 } else { loud.append(miss) }
      } else {
        right += 1
      }
    }
  }
}
