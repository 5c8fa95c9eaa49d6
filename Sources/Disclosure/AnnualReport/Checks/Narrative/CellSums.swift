/// Sums of cells that prose may speak of, or the reason why there is none.
struct CellSums {
  let report: AnnualReport
  let blankAsZero: Bool

  /// A sum, or why it cannot be told.
  enum Outcome: Equatable {
    case known(Numeral)
    case unknown(String)
  }

  /// The sum of the cells.
  func sum(_ cells: [CellAddress]) -> Outcome {
    var total = Numeral.zero
    for address in cells {
      guard let cell = report.cells[address] else { return .unknown("表中没有“\(address.definition.words)”这一格") }
      if let value = cell.value {
        total = total + value
      } else if let obstacle = obstacle(cell, address) {
        return .unknown(obstacle)
      }
    }
    return .known(total)
  }

  private func obstacle(_ cell: Cell, _ address: CellAddress) -> String? {
    let name = "“\(address.definition.words)”"
    switch cell.status {
    case .ambiguous: return name + "有多种读法"
    case .illegible: return name + "不是数字"
    case .placeholder: return blankAsZero ? nil : name + "填的是“/”或“—”"
    case .blank, .read, .derived: return blankAsZero ? nil : name + "为空"
    }
  }

  /// The sum as a number, or nil.
  func value(_ cells: [CellAddress]) -> Numeral? {
    guard !cells.isEmpty, case .known(let value) = sum(cells) else { return nil }
    return value
  }
}

extension Claim {
  /// The cells in words, for a finding.
  func table(in format: AnnualReport.Format) -> String {
    guard format != .form2014 else {
      return "统计表“\(cells(in: format).first?.definition.rowLabel ?? words)”"
    }
    return switch self {
    case .received: "表三“本年新收政府信息公开申请数量”总计"
    case .handled: "表三“（七）总计”"
    case .granted: "表三“（一）予以公开”总计"
    case .grantedOrPartial: "表三“予以公开”与“部分公开”总计之和"
    case .partiallyGranted: "表三“（二）部分公开”总计"
    case .refused: "表三“（三）不予公开”各项总计之和"
    case .unavailable: "表三“（四）无法提供”各项总计之和"
    case .declined: "表三“（五）不予处理”各项总计之和"
    case .otherHandling: "表三“（六）其他处理”各项总计之和"
    case .carriedIn: "表三“上年结转政府信息公开申请数量”总计"
    case .carriedOut: "表三“结转下年度继续办理”总计"
    case .review: "表四行政复议总计"
    case .litigation: "表四行政诉讼（未经复议直接起诉、复议后起诉）总计之和"
    case .repealedDocuments: "表二“行政规范性文件”本年废止件数"
    }
  }
}
