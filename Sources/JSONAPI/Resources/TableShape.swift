import CivilTime
import Disclosure
import Operations

/// Tables 3 and 4 as JSON: each cell by its name.
struct TableShape: Encodable {
  struct Cell: Encodable {
    var cell, words: String
    var count: Int
    /// What was reported; nil where the year is not frozen.
    var frozen: Int?
  }

  var organ: Int64
  var organName: String
  var year: Int
  var frozenOn: String?
  var cells: [Cell]

  init(_ report: AnnualReport, _ organ: Organ.ID, _ year: Int, _ frozen: FrozenYear?) {
    self.organ = organ.rawValue
    organName = report.organisation ?? ""
    self.year = year
    frozenOn = frozen?.on.description
    cells = report.cells.map { address, cell in
      Cell(
        cell: address.name, words: address.definition.words, count: cell.value.map { Int($0.mantissa) } ?? 0,
        frozen: frozen.map { $0.cells[address.name] ?? 0 })
    }
  }

  static let schema = Schema.named(
    "Tables",
    .object([
      .init("organ", .id, "机关编号"), .init("organName", .words, "机关"), .init("year", .integer(0...9_999), "年度"),
      .optional("frozenOn", .date, "何时按上报的样子定格"),
      .init(
        "cells",
        .list(
          .object([
            .init("cell", .words, "哪一格"), .init("words", .words, "它的行和列"), .init("count", .count, "现在的数"),
            .optional("frozen", .count, "上报的数；没有定格时没有"),
          ])), "各格，按表格的先后"),
    ]))
}

/// A page of the cases that a cell counts, as JSON.
struct CountedPage: Encodable {
  struct Line: Encodable {
    var id: Int64
    var matter: Int64?
    var number: String?
  }

  var total: Int
  var next: Int64?
  var cases: [Line]

  init(_ found: CountedCases.Outcome) {
    total = found.total
    next = found.next
    cases = found.entries.map { Line(id: $0.id, matter: $0.matter?.id.rawValue, number: $0.matter?.number) }
  }

  static let schema = Schema.named(
    "CountedCases",
    .object([
      .init("total", .count, "一共计了多少"), .optional("next", .id, "下一页的 after；没有下一页时没有"),
      .init(
        "cases",
        .list(
          .object([
            .init("id", .id, "所计的一项申请，或者一件复议、诉讼"), .optional("matter", .id, "案件的编号；无权查看时没有"),
            .optional("number", .words, "案件的文号"),
          ])), "这一页的案件"),
    ]))
}
