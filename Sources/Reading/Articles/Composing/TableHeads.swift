import Disclosure

/// Tells which cells of a table name the others, where its source does not.
enum TableHeads {
  /// Words with which the heads of official tables begin.
  private static let firstWords: Set<String> = [
    "序号", "项目", "名称", "指标", "类别", "单位", "科目", "事项", "姓名", "编号", "内容", "时间", "日期", "地区", "年份", "项 目", "部门",
    "事项名称", "项目名称", "单位名称", "企业名称", "科目编码", "科目名称", "行次", "岗位", "职务",
  ]

  /// Marks the heads, and takes a row that only names the table for its caption.
  static func find(in table: inout DraftTable, _ remarks: inout ArticleRemarks) {
    takeCaption(&table)
    guard !table.rows.joined().contains(where: \.isHead) else {
      return
    }
    let example = table.caption.isEmpty ? firstRow(table) : table.caption
    let rows = headRows(of: table)
    guard rows > 0, rows < table.rows.count else {
      remarks.add(.headMissing, example)
      return
    }
    for row in 0..<rows {
      for cell in table.rows[row].indices { table.rows[row][cell].isHead = true }
    }
    markRowHeads(&table, below: rows)
    remarks.add(.headFound, example)
  }

  private static func firstRow(_ table: DraftTable) -> String {
    (table.rows.first ?? []).map { Article.line(of: $0.text) }.joined(separator: " ")
  }

  /// A first row of one cell over all columns says what the table is about.
  private static func takeCaption(_ table: inout DraftTable) {
    guard table.caption.isEmpty, table.rows.count > 2, table.rows[0].count == 1, let cell = table.rows[0].first else {
      return
    }
    let width = table.rows.dropFirst().map { row in row.reduce(0) { $0 + $1.columns } }.max() ?? 0
    let text = Article.line(of: cell.text)
    guard width > 1, cell.columns >= width, cell.rows == 1, !text.isEmpty, text.count <= 60 else { return }
    table.caption = text
    table.rows.removeFirst()
    table.repeatedRows = max(0, table.repeatedRows - 1)
  }

  /// How many rows at the top are heads; 0 where nothing says so.
  private static func headRows(of table: DraftTable) -> Int {
    guard table.rows.count > 1 else { return 0 }
    if table.repeatedRows > 0, table.repeatedRows < table.rows.count { return reach(table, table.repeatedRows) }
    let first = table.rows[0]
    let filled = first.filter { !$0.text.isEmpty }
    guard filled.count > 1 || first.count > 1 && !filled.isEmpty else { return 0 }
    guard !filled.contains(where: { isNumber($0.text) }) else { return 0 }
    let second = table.rows[1]
    let standsOut =
      filled.allSatisfy(\.isStrong) && !second.filter { !$0.text.isEmpty }.allSatisfy(\.isStrong)
      || first.allSatisfy(\.isShaded) && !second.allSatisfy(\.isShaded)
    let word = Article.line(of: filled.first?.text ?? "").filter { !$0.isWhitespace }
    guard standsOut || firstWords.contains(word) || isOverNumbers(table) else { return 0 }
    return reach(table, 1)
  }

  /// The rows down to where the merged cells of the first ones reach.
  private static func reach(_ table: DraftTable, _ rows: Int) -> Int {
    var end = rows
    var row = 0
    while row < min(end, table.rows.count) {
      for cell in table.rows[row] where cell.rows <= 4 { end = max(end, row + cell.rows) }
      row += 1
    }
    return end < table.rows.count ? end : rows
  }

  /// Whether some column holds nothing but numbers below its first cell.
  private static func isOverNumbers(_ table: DraftTable) -> Bool {
    let width = table.rows[0].count
    let body = table.rows.dropFirst().filter { $0.count == width }
    guard width > 1, !body.isEmpty, body.count * 2 > table.rows.count - 1 else { return false }
    return (0..<width).contains { column in
      let texts = body.map { $0[column].text }.filter { !$0.isEmpty }
      return !texts.isEmpty && texts.allSatisfy(isNumber)
    }
  }

  /// The first column names its rows where it is text and all the others are numbers.
  private static func markRowHeads(_ table: inout DraftTable, below head: Int) {
    let width = table.rows[0].reduce(0) { $0 + $1.columns }
    let body = table.rows.indices.dropFirst(head)
    let isNamed = body.allSatisfy { row in
      let cells = table.rows[row]
      guard cells.count == width, cells.allSatisfy({ $0.rows == 1 }) else { return false }
      return !cells[0].text.isEmpty && !isNumber(cells[0].text) && cells.dropFirst().allSatisfy { isNumber($0.text) }
    }
    guard isNamed, width > 1 else { return }
    for row in body { table.rows[row][0].isHead = true }
  }

  /// Whether a text is a number, as tables write it: with signs, marks of thousands, percent, or a dash for none.
  private static func isNumber(_ text: String) -> Bool {
    let characters = text.filter { !$0.isWhitespace }
    guard characters.count <= 20 else { return false }
    if ["-", "—", "——", "/", "－"].contains(characters) { return true }
    return !characters.isEmpty && characters.contains(where: \.isNumber)
      && characters.allSatisfy { $0.isASCII && $0.isNumber || "+-.,，%％‰".contains($0) }
  }
}

extension DraftCell {
  /// Whether all that stands in it has weight.
  fileprivate var isStrong: Bool {
    let paragraphs = blocks.compactMap(\.paragraph)
    return !paragraphs.isEmpty && paragraphs.allSatisfy(\.isStrong)
  }
}
