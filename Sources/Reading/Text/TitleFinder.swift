import Disclosure

/// Finds the title of a report among the lines before its first heading.
struct TitleFinder {
  /// A title has not more characters than this.
  private static let longest = 60
  /// A title may be broken over as many lines.
  private static let mostLines = 3

  /// The title, joined to one line; nil where no line is one.
  func title(in preamble: ReportSection?, container: String?) -> String? {
    let lines = preamble?.text.split(separator: "\n").map { strip(String($0)) } ?? []
    for start in lines.indices {
      var joined = ""
      for line in lines[start...].prefix(TitleFinder.mostLines) {
        joined += line
        if isTitle(joined) { return joined }
        if line.unicodeScalars.count > TitleFinder.longest || line.hasSuffix("。") { break }
      }
    }
    for line in lines where line.unicodeScalars.count > TitleFinder.longest {
      if let title = title(withinLine: line) { return title }
    }
    return container.map(strip).flatMap { isTitle($0) ? $0 : nil }
  }

  /// Leaves out the marks of Markdown and the words that a page prints before its title.
  private func strip(_ line: String) -> String {
    var text = line.trimmed
    while let first = text.first, "#*> ".contains(first) { text.removeFirst() }
    while let last = text.last, "*# ".contains(last) { text.removeLast() }
    text = withoutPageHead(text)
    for prefix in ["标题:", "标题：", "名称:", "名称：", "信息名称:", "信息名称："] where text.hasPrefix(prefix) {
      text = String(text.dropFirst(prefix.count)).trimmed
    }
    return text
  }

  /// Leaves out the date that a browser prints at the head of a page.
  private func withoutPageHead(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { $0.value >= 0x3000 }) else { return text }
    var start = first
    while start > 0, scalars[start - 1].value >= 0x30, scalars[start - 1].value <= 0x39, first - start < 4 {
      start -= 1
    }
    return scalars[..<start].contains("/") ? String(scalars: scalars[start...]) : text
  }

  private func isTitle(_ text: String) -> Bool {
    guard text.unicodeScalars.count <= TitleFinder.longest, !text.contains("。"), !text.contains("，"),
      text.contains("公开"), !text.contains(">"), !text.contains("位置")
    else { return false }
    return ["报告", "年报", "報告", "年報", "总结"].contains { text.hasSuffix($0) || text.hasSuffix($0 + "）") }
      || text.hasSuffix("年度报告)") || text.hasSuffix("统计表")
  }

  /// A title between spaces in a text that is one line.
  private func title(withinLine line: String) -> String? {
    line.split(whereSeparator: { $0.isWhitespace || $0 == "：" || $0 == ":" }).prefix(40)
      .map(String.init).first { isTitle($0) && $0.contains("年") && $0.contains("报告") }
  }
}
