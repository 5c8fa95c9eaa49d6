import Disclosure
import Testing

@testable import Documents

@Suite("The tables as the form prints them") struct FormGridTests {
  /// A report in which every cell of a form is blank.
  static func blank(_ format: AnnualReport.Format) -> AnnualReport {
    var report = AnnualReport(file: "a.txt", format: format)
    for address in CellAddress.all where address.definition.forms == [format] || Self.isOwn(address, format) {
      report.cells[address] = Cell(.blank, source: Source())
    }
    return report
  }

  private static func isOwn(_ address: CellAddress, _ format: AnnualReport.Format) -> Bool {
    address.definition.forms.contains(format)
      && !(format == .form2021 && address.definition.row == "otherHandling")
  }

  @Test(
    "Boxes cover each table without gap and without overlap",
    arguments: [AnnualReport.Format.form2021, .form2019, .form2014])
  func covers(_ format: AnnualReport.Format) {
    for grid in FormGrid.grids(of: Self.blank(format)) {
      var covered = Array(repeating: 0, count: grid.rows * grid.columns)
      for tile in grid.tiles {
        for row in tile.row..<(tile.row + tile.rowSpan) {
          for column in tile.column..<(tile.column + tile.columnSpan) { covered[row * grid.columns + column] += 1 }
        }
      }
      #expect(covered.allSatisfy { $0 == 1 }, "\(grid.title)")
    }
  }

  @Test("Each cell of the form has one place", arguments: [AnnualReport.Format.form2021, .form2019, .form2014])
  func everyCell(_ format: AnnualReport.Format) {
    let report = Self.blank(format)
    let shown = FormGrid.grids(of: report).flatMap(\.tiles).compactMap { tile -> CellAddress? in
      if case .cell(let address) = tile.content { address } else { nil }
    }
    #expect(shown.count == Set(shown).count)
    #expect(Set(shown) == Set(report.cells.map(\.address)))
  }

  @Test("Table 3 of 2021 has the 25 rows and the three-storey head of the form")
  func requests() throws {
    let grid = try #require(FormGrid.grids(of: Self.blank(.form2021)).first { $0.key == "requests" })
    #expect(grid.rows == 28 && grid.columns == 10 && grid.headRows == 3)
    #expect(grid.title == "三、收到和处理政府信息公开申请情况")
    let results = grid.tiles.first { $0.content == .label("三、本年度办理结果") }
    #expect(results?.rowSpan == 22)
    let legal = grid.tiles.first { $0.content == .head("法人或其他组织") }
    #expect(legal?.columnSpan == 5)
  }

  @Test("A form of 2021 that prints 其他处理 as one row keeps it so")
  func singleOther() throws {
    var report = Self.blank(.form2021)
    for address in report.cells.map(\.address) where address.definition.row?.hasPrefix("other") ?? false {
      if address.definition.table == "requests" { report.cells[address] = nil }
    }
    report.cells[try address("requests.otherHandling.total")] = Cell(.read, 2, source: Source(text: "2"))
    let grid = try #require(FormGrid.grids(of: report).first { $0.key == "requests" })
    #expect(grid.rows == 26)
    #expect(grid.tiles.contains { $0.content == .label("（六）其他处理") && $0.columnSpan == 2 })
  }

  @Test("A local table is drawn as it is printed")
  func local() throws {
    var report = AnnualReport(file: "a.txt", format: .local)
    report.statisticsRows = [
      StatisticsRow(label: "主动公开信息数", unit: "条", year: 425, cumulative: 1516, source: Source(line: 1))
    ]
    let grid = try #require(FormGrid.grids(of: report).first)
    #expect(grid.columns == 4)
    #expect(grid.tiles.contains { $0.content == .number(1516) })
  }

  @Test("Prose without tables has none")
  func none() {
    #expect(FormGrid.grids(of: AnnualReport(file: "a.txt", format: .narrative)).isEmpty)
  }
}
