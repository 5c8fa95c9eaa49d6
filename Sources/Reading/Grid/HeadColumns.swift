/// Finds in which columns of a true grid the columns of the form stand, from the words of its head.
struct HeadColumns {
  let script: Script
  let plan: TablePlan

  /// The true column of each column of the form, from left to right; nil where the table is no grid, or its head does not
  /// name every column once.
  func columns(in range: Range<Int>, tokens: [Token]) -> [Int]? {
    guard !script.pieces.isEmpty, plan.rows.count > 20 else { return nil }
    var found: [Int: Int] = [:]
    var last = -1
    for token in tokens {
      guard case .word(let word, _) = token.kind else { continue }
      if case .row(0) = plan.lexicon.words[word].meaning { break }
      guard case .row = script.lines[token.line].kind, let column = column(of: word),
        let piece = script.piece(at: token.range.lowerBound), found[column] == nil
      else { continue }
      found[column] = piece.column
      last = max(last, column)
    }
    let columns = (0...max(last, 0)).compactMap { found[$0] }
    guard last == 6, columns.count == 7, zip(columns, columns.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    return columns
  }

  /// The column of the form that a word names.
  ///
  /// 其他 and 总计 are rows as well; in the head they are columns.
  private func column(of word: Int) -> Int? {
    let key = plan.lexicon.words[word].key
    for word in plan.lexicon.words where word.key == key {
      if case .head(let column?) = word.meaning { return column }
    }
    return nil
  }
}
