/// The sentence for an equation that does not hold: both sides, the difference, and where they stand.
struct EquationSentence {
  let check: TableForm.Check
  let equation: TableForm.Equation
  let report: AnnualReport
  let previous: AnnualReport?

  /// The line a reader of the finding is led to: that of the right side.
  var line: Int? {
    for term in equation.right + equation.left where !term.isPrevious {
      if let line = report.cells[CellAddress(ordinal: term.ordinal)]?.source.line { return line }
    }
    return nil
  }

  func text(_ difference: Difference) -> String {
    let gap = (difference.left - difference.right).magnitude
    let verdict =
      switch check.relation {
      case .equal: "相差 \(gap)"
      case .atMost: "前者不应大于后者，多出 \(gap)"
      case .atLeast: "前者不应小于后者，少了 \(gap)"
      }
    let sides = "\(side(equation.left, difference.left))，\(side(equation.right, difference.right))"
    return "\(subject)：\(sides)，\(verdict)\(places)。\(advice)"
  }

  private var subject: String {
    guard let first = equation.right.first ?? equation.left.first else { return "" }
    let definition = CellAddress(ordinal: first.ordinal).definition
    let part = TableNames.part(definition.table)
    switch check.direction {
    case .column: return "\(part)“\(definition.columnLabel)”列"
    case .row, .group, .path: return "\(part)“\(TableNames.row(definition))”一行"
    case .none: return part
    }
  }

  private func side(_ terms: [TableForm.Term], _ sum: Numeral) -> String {
    guard terms.count <= 4 else { return "各项（“\(words(terms[0]))”等 \(terms.count) 项）之和为 \(sum)" }
    var text = ""
    for (index, term) in terms.enumerated() {
      if term.factor < 0 { text += " − " } else if index > 0 { text += " ＋ " }
      text += "\(words(term)) \(value(of: term))"
    }
    return terms.count == 1 ? text : "\(text) ＝ \(sum)"
  }

  private func words(_ term: TableForm.Term) -> String {
    let definition = CellAddress(ordinal: term.ordinal).definition
    let label =
      switch check.direction {
      case .column, .none: TableNames.row(definition)
      case .row, .group, .path: definition.columnLabel
      }
    if term.isPrevious { return "上年报告" + label }
    return check.need == .nothing || label.hasPrefix("本年") ? label : "本年报告" + label
  }

  private func cell(of term: TableForm.Term) -> Cell? {
    (term.isPrevious ? previous : report)?.cells[CellAddress(ordinal: term.ordinal)]
  }

  private func value(of term: TableForm.Term) -> String { cell(of: term)?.value?.description ?? "（空，按 0 计）" }

  private var places: String {
    let here = (equation.left + equation.right).filter { !$0.isPrevious }.compactMap { cell(of: $0)?.source }
    let there = (equation.left + equation.right).filter(\.isPrevious).compactMap { cell(of: $0)?.source }
    let texts = [Place.words(here), Place.words(there).map { "上年报告\($0)" }].compactMap(\.self)
    return texts.isEmpty ? "" : "（\(texts.joined(separator: "，"))）"
  }

  private var advice: String {
    switch check.id {
    case "x.inForce": "如因清理或修改使口径不同，请在报告中说明。"
    case "t2.repealBound", "t2.issuedBound", "t2.publishedBound": "请核对制发、废止与现存件数的口径。"
    default: ""
    }
  }
}
