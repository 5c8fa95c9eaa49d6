import Disclosure

/// A paragraph while its characters are heard: what they say, how large they are, and how far it is indented.
struct LineDraft {
  private(set) var line: [Article.Inline] = []
  private var sizes: [Double: Int] = [:]
  private var faces: [Int: Int] = [:]
  private var pendingText = ""
  private var pendingStyle: Article.Style = []
  private var pendingLink: String?

  /// Whether nothing was heard that could be shown.
  var isBlank: Bool {
    pendingText.allSatisfy(\.isWhitespace) && line.allSatisfy(\.isBlank)
  }

  mutating func add(_ text: String, style: Article.Style, link: String?, size: Double?, face: DraftParagraph.Face) {
    if style != pendingStyle || link != pendingLink { endText() }
    pendingStyle = style
    pendingLink = link
    pendingText += text
    let weight = text.utf8.count
    if let size, !text.allSatisfy(\.isWhitespace) { sizes[size, default: 0] += weight }
    faces[face.number, default: 0] += weight
  }

  mutating func add(_ inline: Article.Inline, link: String? = nil) {
    endText()
    append(inline, link: link)
  }

  /// The paragraph, and a new beginning; the looks of the next stretch are told anew.
  mutating func take(alignment: Article.Alignment?) -> DraftParagraph {
    endText()
    var paragraph = DraftParagraph(line: line)
    paragraph.alignment = alignment ?? .text
    paragraph.size = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    let face = faces.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    paragraph.face = DraftParagraph.Face(number: face)
    paragraph.indent = paragraph.leadingWidth
    self = LineDraft()
    return paragraph
  }

  private mutating func endText() {
    guard !pendingText.isEmpty else { return }
    append(.text(pendingText, style: pendingStyle), link: pendingLink)
    pendingText = ""
  }

  private mutating func append(_ inline: Article.Inline, link: String?) {
    guard let link else {
      line.append(inline)
      return
    }
    if case .link(link, let text)? = line.last {
      line[line.count - 1] = .link(address: link, text: text + [inline])
    } else {
      line.append(.link(address: link, text: [inline]))
    }
  }
}

extension Article.Inline {
  /// Whether it shows nothing.
  var isBlank: Bool {
    switch self {
    case .text(let text, _): text.allSatisfy(\.isWhitespace)
    case .link(_, let text): text.allSatisfy(\.isBlank)
    case .lineBreak: true
    case .note, .picture: false
    }
  }
}

extension DraftParagraph {
  /// How wide the spaces are with which it begins, in Chinese characters.
  fileprivate var leadingWidth: Int {
    var width = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3000, 0x2003: width += 2
      case 0x20, 0xA0, 0x2002: width += 1
      case 0x09, 0x0A, 0x0D: break
      default: return width / 2
      }
    }
    return width / 2
  }
}

extension DraftParagraph.Face {
  fileprivate var number: Int {
    switch self {
    case .plain: 0
    case .black: 1
    case .script: 2
    case .title: 3
    }
  }

  fileprivate init(number: Int) { self = [.plain, .black, .script, .title][min(max(number, 0), 3)] }
}
