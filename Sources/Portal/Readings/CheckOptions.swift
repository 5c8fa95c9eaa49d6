import Disclosure
import WebSupport

/// How the reports of a drop are checked against each other; it stands in the address of the page.
public struct CheckOptions: Sendable, Equatable {
  /// Which report is last year's.
  public enum Previous: Sendable, Equatable {
    /// The one of the same organ and of the year before, if it was dropped too.
    case automatic
    /// None.
    case none
    /// The file of this number, counted from 0.
    case entry(Int)
  }

  /// Which report is last year's.
  public var previous = Previous.automatic
  /// Whether a blank counts as 0.
  public var blankAsZero = false
  /// Whether the report sums up all others of its year (汇总报告).
  public var isParent = false

  /// The standard: last year's report where it was dropped too, blanks are blanks, no sum of others.
  public init() {}
}

extension CheckOptions {
  /// The options that a query states: `previous=none`, `previous=3` (from 1), `blank=zero`, `parent=1`.
  init(_ query: Query) {
    previous =
      switch query["previous"] {
      case "none": .none
      case let number?: Int(number).map { .entry($0 - 1) } ?? .automatic
      case nil: .automatic
      }
    blankAsZero = query["blank"] == "zero"
    isParent = query["parent"] == "1"
  }

  /// The query that states these options; empty for the standard.
  var query: Query {
    var items: [(name: String, value: String)] = []
    switch previous {
    case .automatic: break
    case .none: items.append(("previous", "none"))
    case .entry(let index): items.append(("previous", String(index + 1)))
    }
    if blankAsZero { items.append(("blank", "zero")) }
    if isParent { items.append(("parent", "1")) }
    return Query(items)
  }
}

extension Batch {
  /// The number of the entry that the options make last year's report of `index`.
  func previous(of index: Int, options: CheckOptions) -> Int? {
    Batch.previous(of: index, in: entries, options: options)
  }

  /// The numbers of the entries that a summing report of `index` covers: all others of its year.
  func children(of index: Int) -> [Int] { Batch.children(of: index, in: entries) }

  static func previous(of index: Int, in entries: [Entry], options: CheckOptions) -> Int? {
    switch options.previous {
    case .none: return nil
    case .entry(let other): return other != index && entries.indices.contains(other) ? other : nil
    case .automatic:
      guard let report = entries[index].report, let organ = report.organisation, let year = report.year
      else { return nil }
      return entries.firstIndex { $0.report?.organisation == organ && $0.report?.year == year - 1 }
    }
  }

  static func children(of index: Int, in entries: [Entry]) -> [Int] {
    guard let own = entries[index].report, let year = own.year else { return [] }
    return entries.indices.filter { other in
      guard other != index, let report = entries[other].report, report.year == year else { return false }
      // Another version of the same report is no organ below.
      return report.organisation == nil || report.organisation != own.organisation
    }
  }

  /// The standard checks of all files of a drop.
  static func standard(_ entries: [Entry]) -> [CheckedReport?] {
    entries.indices.map { check($0, in: entries, options: CheckOptions()) }
  }

  static func check(_ index: Int, in entries: [Entry], options: CheckOptions) -> CheckedReport? {
    guard let report = entries[index].report else { return nil }
    var rules = ReportChecker.Options()
    rules.blankAsZero = options.blankAsZero
    let previous = previous(of: index, in: entries, options: options).flatMap { entries[$0].report }
    let children = options.isParent ? children(of: index, in: entries).compactMap { entries[$0].report } : []
    return ReportChecker(options: rules).check(report, previous: previous, children: children)
  }
}
