import Disclosure
import Operations
import WebSupport

/// All columns, in the order of the law.
struct ColumnsPage: Page {
  /// A column with those below it.
  struct Column: Sendable {
    var name: String
    var path: String
    var below: [PageLink]
  }

  static let template = "columns"
  static let sample = ColumnsPage(
    frame: .sample,
    columns: [Column(name: "政策文件", path: "/columns/policy", below: [PageLink("规章", "/columns/policy.rules")])],
    latest: [ColumnPage.sample.entries[0]])

  var frame: PageFrame
  var columns: [Column]
  /// What was published last in any of them.
  var latest: [ColumnPage.Entry]
}

extension ColumnsPage {
  init(_ found: PublicColumn.Answer, frame: PageFrame) {
    self.init(
      frame: frame,
      columns: StatutoryColumns.tree.map { column in
        Column(
          name: column.name, path: Routes.column(column.key),
          below: column.columns.map { PageLink($0.name, Routes.column($0.key)) })
      },
      latest: found.entries.map { ColumnPage.Entry($0, found.names) })
  }
}
