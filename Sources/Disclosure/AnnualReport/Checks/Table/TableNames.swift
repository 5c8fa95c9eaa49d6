/// What tables and rows are called in sentences.
enum TableNames {
  /// The part of the report a table stands in.
  static func part(_ table: String) -> String {
    switch table {
    case "proactive": "第二部分"
    case "requests": "第三部分"
    case "remedies": "第四部分"
    default: "统计表"
    }
  }

  /// The label of a row, short enough for a sentence.
  static func row(_ definition: CellDefinition) -> String {
    switch definition.row {
    case "receivedNew": "本年新收"
    case "carriedIn": "上年结转"
    case "resultsTotal": "办理结果总计"
    case "carriedOut": "结转下年度"
    case "otherMisc": "（六）其他处理 3.其他"
    default: short(definition.rowLabel)
    }
  }

  /// The label up to a remark in brackets behind it.
  private static func short(_ label: String) -> String {
    guard let bracket = label.dropFirst().firstIndex(of: "（"), bracket > label.index(after: label.startIndex) else {
      return label
    }
    return String(label[..<bracket])
  }
}

/// Where several cells stand, in words.
enum Place {
  /// `第 30、31 行`, `第 3 页`, or the cells of a sheet; nil where nothing is known.
  static func words(_ sources: [Source]) -> String? {
    let sheetCells = sources.compactMap { source in source.cell.map { (source.sheet.map { "\($0)!" } ?? "") + $0 } }
    if !sheetCells.isEmpty { return listed(sheetCells, before: "单元格 ", after: "") }
    let pages = Set(sources.compactMap(\.page)).sorted()
    if !pages.isEmpty { return listed(pages.map(String.init), before: "第 ", after: " 页") }
    let lines = Set(sources.compactMap(\.line)).sorted()
    return lines.isEmpty ? nil : listed(lines.map(String.init), before: "第 ", after: " 行")
  }

  private static func listed(_ names: [String], before: String, after: String) -> String {
    guard names.count > 4 else { return before + names.joined(separator: "、") + after }
    return "\(before)\(names[0])–\(names[names.count - 1])\(after)"
  }
}
