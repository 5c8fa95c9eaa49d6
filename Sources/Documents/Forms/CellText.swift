public import Disclosure

/// What is shown in the place of a cell or of a fact.
public enum CellText {
  /// The printed number with its unit; the candidates of a doubt; nothing for a blank and for a row that is not there.
  public static func text(_ cell: Cell?) -> String {
    guard let cell else { return "" }
    switch cell.status {
    case .read, .derived: return (cell.value?.description ?? "") + (cell.unit ?? "")
    case .blank: return ""
    case .placeholder: return short(cell.source.text) ?? "—"
    case .illegible: return short(cell.source.text) ?? "无法辨认"
    case .ambiguous: return ReportWords.candidates(cell) + "？"
    }
  }

  /// The raw text, where it is that of one cell and not of a whole line.
  private static func short(_ text: String) -> String? {
    text.isEmpty || text.unicodeScalars.count > 12 ? nil : text
  }

  /// The numbers of a fact: `49 件，81.67%`, `258 条 = 20 + 16 + …`.
  public static func text(_ fact: Fact) -> String {
    var words: [String] = []
    if let quantity = fact.quantity { words.append(text(quantity)) }
    if let percent = fact.percent {
      let verb = fact.kind == .share ? "占" : fact.kind == .growth ? (percent.isNegative ? "减" : "增") : ""
      words.append("\(verb) \(fact.kind == .growth ? percent.magnitude : percent)%")
    }
    if !fact.parts.isEmpty { words.append(partsWord(fact.kind) + " " + fact.parts.map(text).joined(separator: "、")) }
    return words.joined(separator: "，")
  }

  /// What the other numbers of a statement are: the parts of a sum, but what a share may be a share of.
  private static func partsWord(_ kind: Fact.Kind) -> String {
    switch kind {
    case .share: "可能的基数"
    case .growth: "原为"
    case .quantity, .sum, .denial, .rate: "分项"
    }
  }

  /// The parts of a fact with what each counts: `规范性文件 20 条；财政 16 条`.
  public static func parts(of fact: Fact) -> String {
    fact.parts.map { [$0.subject, text($0)].filter { !$0.isEmpty }.joined(separator: " ") }.joined(separator: "；")
  }

  private static func text(_ quantity: Fact.Quantity) -> String {
    "\(quantity.value)" + (quantity.unit ?? "")
  }
}
