/// Says why an equation could not be worked out.
enum MissingValue {
  /// The first cell without a number, and how many more there are.
  static func reason(_ equation: TableForm.Equation, _ sheet: CellSheet, _ previous: CellSheet?) -> String {
    let missing = (equation.left + equation.right).filter { term in
      (term.isPrevious ? previous : sheet)?.states[term.ordinal] != .value
    }
    guard let first = missing.first, let source = first.isPrevious ? previous : sheet else { return "缺少上年报告" }
    let cell = CellAddress(ordinal: first.ordinal).definition.words
    let words = "\(first.isPrevious ? "上年报告" : "")“\(cell)”\(obstacle(source.states[first.ordinal]))"
    return missing.count == 1 ? words : "\(words)，共有 \(missing.count) 个数缺失"
  }

  /// What is wrong with a cell, to be put behind its name.
  static func obstacle(_ state: CellSheet.State) -> String {
    switch state {
    case .value: ""
    case .absent: "在文中没有"
    case .blank: "留空"
    case .placeholder: "填的不是数字"
    case .illegible: "无法辨认"
    case .ambiguous: "有多种读法"
    }
  }
}
