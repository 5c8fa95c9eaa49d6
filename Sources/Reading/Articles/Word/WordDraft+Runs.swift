import Disclosure

/// What runs inherit from where they stand.
struct WordRunContext {
  var looks: WordLooks
  var link: String?
}

extension WordDraft {
  /// Walks over what stands within a paragraph.
  mutating func walkRuns(_ nodes: [WordNode], _ context: WordRunContext) {
    for node in nodes {
      switch node.name {
      case .r: addRun(node, context)
      case .pPr, .rPr, .rt, .sdtPr: break
      case .del, .moveFrom:
        let text = Article.line(of: node.runText)
        if !text.isEmpty { result.remarks.add(.changesAccepted, text) }
      case .ins, .moveTo:
        let text = Article.line(of: node.runText)
        if !text.isEmpty { result.remarks.add(.changesAccepted, text) }
        walkRuns(node.children, context)
      case .hyperlink:
        var inner = context
        inner.link = checked(node[.id].flatMap { file.targets[$0] }, text: node)
        walkRuns(node.children, inner)
      case .fldSimple:
        var inner = context
        inner.link = checked(WordField(instruction: node[.instr] ?? "").address, text: node) ?? context.link
        walkRuns(node.children, inner)
      case .oMath:
        let text = Article.line(of: node.runText)
        if !text.isEmpty { result.remarks.add(.formula, text) }
        walkRuns(node.children, context)
      case .AlternateContent:
        walkRuns((node.child(.Choice) ?? node.child(.Fallback))?.children ?? [], context)
      default: walkRuns(node.children, context)
      }
    }
  }

  private mutating func addRun(_ node: WordNode, _ context: WordRunContext) {
    var looks = context.looks
    if let properties = node.child(.rPr) {
      looks.take(file.styles.looks(properties.child(.rStyle)?[.val]))
      looks.take(run: properties)
    }
    guard looks.isHidden != true else {
      let text = Article.line(of: node.runText)
      if !text.isEmpty { result.remarks.add(.hiddenLeftOut, text) }
      return
    }
    addParts(node.children, looks, context)
  }

  private mutating func addParts(_ nodes: [WordNode], _ looks: WordLooks, _ context: WordRunContext) {
    for node in nodes {
      switch node.name {
      case .t: add(node.allText, looks, context)
      case .tab: add(" ", looks, context)
      case .noBreakHyphen: add("-", looks, context)
      case .sym: add(WordSymbol.text(node[.char] ?? "", font: node[.font] ?? ""), looks, context)
      case .cr: line.add(.lineBreak)
      // The end of a page or a column parts nothing on a screen.
      case .br: if node[.type] == nil || node[.type] == "textWrapping" { line.add(.lineBreak) }
      case .footnoteReference:
        if let number = note(node, in: file.footnotes, kind: "f") { line.add(.note(number)) }
      case .endnoteReference:
        if let number = note(node, in: file.endnotes, kind: "e") { line.add(.note(number)) }
      case .fldChar: addFieldMark(node)
      case .instrText: if let last = fields.indices.last { fields[last].instruction += node.allText }
      case .drawing, .pict, .object: addDrawing(node, context)
      case .AlternateContent:
        addParts((node.child(.Choice) ?? node.child(.Fallback))?.children ?? [], looks, context)
      default: break
      }
    }
  }

  private mutating func add(_ text: String, _ looks: WordLooks, _ context: WordRunContext) {
    guard fields.allSatisfy(\.isInResult) else { return }
    let address = fields.last?.address.flatMap { ArticleAddress($0)?.text }
    line.add(
      text, style: looks.style, link: context.link ?? address, size: looks.size, face: looks.face ?? .plain)
  }

  private mutating func addFieldMark(_ node: WordNode) {
    switch node[.fldCharType] {
    case "begin": if fields.count < 32 { fields.append(WordField()) }
    case "separate": if let last = fields.indices.last { fields[last].isInResult = true }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  private mutating func checked(_ address: String?, text node: WordNode) -> String? {
    guard let address else { return nil }
    if let checked = ArticleAddress(address) { return checked.text }
    result.remarks.add(.linkDropped, Article.line(of: node.runText))
    return nil
  }

  // MARK: Drawings

  private mutating func addDrawing(_ node: WordNode, _ context: WordRunContext) {
    if let box = node.first(where: { $0.name == .txbxContent }) {
      boxes.append(box)
      return
    }
    let source = node.first { $0.name == .blip } ?? node.first { $0.name == .imagedata }
    guard let source else { return result.remarks.add(.drawingLeftOut) }
    guard let bytes = file.picture(source[.embed] ?? source[.id]), let kind = PictureKind(bytes),
      result.pictures.count < limits.pictures
    else { return result.remarks.add(node.name == .object ? .drawingLeftOut : .pictureLeftOut) }
    let words = node.first { $0.name == .docPr }?[.descr] ?? source[.title]
    var picture = Article.Picture(file: result.keep(bytes, kind.rawValue))
    picture.alternative = words.map { Article.line(of: $0) }.flatMap { PageWords.saysNothing($0) ? nil : $0 }
    if let extent = node.first(where: { $0.name == .extent }) {
      picture.width = extent.number(.cx).map { max(1, $0 / Self.unitsPerPoint) }
      picture.height = extent.number(.cy).map { max(1, $0 / Self.unitsPerPoint) }
    }
    if picture.alternative == nil { result.remarks.add(.alternativeMissing) }
    line.add(.picture(picture), link: context.link)
  }

  /// Drawings are measured in units of which 914,400 make an inch; a screen has 96 points an inch.
  private static let unitsPerPoint = 9_525
}

extension WordNode {
  /// The text of the runs in it, struck out or not.
  fileprivate var runText: String {
    var text = ""
    visit { if $0.name == .t || $0.name == .delText { text += $0.allText } }
    return text
  }
}

/// Characters of the fonts of symbols as characters of Unicode.
enum WordSymbol {
  private static let known: [Int: String] = [
    0xFC: "✓", 0xFE: "☑", 0x52: "☑", 0xA8: "□", 0x6F: "□", 0x71: "□", 0xFB: "✗", 0xFD: "☒", 0x6C: "●", 0x6E: "■",
    0x75: "◆",
    0xB7: "•", 0xA1: "○", 0xD8: "➢", 0xE0: "→", 0xE8: "➔",
  ]

  static func text(_ code: String, font: String) -> String {
    guard let number = Int(code, radix: 16) else { return "" }
    let isSymbols = font.lowercased().contains("wingdings") || font.lowercased().contains("symbol")
    if number >= 0xF000 || isSymbols { return known[number & 0xFF] ?? "□" }
    return Unicode.Scalar(number).map { String(Character($0)) } ?? ""
  }
}
