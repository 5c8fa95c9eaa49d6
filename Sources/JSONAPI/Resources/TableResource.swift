import CivilTime
import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Tables 3 and 4 of an organ and a year, counted from its cases, and its register.
struct TableResource: Sendable {
  let desk: Desk

  private static let year = Schema.integer(2_019...9_999)
  private static let yearParameter = Endpoint.Parameter("year", year, "年度", isRequired: true)

  var counts: Endpoint {
    Endpoint(
      name: "countTables", path: APIRoutes.tables, summary: "年度报告的表三、表四，由案件计数", access: .capability(.viewMatters),
      parameters: [Self.yearParameter], reply: TableShape.schema
    ) { call in
      let (organ, year): (Organ.ID, Int) = (try call.record(), try Self.year(call))
      let requests = try await desk.answer(RequestTable(organ: organ, year: year), as: call.principal)
      let remedies = try await desk.answer(RemedyTable(organ: organ, year: year), as: call.principal)
      let frozen = try await desk.answer(FrozenTables(organ: organ, year: year), as: call.principal).frozen
      let report = AnnualReport(counting: requests.tally, remedies, organisation: requests.organName)
      return try Response(json: TableShape(report, organ, year, frozen))
    }
  }

  var cases: Endpoint {
    Endpoint(
      name: "listCountedCases", path: APIRoutes.tableCases, summary: "表三、表四的一格计了哪些案件",
      access: .capability(.viewMatters),
      parameters: [
        Self.yearParameter,
        .init("cell", .words(1...100), "哪一格，例如 requests.receivedNew.total，见表的 cells", isRequired: true),
        .init("after", .id, "上一页给出的 next"),
      ], reply: CountedPage.schema
    ) { call in
      let (organ, year): (Organ.ID, Int) = (try call.record(), try Self.year(call))
      guard let address = call.query["cell"].flatMap({ CellAddress($0) }), let cell = CountedCases.Cell(address) else {
        throw Issues([Issue("cell", "api.badParameter", ["name": "cell"])])
      }
      let after = try call.query.value("after") { Int64($0) }
      let found = try await desk.answer(
        CountedCases(organ: organ, year: year, cell: cell, after: after), as: call.principal)
      return try Response(json: CountedPage(found))
    }
  }

  private struct Frozen: Encodable {
    var organ: Int64
    var year: Int

    static let schema = Schema.named(
      "FrozenYear", .object([.init("organ", .id, "机关编号"), .init("year", TableResource.year, "年度")]))
  }

  /// It takes no key: a year is frozen once, and whoever asks again is told so.
  var freezing: Endpoint {
    Endpoint(
      name: "freezeYear", method: .post, path: APIRoutes.tableFreezing, summary: "按上报的样子定格一个年度的表三、表四",
      access: .capability(.assignMatters),
      body: .named("FreezingEntry", .object([.init("year", Self.year, "年度")])), reply: Frozen.schema
    ) { call in
      let (organ, year): (Organ.ID, Int) = (try call.record(), try call.body.required(call.body.integer("year")))
      try await desk.perform(FreezeYear(organ: organ, year: year), as: call.principal)
      return try Response(json: Frozen(organ: organ.rawValue, year: year))
    }
  }

  var register: Endpoint {
    Endpoint(
      name: "exportRegister", method: .post, path: APIRoutes.register, summary: "导出一个年度的登记簿，XLSX；留痕",
      access: .capability(.exportRecords),
      body: .named("RegisterExport", .object([.init("year", .integer(2_008...9_999), "收到申请的年度")])),
      files: [AttachmentKind.xlsx.mediaType], isCostly: true
    ) { call in
      let (organ, year): (Organ.ID, Int) = (try call.record(), try call.body.required(call.body.integer("year")))
      let found = try await desk.perform(ExportRegister(organ: organ, year: year), as: call.principal)
      let table = ListTable(Texts.text("register.sheet"), heads: found.heads, rows: found.rows)
      let name = Texts.text("register.file", ["organ": found.organName, "year": "\(year)"])
      return Response(
        download: try table.workbook(), name: "\(name).xlsx", mediaType: AttachmentKind.xlsx.mediaType)
    }
  }

  private static func year(_ call: Call) throws -> Int {
    guard let year = try call.query.value("year", { Int($0) }) else {
      throw Issues([Issue("year", "api.badParameter", ["name": "year"])])
    }
    return year
  }
}
