internal import CivilTime
internal import Disclosure

/// A report as it is about to be written to a file: headings, paragraphs and tables, and what a reader must find.
struct PrintedReport {
  /// One piece of the body.
  enum Block {
    case heading(String)
    case paragraph(String)
    case table(PrintedTable)
  }

  /// Lines before the title.
  var header: [String] = []
  /// The title, on one line or several.
  var title: [String]
  /// The day of publication, as a web site prints it.
  let published: String
  /// The body.
  var blocks: [Block]
  /// What a reader must find at every address that is printed.
  var expected: [CellAddress: ExpectedCell]

  init(_ report: GeneratedReport) {
    title = [report.title]
    published = report.published?.description ?? ""
    expected = [:]
    blocks = report.preamble.map { .paragraph($0.text) }
    var tables = FormPrinter(report: report).tables()
    for part in report.parts {
      blocks.append(.heading("\(part.number)、\(part.title)"))
      blocks += part.paragraphs.filter { !$0.isEmpty }.map { .paragraph($0.text) }
      if let index = tables.firstIndex(where: { $0.key == part.key }) {
        blocks.append(.table(tables.remove(at: index)))
      }
    }
    for table in tables {
      blocks.append(.heading("政府信息公开情况统计表"))
      blocks.append(.paragraph("（\(report.year)年度）"))
      blocks.append(.table(table))
    }
    forEachValue { cell in
      guard let address = cell.address, let value = report.values[address] else { return }
      expected[address] = .value(value)
    }
  }

  /// Changes every cell of every table.
  mutating func changeCells(_ change: (inout PrintedTable.Cell) -> Void) {
    changeTables { $0 = $0.mapping(change) }
  }

  /// Changes every table.
  mutating func changeTables(_ change: (inout PrintedTable) -> Void) {
    for index in blocks.indices {
      guard case .table(var table) = blocks[index] else { continue }
      change(&table)
      blocks[index] = .table(table)
    }
  }

  /// Visits every cell that holds a value.
  func forEachValue(_ visit: (PrintedTable.Cell) -> Void) {
    for case .table(let table) in blocks {
      for row in table.rows { row.cells.filter { $0.address != nil }.forEach(visit) }
    }
  }
}

extension [GeneratedSentence] {
  /// The sentences as one paragraph.
  var text: String { map(\.text).joined() }
}
