import Disclosure

/// Finds the title at the beginning of a text: in the middle, and larger or heavier than what follows.
enum TitleParagraphs {
  /// How far down a title may stand: below the name of the organ and the number of the document.
  private static let depth = 8
  private static let longest = 120

  /// The title and where it stands; its lines are joined.
  static func find(in blocks: [DraftBlock]) -> (text: String, range: Range<Int>)? {
    if case .paragraph(let first)? = blocks.first, let level = first.level, level <= 1 {
      // The one heading of the highest level is the title; of several, the first is a heading like the others.
      let others = blocks.dropFirst().contains { $0.paragraph?.level.map { $0 <= max(level, 1) } ?? false }
      if level == 0 || !others { return (Article.line(of: first.text), 0..<1) }
    }
    if let text = plainTitle(of: blocks) { return (text, 0..<1) }
    let head = blocks.prefix(depth)
    let candidates = head.indices.filter { index in
      guard let paragraph = blocks[index].paragraph else { return false }
      return paragraph.level == 0 || isTitleLike(paragraph)
    }
    let sizes = candidates.map { blocks[$0].paragraph?.size ?? 0 }
    guard let largest = sizes.max(), let first = candidates.first(where: { isTitle(blocks[$0].paragraph, largest) })
    else { return nil }
    var end = first + 1
    while end < head.endIndex, candidates.contains(end), isTitle(blocks[end].paragraph, largest) { end += 1 }
    let text = blocks[first..<end].map { Article.line(of: $0.text) }.joined()
    return text.count <= longest ? (text, first..<end) : nil
  }

  /// The first line of a text without looks, where it is short and no sentence.
  private static func plainTitle(of blocks: [DraftBlock]) -> String? {
    let paragraphs = blocks.compactMap(\.paragraph)
    guard blocks.count > 2, paragraphs.count == blocks.count, let first = paragraphs.first, first.indent < 2 else {
      return nil
    }
    guard paragraphs.allSatisfy({ $0.size == nil && $0.level == nil && $0.alignment != .centre && !$0.isStrong }) else {
      return nil
    }
    let text = Article.line(of: first.text)
    guard (6...60).contains(text.count), HeadingMark.level(of: text) == nil, let last = text.last else { return nil }
    return last.isPunctuation && !"）》”".contains(last) ? nil : text
  }

  private static func isTitle(_ paragraph: DraftParagraph?, _ largest: Double) -> Bool {
    guard let paragraph else { return false }
    return paragraph.level == 0 || paragraph.face == .title || (paragraph.size ?? 0) >= largest
  }

  private static func isTitleLike(_ paragraph: DraftParagraph) -> Bool {
    let text = Article.line(of: paragraph.text)
    guard paragraph.alignment == .centre, text.count >= 4, text.count <= 80, HeadingMark.level(of: text) == nil else {
      return false
    }
    guard !text.hasSuffix("。"), !text.contains("〕"), !text.hasSuffix("文件"), !text.hasPrefix("（") else { return false }
    return paragraph.isStrong || paragraph.face != .plain || (paragraph.size ?? 0) >= 16 || text.contains("关于")
  }
}
