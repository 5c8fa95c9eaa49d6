import Containers
import Disclosure

/// A page as a tree of what matters in it.
struct Page {
  let root: PageNode
  /// What was left out while it was heard.
  let remarks: ArticleRemarks
  /// Whether it is a whole page, not a piece of one.
  let isWhole: Bool

  /// Reads a page in UTF-8.
  init(_ bytes: [UInt8], limits: ArticleLimits) throws(ArticleRefusal) {
    let listener = PageListener(limits: limits)
    var parser = MarkupParser()
    parser.depth = limits.depth
    parser.elements = limits.elements
    parser.seconds = limits.seconds
    do {
      try PageSource.cleaned(bytes).withUnsafeBufferPointer { buffer throws(MarkupFault) in
        try parser.parsePage(buffer, vocabulary: PageListener.vocabulary, handler: listener)
      }
    } catch {
      switch error {
      case .malformed: throw .damaged(kind: "HTML")
      case .tooComplex: throw .tooComplex
      case .timedOut: throw .timedOut(seconds: Int(limits.seconds))
      }
    }
    root = listener.root
    remarks = listener.remarks
    isWhole = bytes.count > 6 && Self.saysHTML(bytes)
  }

  /// Whether the source itself has a body; libxml2 adds one to every piece.
  private static func saysHTML(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4_096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let mark = Array("<html".utf8)
    return head.indices.contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
  }
}

/// Hears a page and keeps what matters.
private final class PageListener: MarkupHandler {
  static let vocabulary = MarkupVocabulary(PageNode.Name.allCases.map { String(describing: $0) })

  /// Elements that are left out with all that is in them.
  private static let dropped: Set<PageNode.Name> = [
    .script, .style, .noscript, .template, .xml, .svg, .math, .canvas, .applet, .map, .input, .select, .textarea,
    .button, .option,
  ]
  private static let active: Set<PageNode.Name> = [.script, .applet, .input, .select, .textarea, .button]
  private static let drawings: Set<PageNode.Name> = [.svg, .math, .canvas]

  let root = PageNode(nil)
  private(set) var remarks = ArticleRemarks()
  private let limits: ArticleLimits
  private var open: [PageNode]
  private var passedOver = 0
  private var textBytes = 0

  init(limits: ArticleLimits) {
    self.limits = limits
    open = [root]
  }

  func start(_ number: Int, _ attributes: MarkupAttributes, line: Int) -> Bool {
    guard passedOver == 0 else {
      passedOver += 1
      return true
    }
    let name = PageNode.Name(rawValue: number)
    if let name, Self.dropped.contains(name) {
      passedOver = 1
      if Self.active.contains(name) { remarks.add(.activeLeftOut) }
      if Self.drawings.contains(name) { remarks.add(.drawingLeftOut) }
      return true
    }
    let node = PageNode(name, attributes.known)
    open.last?.children.append(node)
    open.append(node)
    return true
  }

  func end(_ number: Int, line: Int) {
    guard passedOver == 0 else {
      passedOver -= 1
      return
    }
    if open.count > 1 { open.removeLast() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    guard passedOver == 0, let parent = open.last else { return }
    guard textBytes + bytes.count <= limits.textBytes else {
      if textBytes < Int.max / 2 { remarks.add(.cutOff) }
      textBytes = Int.max / 2
      return
    }
    textBytes += bytes.count
    if let last = parent.children.last, last.isText {
      last.text.append(contentsOf: bytes)
    } else {
      parent.children.append(PageNode(text: Array(bytes)))
    }
  }
}

extension MarkupAttributes {
  /// The attributes that matter.
  fileprivate var known: [(name: PageNode.Name, value: String)] {
    PageNode.Name.attributes.compactMap { name in text(name.rawValue).map { (name, $0) } }
  }
}

extension PageNode.Name {
  /// The names that are attributes.
  fileprivate static let attributes: [PageNode.Name] = [
    .style, .class, .id, .href, .src, .alt, .title, .width, .height, .align, .bgcolor, .colspan, .rowspan, .start,
    .hidden, .name, .content, .role, .size, .face, .border, .value, .type,
  ]
}
