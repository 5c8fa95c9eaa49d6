import Disclosure

/// What a reader looks for in one table: its words, and the cells that each row prints.
struct TablePlan: Sendable {
  /// A row with its cells from left to right.
  struct Row: Sendable {
    let key: String
    let cells: [CellAddress]
    /// All wordings of its label, folded.
    let labels: [[UInt16]]
    /// The columns in which a sign may stand, and those that may print money with its unit.
    let signed, money: Set<Int>

    init(key: String, cells: [CellAddress], labels: [[UInt16]]) {
      self.key = key
      self.cells = cells
      self.labels = labels
      signed = Set(cells.indices.filter { cells[$0].definition.number == .signedInteger })
      money = Set(cells.indices.filter { cells[$0].definition.number == .moneyWithUnit })
    }
  }

  let lexicon: Lexicon
  let rows: [Row]
  /// The most cells that a row has.
  let widest: Int
  /// The rows that a label may name, in the order of the form.
  let rowsByKey: [[UInt16]: [Int]]
  /// The labels that name a column.
  let headKeys: Set<[UInt16]>

  /// Table 2 by the form of 2021.
  static let proactive2021 = TablePlan(proactive: .form2021)
  /// Table 2 by the form of 2019.
  static let proactive2019 = TablePlan(proactive: .form2019)
  /// Table 3; one plan serves both forms, since only （六）其他处理 differs.
  static let requests = TablePlan.requestsOfAllForms()
  /// Table 4: one row, known by the words of its head.
  static let remedies = TablePlan.remediesOfAllForms()
  /// The national statistics table of 2014.
  static let statistics = TablePlan.nationalStatistics()

  private init(lexicon: Lexicon, rows: [Row]) {
    self.lexicon = lexicon
    self.rows = rows
    widest = rows.reduce(1) { max($0, $1.cells.count) }
    var rowsByKey: [[UInt16]: [Int]] = [:]
    var headKeys: Set<[UInt16]> = []
    for word in lexicon.words {
      switch word.meaning {
      case .row(let row): rowsByKey[word.key, default: []].append(row)
      case .head: headKeys.insert(word.key)
      case .group: break
      }
    }
    self.rowsByKey = rowsByKey.mapValues { $0.sorted() }
    self.headKeys = headKeys
  }
}

extension TablePlan {
  private init(proactive format: AnnualReport.Format) {
    var lexicon = Lexicon()
    var rows: [Row] = []
    for block in TablePlan.table("proactive", format)?.blocks ?? [] {
      for row in block.rows {
        let labels = [row.label] + (row.labelVariants ?? [])
        for label in labels { lexicon.add(label, .row(rows.count)) }
        let cells = block.columns.compactMap { CellAddress("proactive.\(block.key).\(row.key).\($0.key)") }
        rows.append(Row(key: row.key, cells: cells, labels: labels.map(\.foldedKey)))
      }
    }
    for format in [AnnualReport.Format.form2021, .form2019] {
      for block in TablePlan.table("proactive", format)?.blocks ?? [] {
        lexicon.add(block.heading, .head(nil))
        for (index, column) in block.columns.enumerated() {
          for label in [column.label] + (column.labelVariants ?? []) { lexicon.add(label, .head(index)) }
        }
      }
    }
    for word in ["信息内容", "第二十条", "本年新", "本年增减", "单位万元"] { lexicon.add(word, .head(nil)) }
    self.init(lexicon: lexicon, rows: rows)
  }

  private static func requestsOfAllForms() -> TablePlan {
    var lexicon = Lexicon()
    var rows: [Row] = []
    let new = table("requests", .form2021)
    let single = table("requests", .form2019)?.rows?.first { $0.key == "otherHandling" }
    let columns = new?.columns ?? []
    for line in new?.rows ?? [] {
      if line.key == "otherCorrectionLapsed", let single { append(single) }
      append(line)
    }
    func append(_ line: ReportForms.Line) {
      let labels = [line.label] + (line.labelVariants ?? [])
      for label in labels { lexicon.add(label, .row(rows.count)) }
      let cells = columns.compactMap { CellAddress("requests.\(line.key).\($0.key)") }
      rows.append(Row(key: line.key, cells: cells, labels: labels.map(\.foldedKey)))
    }
    for label in Set((new?.rows ?? []).compactMap(\.groupLabel)) where label != single?.label {
      lexicon.add(label, .group)
    }
    for (index, column) in columns.enumerated() {
      for label in [column.label] + (column.labelVariants ?? []) { lexicon.add(label, .head(index)) }
    }
    for word in [
      "申请人情况", "法人或其他组织", "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
    ] { lexicon.add(word, .head(nil)) }
    return TablePlan(lexicon: lexicon, rows: rows)
  }

  private static func remediesOfAllForms() -> TablePlan {
    var lexicon = Lexicon()
    let table = table("remedies", .form2021)
    var cells: [CellAddress] = []
    for group in table?.groups ?? [] {
      lexicon.add(group.label, .head(nil))
      for column in table?.columns ?? [] {
        cells.append(contentsOf: [CellAddress("remedies.\(group.key).\(column.key)")].compactMap(\.self))
        for label in [column.label] + (column.labelVariants ?? []) { lexicon.add(label, .head(nil)) }
      }
    }
    for word in ["行政诉讼", "维持", "纠正", "审结", "尚未", "结果"] { lexicon.add(word, .head(nil)) }
    return TablePlan(lexicon: lexicon, rows: [Row(key: "", cells: cells, labels: [])])
  }

  private static func nationalStatistics() -> TablePlan {
    var lexicon = Lexicon()
    var rows: [Row] = []
    for line in table("statistics", .form2014)?.rows ?? [] {
      let label = line.label.hasPrefix("其中：") ? String(line.label.dropFirst(3)) : line.label
      guard let cell = CellAddress("statistics.\(line.key)") else {
        lexicon.add(label, .group)
        continue
      }
      let short = label.split(separator: "（", omittingEmptySubsequences: false)
      let labels = [line.label, label] + (label.hasSuffix("）") && short.count > 1 ? [bare(label)] : [])
      for label in labels { lexicon.add(label, .row(rows.count)) }
      rows.append(Row(key: line.key, cells: [cell], labels: labels.map(\.foldedKey)))
    }
    for word in ["统计指标", "单位", "统计数", "政府信息公开情况统计表"] { lexicon.add(word, .head(nil)) }
    return TablePlan(lexicon: lexicon, rows: rows)
  }

  /// A label without the remark in brackets at its end.
  private static func bare(_ label: String) -> String {
    guard let bracket = label.lastIndex(of: "（"), bracket > label.index(label.startIndex, offsetBy: 3) else {
      return label
    }
    return String(label[..<bracket])
  }

  private static func table(_ key: String, _ format: AnnualReport.Format) -> ReportForms.Table? {
    ReportForms.shared[format]?.tables.first { $0.key == key }
  }
}
