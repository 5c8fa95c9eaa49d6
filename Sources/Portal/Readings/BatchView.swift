import Disclosure
import Foundation
import WebSupport

/// Which files of a drop are listed, and in which order; it stands in the address of the page.
struct BatchView: Sendable, Equatable {
  enum Show: String, CaseIterable, Sendable {
    case all, error, warning, sound, unreadable

    var words: String {
      switch self {
      case .all: "全部"
      case .error: "有错误的"
      case .warning: "有警告的"
      case .sound: "未发现问题的"
      case .unreadable: "没有读出来的"
      }
    }
  }

  enum Order: String, CaseIterable, Sendable {
    case file, findings, organisation, year

    var words: String {
      switch self {
      case .file: "提交的次序"
      case .findings: "问题多的在前"
      case .organisation: "机关"
      case .year: "年度"
      }
    }
  }

  var show: Show
  var order: Order
  var words: String

  init(_ query: Query) {
    show = query["show"].flatMap(Show.init) ?? .all
    order = query["sort"].flatMap(Order.init) ?? .file
    words = query["q"] ?? ""
  }

  /// The numbers of the entries to list, in order.
  func indices(of batch: Batch) -> [Int] {
    let shown = batch.entries.indices.filter { isShown($0, of: batch) }
    switch order {
    case .file: return shown
    case .findings:
      return shown.sorted { weight($0, of: batch).lexicographicallyPrecedes(weight($1, of: batch)) }
    case .organisation:
      return shown.sorted { name($0, of: batch) < name($1, of: batch) }
    case .year:
      return shown.sorted { year($0, of: batch) > year($1, of: batch) }
    }
  }

  private func isShown(_ index: Int, of batch: Batch) -> Bool {
    let entry = batch.entries[index]
    let text = [entry.name, entry.report?.organisation ?? "", entry.report?.title ?? ""].joined(separator: "\n")
    guard words.isEmpty || text.localizedCaseInsensitiveContains(words) else { return false }
    let findings = batch.standard[index]?.findings
    return switch show {
    case .all: true
    case .error: findings?.contains { $0.severity == .error } ?? false
    case .warning: findings?.contains { $0.severity == .warning } ?? false
    case .sound: findings?.isEmpty ?? false
    case .unreadable: findings == nil
    }
  }

  /// Small for what should stand on top: many errors, then many warnings, then the order of the drop.
  private func weight(_ index: Int, of batch: Batch) -> [Int] {
    let findings = batch.standard[index]?.findings ?? []
    return Finding.Severity.allCases.map { severity in -findings.count { $0.severity == severity } } + [index]
  }

  private func name(_ index: Int, of batch: Batch) -> (String, Int) {
    (batch.entries[index].report?.organisation ?? "\u{FFFF}", index)
  }

  private func year(_ index: Int, of batch: Batch) -> (Int, Int) {
    (batch.entries[index].report?.year ?? 0, -index)
  }
}
