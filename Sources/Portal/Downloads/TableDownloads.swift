import Disclosure
import Documents
import Hummingbird
import Reading
import WebSupport

/// Hands out all reports of a drop as one table, a row a report.
struct TableDownloads: Sendable {
  let batches: Batches
  let room: ReadingRoom

  @Sendable func table(_ request: Request, _ context: WebContext) async throws -> Response {
    let (_, batch) = try await batches.batch(context)
    let reports = batch.standard.compactMap(\.self)
    switch context.parameters.get("format") {
    case "xlsx":
      let bytes = try await room.perform { Result { try ReportWorkbook.bytes(reports) } }.get()
      return Response(download: bytes, name: "年度报告汇总.xlsx", mediaType: MediaTypes.workbook)
    case "csv":
      let bytes = await room.perform { Self.csv(reports) }
      return Response(download: bytes, name: "年度报告汇总.csv", mediaType: MediaTypes.csv)
    case "json":
      let bytes = await room.perform { Self.json(reports, of: batch) }
      return Response(download: bytes, name: "年度报告汇总.json", mediaType: MediaTypes.json)
    default: throw Refusal.notFound
    }
  }

  private static func csv(_ reports: [CheckedReport]) -> [UInt8] {
    let (rows, columns) = rows(reports)
    let table = CSVTable(columns: columns)
    return rows.reduce(into: table.head) { $0 += table.bytes($1) }
  }

  private static func json(_ reports: [CheckedReport], of batch: Batch) -> [UInt8] {
    let (rows, columns) = rows(reports)
    let table = JSONTable(columns: columns)
    var bytes = table.head
    for (index, row) in rows.enumerated() { bytes += table.bytes(row, isFirst: index == 0) }
    let unreadable = batch.entries.compactMap { entry -> JSONTable.Unreadable? in
      guard case .failure(let refusal) = entry.outcome else { return nil }
      return JSONTable.Unreadable(file: entry.name, code: refusal.code, message: refusal.message)
    }
    return bytes + JSONTable.tail(unreadable)
  }

  private static func rows(_ reports: [CheckedReport]) -> ([TableRow], TableColumns) {
    let rows = reports.map(TableRow.init)
    var columns = TableColumns()
    for row in rows { columns.note(row) }
    return (rows, columns)
  }
}
