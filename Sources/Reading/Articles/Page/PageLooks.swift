import Disclosure

/// What an element inherits from those around it.
struct PageLooks {
  var style: Article.Style = []
  var alignment: Article.Alignment?
  var size: Double?
  var face = DraftParagraph.Face.plain
  /// Where the link leads in which the element stands.
  var link: String?
  var isPreformatted = false
  var isHidden = false

  /// The looks of an element within these.
  func within(_ node: PageNode, _ css: PageStyle?) -> PageLooks {
    var looks = self
    switch node.name {
    case .b, .strong: looks.style.insert(.strong)
    case .i, .em: looks.style.insert(.emphasis)
    case .u: looks.style.insert(.underline)
    case .s, .strike: looks.style.insert(.struck)
    case .sup: looks.style.insert(.superscript)
    case .sub: looks.style.insert(.subscript)
    case .center: looks.alignment = .centre
    case .pre: looks.isPreformatted = true
    case .font: looks.take(font: node)
    default: break
    }
    if let align = node[.align], node.name != .img, node.name != .table {
      looks.alignment = PageStyle.alignment(align) ?? looks.alignment
    }
    if node[.hidden] != nil { looks.isHidden = true }
    if let css { looks.take(css) }
    return looks
  }

  private mutating func take(font node: PageNode) {
    if let face = node[.face].flatMap({ PageStyle.face($0.lowercased()) }) { self.face = face }
    // The seven sizes of old pages, of which the third is that of text.
    if let number = node.number(.size), node[.size]?.first?.isNumber == true {
      size = [7.5, 7.5, 10, 12, 13.5, 18, 24, 36][min(number, 7)]
    }
  }

  private mutating func take(_ css: PageStyle) {
    set(.strong, css.isStrong)
    set(.emphasis, css.isEmphasis)
    set(.underline, css.isUnderlined)
    set(.struck, css.isStruck)
    if let raised = css.raised { style.insert(raised) }
    alignment = css.alignment ?? alignment
    size = css.size ?? size
    face = css.face ?? face
    isHidden = isHidden || css.isHidden
  }

  private mutating func set(_ mark: Article.Style, _ isSet: Bool?) {
    if isSet == true { style.insert(mark) }
    if isSet == false { style.remove(mark) }
  }
}
