import Disclosure

/// Finds the title of a report among the lines before its first heading.
///
/// A page of a web site has hundreds of lines there, so only those that end like a title are looked at closely.
struct TitleFinder {
  let script: Script
  /// The position at which the first part begins.
  let limit: Int

  /// A title has not more characters than this.
  private static let longest = 60
  /// The last characters of a title.
  private static let ends = ["报告", "年报", "总结", "统计表"].map { Array($0.utf16) }
  private static let subject = Array("公开".utf16)
  /// How the name of an organ ends that stands on a line of its own above the rest of the title.
  private static let organEnds = Set("府局委会厅办处所室院县市区镇乡州省社署部".utf16)

  /// The title, joined to one line; nil where no line is one.
  func title(container: String?) -> String? {
    var previous: [Int] = []
    for index in script.lines.indices {
      let line = script.lines[index]
      guard line.start < limit else { break }
      let range = bare(line.start..<min(line.end, limit))
      guard !range.isEmpty else { continue }
      if endsLikeTitle(range), let title = title(endingAt: index, range, previous) { return title }
      if let title = range.count > TitleFinder.longest ? title(within: range) : title(atStartOf: range) { return title }
      previous.append(index)
    }
    guard let container else { return nil }
    let whole = Script(utf8: Array(container.utf8))
    let range = whole.trimmed(0..<whole.units.count)
    let finder = TitleFinder(script: whole, limit: whole.units.count)
    return finder.endsLikeTitle(range) && finder.isTitle(range) ? whole.text(range) : nil
  }

  /// The title whose last line is given: alone, below the name of the organ, or broken over up to three lines.
  private func title(endingAt index: Int, _ range: Range<Int>, _ previous: [Int]) -> String? {
    if range.count > TitleFinder.longest { return title(within: range) }
    var pieces = [range]
    for line in previous.suffix(2).reversed() {
      let isWhole = pieces.contains(where: speaksOfDisclosure)
      let above = bare(script.lines[line].start..<script.lines[line].end)
      guard above.count <= TitleFinder.longest, isPlain(above) else { break }
      if isWhole {
        guard let last = script.units[above].last(where: \.isHan), TitleFinder.organEnds.contains(last),
          above.count <= 30,
          !speaksOfDisclosure(above)
        else { break }
      }
      pieces.insert(above, at: 0)
    }
    while pieces.count > 1, !isTitleJoined(pieces) { pieces.removeFirst() }
    guard isTitleJoined(pieces) else { return nil }
    return pieces.map(script.text).joined()
  }

  private func isTitleJoined(_ pieces: [Range<Int>]) -> Bool {
    pieces.reduce(0) { $0 + $1.count } <= TitleFinder.longest && pieces.contains(where: speaksOfDisclosure)
      && pieces.allSatisfy(isPlain)
  }

  private func isTitle(_ range: Range<Int>) -> Bool {
    range.count <= TitleFinder.longest && speaksOfDisclosure(range) && isPlain(range)
  }

  /// A title between spaces, or at the very beginning, of a text that is one line.
  private func title(within range: Range<Int>) -> String? {
    if let title = title(atStartOf: range) { return title }
    var start = range.lowerBound
    while start < min(range.upperBound, range.lowerBound + 600) {
      guard let end = (start..<range.upperBound).first(where: { isGap(script.units[$0]) }) else { return nil }
      let word = start..<end
      if word.count >= 10, endsLikeTitle(word), isTitle(word), script.units[word].contains(UInt16(scalar: "年")) {
        return script.text(word)
      }
      start = end + 1
    }
    return nil
  }
}

extension TitleFinder {
  private static let report = Array("年度报告".utf16)

  /// `青禾县2022年政府信息公开工作年度报告` directly before the first sentence.
  private func title(atStartOf range: Range<Int>) -> String? {
    let last = min(range.upperBound, range.lowerBound + TitleFinder.longest)
    guard range.lowerBound + 10 < last else { return nil }
    for end in (range.lowerBound + 10)...last where script.units[..<end].suffix(4).elementsEqual(TitleFinder.report) {
      let title = range.lowerBound..<end
      let hasYear = script.units[title].prefix(title.count - 4).contains(UInt16(scalar: "年"))
      return hasYear && isTitle(title) && script.units[range.lowerBound].isTitleStart ? script.text(title) : nil
    }
    return nil
  }
}

// MARK: - Questions about a stretch

extension TitleFinder {
  private func isGap(_ unit: UInt16) -> Bool { unit.isSpace || unit == UInt16(scalar: ":") }

  private func endsLikeTitle(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    if end > range.lowerBound, script.units[end - 1] == UInt16(scalar: ")") { end -= 1 }
    return TitleFinder.ends.contains { ending in
      end - ending.count >= range.lowerBound && script.units[(end - ending.count)..<end].elementsEqual(ending)
    }
  }

  private func speaksOfDisclosure(_ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return false }
    return (range.lowerBound..<(range.upperBound - 1)).contains {
      script.units[$0] == TitleFinder.subject[0] && script.units[$0 + 1] == TitleFinder.subject[1]
    }
  }

  /// A title has no punctuation of sentences and no arrows of a path.
  private func isPlain(_ range: Range<Int>) -> Bool {
    let units = script.units[range]
    return !units.contains { $0 == UInt16(scalar: "。") || $0 == UInt16(scalar: ",") || $0 == UInt16(scalar: ">") }
  }

  /// The line without the marks of Markdown and the words that a page prints before its title.
  private func bare(_ range: Range<Int>) -> Range<Int> {
    var range = script.trimmed(range)
    range = startBehindDate(range)..<range.upperBound
    while let first = range.first, isMark(script.units[first]) { range = (first + 1)..<range.upperBound }
    while let last = range.last, isMark(script.units[last]) { range = range.lowerBound..<last }
    for label in TitleFinder.labels where script.units[range].starts(with: label) {
      range = script.trimmed((range.lowerBound + label.count)..<range.upperBound)
    }
    return range
  }

  private func isMark(_ unit: UInt16) -> Bool {
    unit == UInt16(scalar: "#") || unit == UInt16(scalar: "*") || unit == UInt16(scalar: ">") || unit.isSpace
      || unit == Folding.bar
  }

  private static let labels = ["标题:", "名称:", "信息名称:", "标题|", "名称|"].map { Array($0.utf16) }

  /// Where a line begins behind the date that a browser prints at the head of a page: `11/21/26, 12:22 PM 青禾县…`.
  private func startBehindDate(_ range: Range<Int>) -> Int {
    guard let han = range.first(where: { script.units[$0].isHan }),
      script.units[range.lowerBound..<han].contains(UInt16(scalar: "/"))
    else { return range.lowerBound }
    var start = han
    while start > range.lowerBound, script.units[start - 1].isDigit { start -= 1 }
    return start
  }
}

extension UInt16 {
  /// A title begins with the name of an organ or with a year, not with 本, 根据 or 依据.
  fileprivate var isTitleStart: Bool { isDigit || isHan && !"本根依按为现此该".utf16.contains(self) }
}
