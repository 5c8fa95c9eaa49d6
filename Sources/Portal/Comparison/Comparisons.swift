import Disclosure
import HTTPTypes
import Hummingbird
import WebSupport

/// Shows reports of a drop side by side.
struct Comparisons: Sendable {
  /// As many columns as a page can show; more are better compared in the table of all.
  static let maximumReports = 12

  let site: Site
  let batches: Batches
  let room: ReadingRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let (id, batch) = try await batches.batch(context)
    let query = Query(request)
    let numbers = try Self.numbers(query, in: batch)
    let show = query["show"].flatMap(ComparisonPage.Show.init) ?? .some
    let page = await room.perform { [site] in
      let reports = numbers.compactMap { batch.entries[$0].report }
      let comparison = ReportComparison(reports)
      // The comparison puts years in order; two files may have one name, so each number is given out once.
      var rest = numbers
      let ordered = comparison.reports.compactMap { report -> Int? in
        let place = rest.firstIndex {
          batch.entries[$0].report?.file == report.file && batch.entries[$0].report?.year == report.year
        }
        return place.map { rest.remove(at: $0) }
      }
      return ComparisonPage(comparison, numbers: ordered, show: show, id: id, site: site)
    }
    return try site.respond(page)
  }

  /// The numbers of the reports that the query chooses: `report=1&report=3`, or `a=1&b=3`.
  ///
  /// - Throws: `Refusal` where they are too few or too many.
  static func numbers(_ query: Query, in batch: Batch) throws -> [Int] {
    let chosen = (query.all("report") + query.all("a") + query.all("b")).compactMap { Int($0).map { $0 - 1 } }
    let readable = Set(batch.readable)
    var numbers: [Int] = []
    for number in chosen where readable.contains(number) && !numbers.contains(number) { numbers.append(number) }
    guard numbers.count > 1 else {
      throw Refusal(
        .unprocessableContent, code: "too-few-reports", title: "请选两份以上的报告",
        message: "对照至少要两份读出来的报告。请回到文件列表，勾选要对照的报告，再按“对照选中的报告”。")
    }
    guard numbers.count <= maximumReports else {
      throw Refusal(
        .unprocessableContent, code: "too-many-reports", title: "选的报告太多",
        message: "并排对照一次最多 \(maximumReports) 份。更多的报告请下载汇总表（XLSX 或 CSV）比较。")
    }
    return numbers
  }
}
