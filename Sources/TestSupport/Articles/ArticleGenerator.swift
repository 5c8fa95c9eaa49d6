public import Disclosure

/// Makes articles of every shape, the same for the same seed.
public struct ArticleGenerator {
  private var random: SplitMix64

  /// A generator.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let words = [
    "政府信息", "公开", " ", "  ", "\u{3000}", "\u{A0}", "2024年", "<b>", "&amp;", "\"", "'", "Q&A", "𠮷", "👨‍👩‍👧", "é", "\n",
    "关于印发", "13800138000",
    "。", "，", "a b", "\u{200B}", "\u{202E}", "；", "—", "身份证", "]]>", "<!--", "]", "{{x}}",
  ]
  private static let addresses = [
    "https://www.gov.cn/zhengce/1.htm?a=1&b=2", "/a/b", "#s1", "mailto:x@y.gov.cn", "tel:010-12345", "http://例子.中国/路",
  ]

  /// The next article, in the form that articles are kept in.
  public mutating func next() -> Article { raw().normalised }

  /// The next article as anybody might put one together.
  public mutating func raw() -> Article {
    let notes = random.number(0...3)
    let blocks = (0..<random.number(0...8)).map { _ in block(depth: 0, notes: notes) }
    return Article(blocks, notes: (0..<notes).map { _ in line(notes: 0) })
  }

  private mutating func block(depth: Int, notes: Int) -> Article.Block {
    switch random.number(0...(depth > 2 ? 2 : 8)) {
    case 0: .heading(level: random.number(1...4), text: line(notes: notes))
    case 1, 2:
      .paragraph(text: line(notes: notes), alignment: random.pick([.text, .text, .centre, .right]))
    case 3:
      .list(
        isOrdered: random.chance(0.5), start: random.number(1...5),
        items: (0..<random.number(0...3)).map { _ in blocks(depth: depth + 1, notes: notes) })
    case 4, 5: .table(table(depth: depth, notes: notes))
    case 6: .picture(picture())
    case 7: .quote(blocks: blocks(depth: depth + 1, notes: notes))
    default: .rule
    }
  }

  private mutating func blocks(depth: Int, notes: Int) -> [Article.Block] {
    (0..<random.number(0...3)).map { _ in block(depth: depth, notes: notes) }
  }

  private mutating func table(depth: Int, notes: Int) -> Article.Table {
    let columns = random.number(1...4)
    let rows = random.number(1...4)
    let heads = random.number(0...rows)
    return Article.Table(
      caption: random.chance(0.3) ? text() : "",
      rows: (0..<rows).map { row in
        if columns > 1, random.chance(0.2) {
          return Article.Row([cell(depth: depth, notes: notes, isHead: row < heads, columns: columns)])
        }
        return Article.Row((0..<columns).map { _ in cell(depth: depth, notes: notes, isHead: row < heads, columns: 1) })
      })
  }

  private mutating func cell(depth: Int, notes: Int, isHead: Bool, columns: Int) -> Article.Cell {
    Article.Cell(blocks(depth: depth + 1, notes: notes), columns: columns, isHead: isHead)
  }

  private mutating func picture() -> Article.Picture {
    Article.Picture(
      file: "file-\(random.number(1...9))", alternative: random.pick([nil, "", "领导\"小组\"会议", "图"]),
      width: random.chance(0.5) ? random.number(1...900) : nil,
      height: random.chance(0.5) ? random.number(1...900) : nil)
  }

  private mutating func line(notes: Int) -> [Article.Inline] {
    (0..<random.number(0...6)).map { _ in inline(notes: notes, inLink: false) }
  }

  private mutating func inline(notes: Int, inLink: Bool) -> Article.Inline {
    switch random.number(0...9) {
    case 0 where !inLink:
      .link(
        address: random.pick(Self.addresses),
        text: (0..<random.number(0...3)).map { _ in inline(notes: notes, inLink: true) })
    case 1: .lineBreak
    case 2: .note(random.number(0...3))
    case 3: .picture(picture())
    default: .text(text(), style: random.chance(0.5) ? [] : Article.Style(rawValue: random.number(0...63)))
    }
  }

  private mutating func text() -> String {
    (0..<random.number(0...5)).map { _ in random.pick(Self.words) }.joined()
  }
}
