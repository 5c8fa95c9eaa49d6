import Disclosure

/// What a source was heard to say, before it is known what its paragraphs are.
struct ArticleDraft {
  var blocks: [DraftBlock] = []
  var notes: [[Article.Inline]] = []
  var pictures: [FoundPicture] = []
  var remarks = ArticleRemarks()
  var title: String?
  var statements: [String: String] = [:]
}

/// A part of a draft.
indirect enum DraftBlock {
  case paragraph(DraftParagraph)
  case list(isOrdered: Bool, start: Int, items: [[DraftBlock]])
  case table(DraftTable)
  case quote([DraftBlock])
  case rule
}

/// A paragraph as its source shows it.
struct DraftParagraph {
  /// The typefaces that say what a paragraph of an official document is.
  enum Face: Equatable {
    case plain
    /// 黑体, of headings of the first level.
    case black
    /// 楷体, of headings of the second level.
    case script
    /// 小标宋, of titles.
    case title
  }

  var line: [Article.Inline] = []
  var alignment = Article.Alignment.text
  /// The level of a heading that the source declares; 0 is that of a title.
  var level: Int?
  /// The mark that the source puts in front of it.
  var mark: DraftMark?
  /// The size of most of its characters, in points.
  var size: Double?
  /// The typeface of most of its characters.
  var face = Face.plain
  /// How many characters wide it is indented by spaces.
  var indent = 0

  /// What it says.
  var text: String { ArticleText.line(line) }

  /// Whether all that can be read in it has weight.
  var isStrong: Bool {
    var sawText = false
    for inline in line {
      guard inline.isStrong else { return false }
      if inline.hasText { sawText = true }
    }
    return sawText
  }
}

/// The mark of an item of a list.
struct DraftMark: Equatable {
  enum Kind: Equatable {
    case bullet
    /// A number as it is printed.
    case number(Int, label: String)
  }

  var kind: Kind
  /// How deep the item stands, from 0.
  var level = 0

  /// A mark as a source prints it, such as `·`, `1.` or `（一）`.
  init(printed: String, level: Int = 0) {
    self.level = level
    let digits = printed.prefix { $0.isASCII && $0.isNumber }
    if let number = Int(digits), number < 10_000 {
      kind = .number(number, label: printed)
    } else {
      kind = printed.count == 1 && printed.first?.isChinese != true ? .bullet : .number(0, label: printed)
    }
  }

  init(kind: Kind, level: Int) {
    self.kind = kind
    self.level = level
  }

  /// The number, where a list of a page would print exactly this mark.
  var plainNumber: Int? {
    guard case .number(let number, let label) = kind, label == "\(number)." || label == "\(number)．" else { return nil }
    return number
  }
}

/// A table as its source shows it.
struct DraftTable {
  var caption = ""
  var rows: [[DraftCell]] = []
  /// How many rows at the top the source repeats on every page.
  var repeatedRows = 0
}

/// A cell as its source shows it.
struct DraftCell {
  var blocks: [DraftBlock] = []
  var columns = 1
  var rows = 1
  var isHead = false
  /// Whether it is coloured.
  var isShaded = false

  /// What stands in it.
  var text: String { blocks.map(\.text).joined(separator: "\n") }
}

extension DraftBlock {
  /// What it says.
  var text: String {
    switch self {
    case .paragraph(let paragraph): paragraph.text
    case .list(_, _, let items): items.joined().map(\.text).joined(separator: "\n")
    case .table(let table): table.rows.joined().map(\.text).joined(separator: "\t")
    case .quote(let blocks): blocks.map(\.text).joined(separator: "\n")
    case .rule: ""
    }
  }

  var paragraph: DraftParagraph? { if case .paragraph(let paragraph) = self { paragraph } else { nil } }
}

extension Article.Inline {
  /// Whether it has weight, or shows no characters that could have any.
  fileprivate var isStrong: Bool {
    switch self {
    case .text(let text, let style): style.contains(.strong) || text.allSatisfy(\.isWhitespace)
    case .link(_, let text): text.allSatisfy(\.isStrong)
    case .lineBreak, .note: true
    case .picture: false
    }
  }

  fileprivate var hasText: Bool {
    switch self {
    case .text(let text, _): !text.allSatisfy(\.isWhitespace)
    case .link(_, let text): text.contains(where: \.hasText)
    default: false
    }
  }
}

extension Character {
  /// Whether it is a Chinese character.
  var isChinese: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
  }
}
