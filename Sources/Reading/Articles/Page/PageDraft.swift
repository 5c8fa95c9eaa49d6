import Disclosure

/// Walks over a page and writes the draft of its text.
struct PageDraft {
  var result = ArticleDraft()
  let page: Page
  let reader: ArticleReader
  /// The blocks that are being written; what stands in a list or a cell has its own.
  var blocks: [DraftBlock] = []
  var line = LineDraft()
  /// Alignment, level and mark of the paragraph that is being written.
  var alignment: Article.Alignment?
  var level: Int?
  var mark: DraftMark?
  var markText = ""
  var listLevel: Int?
  var styles: [String: PageStyle] = [:]
  var notes = PageNotes()
  var base: String?

  init(_ page: Page, reader: ArticleReader) {
    self.page = page
    self.reader = reader
    base = reader.base
    result.remarks = page.remarks
  }

  var isForeign: Bool { reader.origin == .foreign }

  /// Walks over all of the page that is its text.
  mutating func run() {
    notes = PageNotes(page.root, isForeign: isForeign)
    if isForeign { readHead() }
    var start = page.root
    if isForeign, page.isWhole, let content = PageContent.find(in: page.root) {
      start = content
      result.remarks.add(.surroundingsLeftOut)
    }
    walk(start.children, PageLooks())
    endParagraph(PageLooks())
    result.blocks = blocks
    readNotes()
  }

  /// What the head of a page says of it: Chinese government sites state title and date in `meta` elements.
  private mutating func readHead() {
    guard let head = page.root.first(where: { $0.name == .head }) else { return }
    for node in head.children {
      if node.name == .title { result.title = Article.line(of: node.allText) }
      if node.name == .base, base == nil { base = node[.href] }
      guard node.name == .meta, let name = node[.name], let content = node[.content] else { continue }
      if result.statements.count < 40 { result.statements[name] = Article.line(of: String(content.prefix(500))) }
    }
    if let title = result.statements["ArticleTitle"], !title.isEmpty { result.title = title }
  }

  mutating func walk(_ nodes: [PageNode], _ looks: PageLooks) {
    for node in nodes { walk(node, looks) }
  }

  private mutating func walk(_ node: PageNode, _ looks: PageLooks) {
    if node.isText { return add(node.text, looks) }
    let css = style(of: node)
    if css?.isListMark == true {
      markText += node.allText
      return
    }
    let inner = looks.within(node, css)
    if inner.isHidden, !looks.isHidden {
      let text = Article.line(of: node.allText)
      if !text.isEmpty { result.remarks.add(.hiddenLeftOut, text) }
      return
    }
    if notes.isBody(node) { return }
    if let role = PageRole(node.name) {
      walk(node, role, inner, css)
    } else {
      walk(node.children, inner)
    }
  }

  private mutating func walk(_ node: PageNode, _ role: PageRole, _ looks: PageLooks, _ css: PageStyle?) {
    switch role {
    case .block: walkBlock(node, looks, css)
    case .heading(let number):
      walkBlock(node, looks, css) { $0.level = number }
    case .list(let isOrdered): addList(node, isOrdered: isOrdered, looks)
    case .table: addTable(node, looks)
    case .quote:
      guard css?.isMovedOnly != true else { return walkBlock(node, looks, css) }
      let inner = separately(looks) { $0.walk(node.children, looks) }
      if !inner.isEmpty { blocks.append(.quote(inner)) }
    case .rule:
      endParagraph(looks)
      blocks.append(.rule)
    case .lineBreak: line.add(.lineBreak)
    case .link: addLink(node, looks)
    case .picture: addPicture(node, looks)
    case .frame: addFrame(node, looks)
    case .metadata: break
    case .deleted:
      if isForeign { walk(node.children, looks) }
    }
  }

  /// Walks over an element that stands by itself.
  private mutating func walkBlock(
    _ node: PageNode, _ looks: PageLooks, _ css: PageStyle?, _ prepare: (inout PageDraft) -> Void = { _ in }
  ) {
    endParagraph(looks)
    if isForeign, node[.class]?.hasPrefix("MsoToc") == true {
      result.remarks.add(.contentsLeftOut)
      return
    }
    listLevel = css?.listLevel
    if let outline = css?.outlineLevel, isForeign { level = outline }
    prepare(&self)
    if node[.class]?.hasPrefix("MsoTitle") == true { level = 0 }
    if let marked = alignmentClass(node) { alignment = marked } else { alignment = looks.alignment }
    let wanted = alignment
    walk(node.children, looks)
    if wanted != nil, alignment == nil { alignment = wanted }
    endParagraph(looks)
  }

  /// The classes with which our own pages say how a paragraph stands.
  private func alignmentClass(_ node: PageNode) -> Article.Alignment? {
    guard !isForeign else { return nil }
    switch node[.class] {
    case "centre": return .centre
    case "right": return .right
    default: return nil
    }
  }

  /// The blocks of a part that stands within this one.
  mutating func separately(_ looks: PageLooks, _ body: (inout PageDraft) -> Void) -> [DraftBlock] {
    endParagraph(looks)
    let outer = blocks
    blocks = []
    body(&self)
    endParagraph(looks)
    defer { blocks = outer }
    return blocks
  }

  func isStyled(_ node: PageNode) -> Bool { node[.style] != nil }

  mutating func style(of node: PageNode) -> PageStyle? {
    guard let text = node[.style] else { return nil }
    if let known = styles[text] { return known }
    let style = PageStyle(text)
    if styles.count < 5_000 { styles[text] = style }
    return style
  }
}

/// What an element does to the text.
enum PageRole {
  case block, heading(Int), list(isOrdered: Bool), table, quote, rule, lineBreak, link, picture, frame, metadata
  case deleted

  init?(_ name: PageName?) {
    switch name {
    case .p, .div, .center, .address, .section, .article, .aside, .main, .header, .footer, .details, .summary,
      .fieldset, .legend, .pre, .li, .dl, .dt, .dd, .figure, .figcaption, .caption, .tr, .td, .th, .body, .html,
      .form:
      self = .block
    case .h1: self = .heading(1)
    case .h2: self = .heading(2)
    case .h3: self = .heading(3)
    case .h4: self = .heading(4)
    case .h5: self = .heading(5)
    case .h6: self = .heading(6)
    case .ul: self = .list(isOrdered: false)
    case .ol: self = .list(isOrdered: true)
    case .table: self = .table
    case .blockquote: self = .quote
    case .hr: self = .rule
    case .br: self = .lineBreak
    case .a: self = .link
    case .img: self = .picture
    case .iframe, .embed, .object, .video, .audio: self = .frame
    case .head, .meta, .base, .title, .nav, .source, .param: self = .metadata
    case .del: self = .deleted
    default: return nil
    }
  }
}

extension Article {
  /// A text of a source as one line without looks.
  static func line(of text: String) -> String {
    let article = Article([.paragraph(text: [.text(text, style: [])], alignment: .text)]).normalised
    guard case .paragraph(let line, _)? = article.blocks.first else { return "" }
    return ArticleText.line(line)
  }
}
