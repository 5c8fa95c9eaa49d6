import Disclosure

/// Tells headings from paragraphs where a source only made them look like headings.
struct FakeHeadings {
  /// A heading is no longer than a line or two.
  private static let longest = 50
  private static let longestWithoutNumber = 25
  private static let endings: Set<Character> = ["。", "；", "，", "：", "、", ";", ",", ":", "！", "？", "”", "）"]

  private let blocks: [DraftBlock]
  private let bodySize: Double?
  private let isTitleGone: Bool

  init(_ blocks: [DraftBlock], isTitleGone: Bool) {
    self.blocks = blocks
    self.isTitleGone = isTitleGone
    var weights: [Double: Int] = [:]
    for paragraph in blocks.compactMap(\.paragraph) {
      if let size = paragraph.size { weights[size, default: 0] += paragraph.text.utf8.count }
    }
    bodySize = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The blocks with levels on what are headings.
  func marked(_ remarks: inout ArticleRemarks) -> [DraftBlock] {
    let series = seriesMembers()
    var deepest = 0
    var result = blocks
    for index in blocks.indices {
      guard var paragraph = blocks[index].paragraph else { continue }
      if let level = paragraph.level {
        // A word processor calls the title a heading of the level before the first.
        if level > 6 { paragraph.level = nil }
        deepest = level
      } else if let level = level(of: paragraph, at: index, isInSeries: series.contains(index), below: deepest) {
        paragraph.level = level
        deepest = max(deepest, HeadingMark.level(of: paragraph.text) == nil ? deepest : level)
        remarks.add(.headingMade, Article.line(of: paragraph.text))
      }
      result[index] = .paragraph(paragraph)
    }
    return result
  }

  private func level(of paragraph: DraftParagraph, at index: Int, isInSeries: Bool, below deepest: Int) -> Int? {
    guard paragraph.isShort(Self.longest) else { return nil }
    guard paragraph.alignment != .right, paragraph.mark == nil || paragraph.markedLine.count > paragraph.line.count
    else { return nil }
    let text = ArticleText.line(paragraph.markedLine).filter { !$0.isNewline }
    let characters = text.filter { !$0.isWhitespace }
    guard !characters.isEmpty, characters.count <= Self.longest, index + 1 < blocks.count else { return nil }
    let isEnded = characters.last.map { Self.endings.contains($0) } ?? false
    let sentences = characters.count { "。！？；".contains($0) }
    if let mark = HeadingMark.level(of: text) {
      let looks = paragraph.isStrong || paragraph.face == .black || paragraph.face == .script || isLarger(paragraph)
      if looks, sentences == 0 && !(isEnded && characters.last != "）") || sentences == 1 && characters.last == "。" {
        return mark.level
      }
      return isInSeries && mark.level <= 2 && !isEnded ? mark.level : nil
    }
    guard !isEnded, sentences == 0, characters.count <= Self.longestWithoutNumber else { return nil }
    guard !characters.contains("："), !characters.contains(":") else { return nil }
    let isFirst = !blocks[..<index].contains { $0.paragraph != nil }
    let looks =
      isLarger(paragraph) && (paragraph.isStrong || paragraph.alignment == .centre || paragraph.face != .plain)
    if isFirst, !isTitleGone, looks { return 1 }
    guard looks || paragraph.isStrong && paragraph.alignment == .text && isFollowedByText(index) else { return nil }
    return isLarger(paragraph) || deepest == 0 ? 1 : min(deepest + 1, 4)
  }

  private func isLarger(_ paragraph: DraftParagraph) -> Bool {
    guard let size = paragraph.size, let bodySize else { return false }
    return size >= bodySize * 1.15
  }

  /// Whether a plain paragraph, a list or a table comes next: of bold lines in a row none is a heading.
  private func isFollowedByText(_ index: Int) -> Bool {
    guard let next = blocks[index + 1].paragraph else { return true }
    return !next.isStrong
  }

  /// Short numbered paragraphs that count on from each other with text between them.
  private func seriesMembers() -> Set<Int> {
    var members: Set<Int> = []
    for level in 1...2 {
      var series: [(index: Int, number: Int)] = []
      for (index, block) in blocks.enumerated() {
        guard let paragraph = block.paragraph, paragraph.isShort(Self.longest) else { continue }
        let text = ArticleText.line(paragraph.markedLine)
        guard let mark = HeadingMark.level(of: text) else { continue }
        if mark.level < level { Self.close(&series, into: &members) }
        guard mark.level == level, let number = HeadingMark.value(of: mark.number) else { continue }
        guard let last = text.last(where: { !$0.isWhitespace }), !Self.endings.contains(last) else { continue }
        if let before = series.last, number != before.number + 1 || index == before.index + 1 {
          Self.close(&series, into: &members)
        }
        series.append((index, number))
      }
      Self.close(&series, into: &members)
    }
    return members
  }

  private static func close(_ series: inout [(index: Int, number: Int)], into members: inout Set<Int>) {
    if series.count > 1, series[0].number == 1 { members.formUnion(series.map(\.index)) }
    series = []
  }
}

extension DraftParagraph {
  /// Whether it may have no more than so many characters, told by bytes: most paragraphs are far longer than headings.
  func isShort(_ characters: Int) -> Bool { text.utf8.count <= characters * 4 }
}
