import Disclosure

/// Walks over a Word document and writes the draft of its text.
struct WordDraft {
  var result = ArticleDraft()
  let file: WordFile
  let limits: ArticleLimits
  var numbering: WordNumbering
  var blocks: [DraftBlock] = []
  var line = LineDraft()
  /// Text boxes of the paragraph that is being written; they follow it.
  var boxes: [WordNode] = []
  /// The fields that are open: their instruction, and whether their result has begun.
  var fields: [WordField] = []
  /// The number of each note by its kind and its number in the file.
  private var noteNumbers: [String: Int] = [:]
  var noteBodies: [WordNode] = []
  /// Whether the end of the last paragraph was struck out, so that the next one continues it.
  private var isJoined = false

  init(_ file: WordFile, limits: ArticleLimits) {
    self.file = file
    self.limits = limits
    numbering = file.numbering
  }

  /// Walks over the whole document.
  mutating func run() {
    if file.isCut { result.remarks.add(.cutOff) }
    walk(file.body.children)
    result.blocks = blocks
    readNotes()
  }

  /// Walks over what stands by itself: paragraphs, tables and what holds them.
  mutating func walk(_ nodes: [WordNode]) {
    for node in nodes {
      switch node.name {
      case .p: addParagraph(node)
      case .tbl: addTable(node)
      case .sdt:
        if node.child(.sdtPr)?.first(where: { $0.name == .docPartGallery })?[.val] == "Table of Contents" {
          result.remarks.add(.contentsLeftOut)
        } else {
          walk(node.child(.sdtContent)?.children ?? [])
        }
      case .del, .moveFrom: leaveOut(node)
      case .AlternateContent: walk((node.child(.Choice) ?? node.child(.Fallback))?.children ?? [])
      default: walk(node.children)
      }
    }
  }

  /// The blocks of a part that stands within this one.
  mutating func separately(_ nodes: [WordNode]) -> [DraftBlock] {
    let outer = (blocks, line, fields, boxes)
    (blocks, line, fields, boxes) = ([], LineDraft(), [], [])
    walk(nodes)
    defer { (blocks, line, fields, boxes) = outer }
    return blocks
  }

  private mutating func leaveOut(_ node: WordNode) {
    let text = node.deletedText
    if !text.isEmpty { result.remarks.add(.changesAccepted, text) }
  }

  // MARK: Paragraphs

  private mutating func addParagraph(_ node: WordNode) {
    let properties = node.child(.pPr)
    let style = properties?.child(.pStyle)?[.val]
    var looks = file.styles.basic
    looks.take(file.styles.looks(style))
    if let properties { looks.take(paragraph: properties) }
    if file.styles.name(style).hasPrefix("toc ") { return result.remarks.add(.contentsLeftOut) }
    // A list counts empty paragraphs, too.
    let item = numbering.item(style: style, own: properties?.listReference ?? .init())
    walkRuns(node.children, WordRunContext(looks: looks))
    isJoined = properties?.child(.rPr)?.children.contains { $0.name == .del || $0.name == .moveFrom } ?? false
    if !isJoined { endParagraph(looks, item) }
  }

  private mutating func endParagraph(_ looks: WordLooks, _ item: WordNumbering.Item?) {
    if line.isBlank {
      line = LineDraft()
    } else {
      var paragraph = line.take(alignment: looks.alignment)
      paragraph.level = looks.outline
      if let left = looks.left { paragraph.indent = max(paragraph.indent, left / 20 / Int(paragraph.size ?? 12)) }
      if let item {
        let label = item.label.filter { !$0.isWhitespace }
        paragraph.mark =
          item.isBullet || label.isEmpty
          ? DraftMark(kind: .bullet, level: item.level) : DraftMark(printed: label, level: item.level)
        if !item.isBullet, label.isEmpty { paragraph.mark = nil }
      }
      blocks.append(.paragraph(paragraph))
    }
    addBoxes()
  }

  private mutating func addBoxes() {
    let waiting = boxes
    boxes = []
    for box in waiting {
      let inner = separately(box.children)
      let text = Article.line(of: inner.map(\.text).joined(separator: " "))
      guard !text.isEmpty else { continue }
      result.remarks.add(.textBox, text)
      blocks += inner
    }
  }

  // MARK: Notes

  /// The number of a note, in the order of their marks.
  mutating func note(_ node: WordNode, in bodies: [String: WordNode], kind: String) -> Int? {
    guard let id = node[.id], let body = bodies[id] else { return nil }
    if let known = noteNumbers[kind + id] { return known }
    noteNumbers[kind + id] = noteBodies.count
    noteBodies.append(body)
    return noteBodies.count - 1
  }

  private mutating func readNotes() {
    var next = 0
    while next < noteBodies.count {
      var text: [Article.Inline] = []
      for block in separately(noteBodies[next].children) {
        if !text.isEmpty { text.append(.lineBreak) }
        text += block.paragraph?.line ?? [.text(block.text, style: [])]
      }
      result.notes.append(text)
      next += 1
    }
  }
}

/// A field of a document: what it does, and whether its result is being read.
struct WordField {
  var instruction = ""
  var isInResult = false

  /// Where its result leads.
  var address: String? {
    let words = instruction.split(separator: " ", omittingEmptySubsequences: true)
    guard words.first?.uppercased() == "HYPERLINK", words.count > 1 else { return nil }
    return words[1].hasPrefix("\\") ? nil : String(words[1].filter { $0 != "\"" })
  }
}

extension WordNode {
  /// Text that was struck out in it.
  fileprivate var deletedText: String {
    var text = ""
    visit { if $0.name == .delText || $0.name == .t { text += $0.allText } }
    return Article.line(of: text)
  }

  /// The list that a paragraph's own properties put it in.
  fileprivate var listReference: WordNumbering.Reference {
    let properties = child(.numPr)
    return .init(list: properties?.child(.numId)?.number(.val), level: properties?.child(.ilvl)?.number(.val))
  }
}
