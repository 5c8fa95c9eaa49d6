import Disclosure

/// What the styles of a document say that matters to what its paragraphs are.
struct WordStyles {
  /// What one style says of itself.
  struct Style {
    var base: String?
    var name = ""
    var looks = WordLooks()
  }

  private var styles: [String: Style] = [:]
  /// What holds where nothing else is said.
  private(set) var basic = WordLooks()

  init() {}

  /// The styles of a styles part.
  init(_ root: WordNode) {
    basic.size = 10
    root.visit { node in
      if node.name == .docDefaults {
        node.visit { inner in if inner.name == .rPr { basic.take(run: inner) } }
      }
      guard node.name == .style, let id = node[.styleId] else { return }
      var style = Style()
      style.base = node.child(.basedOn)?[.val]
      style.name = (node.child(.name)?[.val] ?? "").lowercased()
      if let properties = node.child(.pPr) { style.looks.take(paragraph: properties) }
      if let properties = node.child(.rPr) { style.looks.take(run: properties) }
      if style.looks.outline == nil { style.looks.outline = Self.level(ofName: style.name) }
      styles[id] = style
    }
  }

  /// The name of a style in lower case.
  func name(_ id: String?) -> String { id.flatMap { styles[$0]?.name } ?? "" }

  /// What a style says together with those that it is based on.
  func looks(_ id: String?) -> WordLooks {
    var chain: [WordLooks] = []
    var next = id
    while let id = next, let style = styles[id], chain.count < 16 {
      chain.append(style.looks)
      next = style.base
    }
    return chain.reversed().reduce(into: WordLooks()) { $0.take($1) }
  }

  /// The level of a heading by the name of its style, from 1; 0 is that of a title.
  private static func level(ofName name: String) -> Int? {
    if name == "title" || name == "标题" || name == "文章标题" || name == "公文标题" { return 0 }
    for word in ["heading", "标题", "überschrift", "titre", "título", "заголовок", "見出し", "제목"] where name.hasPrefix(word)
    {
      if let level = Int(name.dropFirst(word.count).filter { $0 != " " }), (1...9).contains(level) { return level }
    }
    return nil
  }
}

/// What properties of paragraphs and runs say that matters.
struct WordLooks {
  var alignment: Article.Alignment?
  /// The level of a heading, from 1; 0 is that of a title.
  var outline: Int?
  var size: Double?
  var face: DraftParagraph.Face?
  var isStrong: Bool?
  var isEmphasis: Bool?
  var isUnderlined: Bool?
  var isStruck: Bool?
  var raised: Article.Style?
  var isHidden: Bool?
  /// How far it is indented, in twentieths of a point.
  var left: Int?

  /// Lays other looks over these.
  mutating func take(_ other: WordLooks) {
    alignment = other.alignment ?? alignment
    outline = other.outline ?? outline
    size = other.size ?? size
    face = other.face ?? face
    isStrong = other.isStrong ?? isStrong
    isEmphasis = other.isEmphasis ?? isEmphasis
    isUnderlined = other.isUnderlined ?? isUnderlined
    isStruck = other.isStruck ?? isStruck
    raised = other.raised ?? raised
    isHidden = other.isHidden ?? isHidden
    left = other.left ?? left
  }

  mutating func take(paragraph node: WordNode) {
    for property in node.children {
      switch property.name {
      case .jc:
        switch property[.val] {
        case "center": alignment = .centre
        case "right", "end": alignment = .right
        default: alignment = .text
        }
      case .outlineLvl:
        // The level behind the last is that of text.
        if let level = property.number(.val), level < 9 { outline = level + 1 }
      case .ind: left = property.number(.left) ?? property.number(.start) ?? left
      default: break
      }
    }
  }

  mutating func take(run node: WordNode) {
    for property in node.children {
      switch property.name {
      case .b: isStrong = property.isOn
      case .i: isEmphasis = property.isOn
      case .u: isUnderlined = property.isOn
      case .strike, .dstrike: isStruck = property.isOn
      case .vanish: isHidden = property.isOn
      case .sz: size = property.number(.val).map { Double($0) / 2 } ?? size
      case .vertAlign:
        raised = property[.val] == "superscript" ? .superscript : property[.val] == "subscript" ? .subscript : []
      case .rFonts:
        if let name = property[.eastAsia] ?? property[.ascii] { face = PageStyle.face(name.lowercased()) ?? .plain }
      default: break
      }
    }
  }

  /// The marks of characters with these looks.
  var style: Article.Style {
    var style = raised ?? []
    if isStrong == true { style.insert(.strong) }
    if isEmphasis == true { style.insert(.emphasis) }
    if isUnderlined == true { style.insert(.underline) }
    if isStruck == true { style.insert(.struck) }
    return style
  }
}
