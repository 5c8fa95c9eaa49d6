/// Last year's report, as far as it may be held against this year's.
struct PreviousReport: Sendable {
  /// Its cells; nil where it cannot be used at all.
  private(set) var sheet: CellSheet?
  private var obstacle: String?
  private var isSameFormat = false

  /// Looks whether `previous` is by the same organ and of the year before.
  ///
  /// What a text does not tell is left to whoever put the two side by side; what it does tell must fit.
  init(_ previous: AnnualReport?, of report: AnnualReport, blankAsZero: Bool) {
    guard let previous else {
      obstacle = "未提供上年报告"
      return
    }
    obstacle = Self.obstacle(previous, report)
    guard obstacle == nil, let form = TableForm.of(previous) else {
      obstacle = obstacle ?? "上年报告没有统计表格"
      return
    }
    var cells = CellSheet(previous.cells)
    if blankAsZero { cells.countBlanksAsZero(in: form) }
    sheet = cells
    isSameFormat = previous.format == report.format
  }

  /// Why two reports cannot be held against each other; nil where nothing in their texts speaks against it.
  static func obstacle(_ previous: AnnualReport, _ report: AnnualReport) -> String? {
    if let before = previous.organisation, let organ = report.organisation, !OrganName.isSame(before, organ) {
      return "两份报告的机关不同：\(before)、\(organ)"
    }
    if let before = previous.year, let year = report.year, before != year - 1 {
      return "所附的是 \(before) 年报告，不是上一年（\(year - 1) 年）的"
    }
    return nil
  }

  /// Why a check cannot be assessed; nil where it can.
  func obstacle(to need: TableForm.Need) -> String? {
    switch need {
    case .nothing: nil
    case .previous: obstacle
    case .previousOfSameFormat: obstacle ?? (isSameFormat ? nil : "上年报告用的是另一种表格，这一项不可比")
    }
  }
}

/// Names of organs, as far as two of them can be told to be the same.
enum OrganName {
  /// Whether two names mean one organ: equal, or one is the other with the place in front or an office behind.
  static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
    return short.count >= 3 && (long.hasSuffix(short) || long == short + "办公室")
  }
}
