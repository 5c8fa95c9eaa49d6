import Disclosure

/// What a `style` attribute says that matters.
struct PageStyle {
  var isStrong: Bool?
  var isEmphasis: Bool?
  var isUnderlined: Bool?
  var isStruck: Bool?
  var raised: Article.Style?
  var alignment: Article.Alignment?
  /// In points.
  var size: Double?
  var face: DraftParagraph.Face?
  var isHidden = false
  var isShaded = false
  /// The level of a list, from 0, and whether this is the mark of its item.
  var listLevel: Int?
  var isListMark = false
  var outlineLevel: Int?
  /// A quotation that is only moved to the right.
  var isMovedOnly = false

  init(_ text: String) {
    for declaration in text.split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let name = declaration[..<colon].filter { !$0.isWhitespace }.lowercased()
      let value = declaration[declaration.index(after: colon)...].drop(while: \.isWhitespace)
      take(name, value.lowercased())
    }
  }

  private mutating func take(_ name: String, _ value: String) {
    switch name {
    case "font-weight": isStrong = value.hasPrefix("bold") || (Int(value.prefix { $0.isNumber }) ?? 0) >= 600
    case "font-style": isEmphasis = value.hasPrefix("italic") || value.hasPrefix("oblique")
    case "text-decoration", "text-decoration-line":
      isUnderlined = value.contains("underline")
      isStruck = value.contains("line-through")
    case "vertical-align":
      raised = value.hasPrefix("super") ? .superscript : value.hasPrefix("sub") ? .subscript : nil
    case "text-align": alignment = Self.alignment(value)
    case "font-size":
      size = Self.points(value)
      if let size, size < 1 { isHidden = true }
    case "font-family", "mso-fareast-font-family": if let known = Self.face(value) { face = known }
    case "font":
      if value.contains("bold") { isStrong = true }
    case "display": if value.hasPrefix("none") { isHidden = true }
    case "visibility": if value.hasPrefix("hidden") { isHidden = true }
    case "mso-hide": if value.hasPrefix("all") { isHidden = true }
    case "background", "background-color": isShaded = !value.contains("white") && !value.contains("transparent")
    case "mso-list": takeList(value)
    case "mso-outline-level": outlineLevel = Int(value.prefix { $0.isNumber })
    case "margin": isMovedOnly = value.contains("40px")
    default: break
    }
  }

  private mutating func takeList(_ value: String) {
    if value.hasPrefix("ignore") { isListMark = true }
    guard let found = value.firstRange(of: "level") else { return }
    listLevel = Int(value[found.upperBound...].prefix { $0.isNumber }).map { max(0, $0 - 1) }
  }

  /// An alignment as a page states it.
  static func alignment(_ value: String) -> Article.Alignment? {
    let value = value.lowercased()
    if value.hasPrefix("center") || value.hasPrefix("middle") { return .centre }
    if value.hasPrefix("right") || value.hasPrefix("end") { return .right }
    return value.hasPrefix("left") || value.hasPrefix("justify") || value.hasPrefix("start") ? .text : nil
  }

  /// A typeface that says what a paragraph is; nil for names that say nothing.
  static func face(_ name: String) -> DraftParagraph.Face? {
    if name.contains("小标宋") || name.contains("xiaobiaosong") { return .title }
    if name.contains("黑体") || name.contains("simhei") { return name.contains("雅黑") ? .plain : .black }
    if name.contains("楷") || name.contains("kaiti") { return .script }
    return name.contains("仿宋") || name.contains("宋") || name.contains("fangsong") || name.contains("simsun")
      ? .plain : nil
  }

  private static func points(_ value: String) -> Double? {
    let digits = value.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits) else { return nil }
    switch value.dropFirst(digits.count).drop(while: \.isWhitespace).prefix(2) {
    case "pt": return number
    case "px": return number * 0.75
    case "em", "re": return number * 12
    default: return number == 0 ? 0 : nil
    }
  }
}
