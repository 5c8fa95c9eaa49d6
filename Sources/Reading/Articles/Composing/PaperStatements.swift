import Disclosure

/// What an official document states of itself in its text: its number and its date.
enum PaperStatements {
  /// So far down a number of a document stands.
  private static let head = 10

  /// `documentNumber` (such as 某政发〔2024〕3号) and `formedOn` (such as 2024-03-01), where they are found.
  static func find(in blocks: [DraftBlock]) -> [String: String] {
    let short =
      blocks.compactMap(\.paragraph).prefix(head)
      + blocks.compactMap(\.paragraph).dropFirst(head).filter { $0.isShort(60) }
    let lines = short.map { ($0, Article.line(of: $0.text)) }
    var found: [String: String] = [:]
    for (_, text) in lines.prefix(head) {
      if let match = text.firstMatch(of: /[\p{Han}]{1,12}[〔\[【［]\s?(?:19|20)\d\d\s?[〕\]】］]\s?\d{1,5}\s?号/) {
        found["documentNumber"] = String(match.output.filter { !$0.isWhitespace })
        break
      }
    }
    let dates = lines.filter { $0.1.count <= 20 && ($0.0.alignment == .right || $0.0.indent >= 8) }.map(\.1)
    if let date = dates.last(where: { day($0) != nil }) { found["formedOn"] = day(date) }
    return found
  }

  /// A line that is nothing but a day.
  private static func day(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /\s*((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*/),
      let month = Int(match.output.2), let day = Int(match.output.3), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return "\(match.output.1)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
