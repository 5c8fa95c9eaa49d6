import Disclosure

/// A line as it stands on a page, in any unit of length.
struct PrintedLine {
  var left: Double
  var right: Double
  var top: Double
  var text: String
  /// The width of a character.
  var em: Double
}

/// Joins the lines of printed pages into paragraphs.
///
/// A paragraph begins with an indented line, or behind a line that does not reach the edge.
enum PrintedLines {
  private static let indent = 1.2
  private static let shortBy = 2.5

  /// The paragraphs of pages, one page after the other; one that goes on over the end of a page is one.
  static func paragraphs(_ pages: [[PrintedLine]]) -> [DraftBlock] {
    var result: [DraftBlock] = []
    var open: (text: String, line: PrintedLine)?
    var edge = 0.0
    for page in pages {
      let left = margin(page)
      let right = page.map(\.right).max() ?? 0
      let width = right - left
      for line in page {
        let begins =
          line.left > left + indent * line.em || (open.map { $0.line.right < edge - shortBy * line.em } ?? true)
        if begins, let done = open {
          result.append(block(done.text, done.line, left: left, width: width))
          open = nil
        }
        open = (
          joined(open?.text, line.text),
          open.map { PrintedLine(left: $0.line.left, right: line.right, top: line.top, text: "", em: line.em) } ?? line
        )
        edge = right
      }
    }
    if let open { result.append(block(open.text, open.line, left: 0, width: .infinity)) }
    return result
  }

  /// Where most lines begin.
  private static func margin(_ page: [PrintedLine]) -> Double {
    var counts: [Int: Int] = [:]
    for line in page { counts[Int(line.left.rounded()), default: 0] += line.text.count }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    return Double(min(most, Int(page.map(\.left).min() ?? 0) + 1_000))
  }

  private static func joined(_ text: String?, _ next: String) -> String {
    guard let text, let last = text.last, let first = next.first else { return (text ?? "") + next }
    return last.isASCII && first.isASCII ? text + " " + next : text + next
  }

  private static func block(_ text: String, _ line: PrintedLine, left: Double, width: Double) -> DraftBlock {
    var paragraph = DraftParagraph(line: [.text(text, style: [])])
    let isShort = line.right - line.left < width * 0.6
    if isShort, line.left > left + width * 0.4 { paragraph.alignment = .right }
    return .paragraph(paragraph)
  }
}
