/// Whether the text of a report is whole, or an excerpt that begins or ends in its middle.
///
/// What was cut away is no omission of the officer, so nothing that would stand there is missed.
struct Completeness {
  /// The text begins behind the first part: there is no title, no preamble and no part 一.
  let isCutAtStart: Bool
  /// The text ends within a table, or before most of the parts.
  let isCutAtEnd: Bool

  private static let order = ["overview", "proactive", "requests", "remedies", "problems", "other"]
  /// So many parts missing at the end are an excerpt and no omission.
  private static let fewestLost = 3

  init(_ report: AnnualReport) {
    let keys = report.sections.map(\.key)
    let present = Completeness.order.filter(keys.contains)
    isCutAtStart =
      report.title == nil && report.preamble == nil && !keys.contains("overview") && !keys.contains("unnamed")
    guard let last = present.last, let place = Completeness.order.firstIndex(of: last) else {
      isCutAtEnd = true
      return
    }
    let lost = Completeness.order.count - 1 - place
    isCutAtEnd = lost >= Completeness.fewestLost || lost > 0 && Completeness.isTableBroken(last, report)
  }

  /// Whether the table of the last part lacks rows of its form.
  private static func isTableBroken(_ table: String, _ report: AnnualReport) -> Bool {
    guard let form = ReportForms.shared[report.format], form.tables.contains(where: { $0.key == table }) else {
      return false
    }
    let cells = CellAddress.all.filter { address in
      address.definition.table == table && address.definition.forms.contains(report.format)
        && address.definition.row != "otherHandling"
    }
    guard let last = cells.last else { return false }
    return report.cells[last] == nil
  }
}
