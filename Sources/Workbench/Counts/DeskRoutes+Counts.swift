import Disclosure
import WebSupport

extension DeskRoutes {
  /// Tables 3 and 4 of a year, counted.
  static let counts = "/desk/counts"
  /// The cases behind a cell.
  static let countedCases = "/desk/counts/cases"
  /// The tables as a workbook.
  static let countsWorkbook = "/desk/counts/tables.xlsx"

  /// Keeps the tables of a year as they are reported.
  static let freezing = "/desk/counts/freezing"

  /// Tables 3 and 4 of a year of an organ.
  static func counts(of organ: Organ.ID, _ year: Int) -> String { link(counts, query(organ, year)) }
  /// The tables as a workbook.
  static func countsWorkbook(of organ: Organ.ID, _ year: Int) -> String { link(countsWorkbook, query(organ, year)) }
  /// The cases behind a cell.
  static func countedCases(of organ: Organ.ID, _ year: Int, at cell: CellAddress) -> String {
    let place = cell.definition
    let row = [("row", place.row ?? place.block ?? ""), ("column", place.column ?? "")]
    return link(countedCases, Query(query(organ, year).items + [("table", place.table)] + row))
  }

  /// Keeps the tables of a year as they are reported.
  static func freezing(of organ: Organ.ID, _ year: Int) -> String { link(freezing, query(organ, year)) }

  private static func query(_ organ: Organ.ID, _ year: Int) -> Query {
    Query([("organ", organ.description), ("year", "\(year)")])
  }
}
