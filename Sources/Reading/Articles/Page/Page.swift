import Containers
import Disclosure

/// A page as a tree of what matters in it.
struct Page {
  let root: PageNode
  /// What was left out while it was heard.
  let remarks: ArticleRemarks
  /// Whether it is a whole page, not a piece of one.
  let isWhole: Bool

  /// Elements that are left out with all that is in them.
  private static let dropped: Set<PageName> = [
    .script, .style, .noscript, .template, .xml, .svg, .math, .canvas, .applet, .map, .input, .select, .textarea,
    .button, .option,
  ]
  private static let active: Set<PageName> = [.script, .applet, .input, .select, .textarea, .button]
  private static let drawings: Set<PageName> = [.svg, .math, .canvas]
  private static let vocabulary = MarkupTree<PageName>.vocabulary

  /// Reads a page in UTF-8.
  init(_ bytes: [UInt8], limits: ArticleLimits) throws(ArticleRefusal) {
    var heard = ArticleRemarks()
    let tree = MarkupTree<PageName>(without: Self.dropped, mostText: limits.textBytes) { name in
      if Self.active.contains(name) { heard.add(.activeLeftOut) }
      if Self.drawings.contains(name) { heard.add(.drawingLeftOut) }
    }
    var parser = MarkupParser()
    parser.depth = limits.depth
    parser.elements = limits.elements
    parser.seconds = limits.seconds
    do {
      try PageSource.cleaned(bytes).withUnsafeBufferPointer { buffer throws(MarkupFault) in
        try parser.parsePage(buffer, vocabulary: Self.vocabulary, handler: tree)
      }
    } catch {
      switch error {
      case .malformed: throw .damaged(kind: "HTML")
      case .tooComplex: throw .tooComplex
      case .timedOut: throw .timedOut(seconds: Int(limits.seconds))
      }
    }
    if tree.isCut { heard.add(.cutOff) }
    root = tree.root
    remarks = heard
    isWhole = bytes.count > 6 && Self.saysHTML(bytes)
  }

  /// Whether the source itself has a body; libxml2 adds one to every piece.
  private static func saysHTML(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4_096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let mark = Array("<html".utf8)
    return head.indices.contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
  }
}
