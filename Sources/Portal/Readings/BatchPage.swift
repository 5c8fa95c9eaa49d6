import Disclosure
import Documents
import Foundation
import Reading
import WebSupport

/// The list of the files of one drop.
struct BatchPage: Page {
  struct Row: Sendable {
    var number: Int
    var name: String
    var file: String
    var path: String
    var organ: String
    var year: String
    var form: String
    var errors: Int?
    var warnings: Int?
    var notes: Int?
    var isSound: Bool
    /// Why there is no report.
    var refusal: String?
  }

  struct Choice: Sendable {
    var value: String
    var label: String
    var selected: Bool
  }

  static let template = "batch"

  var frame: PageFrame
  var heading: String
  var summary: String
  var until: String
  var batchPath: String
  var comparisonPath: String
  var workbookPath: String
  var csvPath: String
  var jsonPath: String
  var words: String
  var shows: [Choice]
  var orders: [Choice]
  var rows: [Row]
  var hasRows: Bool
  var canCompare: Bool
}

extension BatchPage {
  static let sample = BatchPage(
    frame: .sample, heading: "读取了 2 个文件", summary: "读出 1 份", until: "11:45", batchPath: "/readings/1",
    comparisonPath: "/readings/1/compare", workbookPath: "/readings/1/table/xlsx", csvPath: "/readings/1/table/csv",
    jsonPath: "/readings/1/table/json", words: "县", shows: [Choice(value: "all", label: "全部", selected: true)],
    orders: [Choice(value: "file", label: "提交的次序", selected: false)],
    rows: [
      Row(
        number: 1, name: "某县 2023 年报告", file: "a.txt", path: "/readings/1/1", organ: "某县人民政府", year: "2023",
        form: "2021 年版", errors: 2, warnings: 1, notes: 1, isSound: true, refusal: nil),
      Row(
        number: 2, name: "b.zip", file: "b.zip", path: "", organ: "", year: "", form: "", isSound: false,
        refusal: "不支持这种格式。"),
    ], hasRows: true, canCompare: true)

  init(_ batch: Batch, id: String, view: BatchView, site: Site) {
    let readable = batch.readable.count
    heading = "读取了 \(batch.entries.count) 个文件"
    frame = site.frame(heading)
    let unreadable = batch.entries.count - readable
    let findings = batch.standard.compactMap { $0 }.flatMap(\.findings)
    summary = [
      "读出 \(readable) 份报告", unreadable > 0 ? "\(unreadable) 个没有读出来" : nil,
      "\(findings.count { $0.severity == .error }) 处错误",
      "\(findings.count { $0.severity == .warning }) 处警告",
    ].compactMap(\.self).joined(separator: " · ")
    until = BeijingClock.words(batch.expiry)
    batchPath = Routes.batch(id)
    comparisonPath = Routes.comparison(id)
    workbookPath = Routes.table(id, "xlsx")
    csvPath = Routes.table(id, "csv")
    jsonPath = Routes.table(id, "json")
    words = view.words
    shows = BatchView.Show.allCases.map {
      Choice(value: $0.rawValue, label: $0.words, selected: $0 == view.show)
    }
    orders = BatchView.Order.allCases.map {
      Choice(value: $0.rawValue, label: $0.words, selected: $0 == view.order)
    }
    rows = view.indices(of: batch).map { Row($0, of: batch, id: id) }
    hasRows = !rows.isEmpty
    canCompare = readable > 1
  }
}

extension BatchPage.Row {
  init(_ index: Int, of batch: Batch, id: String) {
    let entry = batch.entries[index]
    number = index + 1
    file = entry.name
    path = Routes.report(id, index)
    guard let checked = batch.standard[index] else {
      (name, organ, year, form, isSound) = (entry.name, "", "", "", false)
      if case .failure(let reason) = entry.outcome { refusal = reason.message }
      return
    }
    let report = checked.report
    name = ReportWords.name(report)
    organ = report.organisation ?? "未载明机关"
    year = report.year.map { "\($0)" } ?? "未载明年度"
    form = ReportWords.format(report.format)
    func count(_ severity: Finding.Severity) -> Int? {
      let count = checked.findings.count { $0.severity == severity }
      return count > 0 ? count : nil
    }
    (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    isSound = checked.findings.isEmpty
  }
}
