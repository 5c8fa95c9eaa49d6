import Disclosure

/// The notes of a page: where their bodies stand, and which number each mark has.
///
/// Word and WPS name a mark `_ftnref3` and link it to `_ftn3`; our own pages give marks and bodies a role.
struct PageNotes {
  /// The bodies in the order of the page.
  private(set) var bodies: [PageNode] = []
  /// What is passed over where it stands: the bodies and their frames.
  private var frames: Set<ObjectIdentifier> = []
  private var numbers: [String: Int] = [:]
  private let isForeign: Bool

  init() { isForeign = true }

  init(_ root: PageNode, isForeign: Bool) {
    self.isForeign = isForeign
    if isForeign { gather(root) } else { gatherOwn(root) }
  }

  /// Whether an element holds notes, which stand at the end.
  func isBody(_ node: PageNode) -> Bool { frames.contains(ObjectIdentifier(node)) }

  /// The number of the note that a link is the mark of.
  func number(of link: PageNode) -> Int? {
    guard !numbers.isEmpty, let href = link[.href], let hash = href.firstIndex(of: "#") else { return nil }
    return numbers[String(href[href.index(after: hash)...])]
  }

  private mutating func add(_ body: PageNode, name: String) {
    guard numbers[name] == nil else { return }
    numbers[name] = bodies.count
    bodies.append(body)
    frames.insert(ObjectIdentifier(body))
  }

  private mutating func gather(_ node: PageNode) {
    for child in node.children {
      let id = child[.id] ?? ""
      if Self.isNoteID(id) {
        add(child, name: "_" + id)
      } else if child[.style]?.contains("mso-element:footnote-list") == true
        || child[.style]?.contains("mso-element:endnote-list") == true
      {
        gather(child)
        frames.insert(ObjectIdentifier(child))
      } else {
        gather(child)
      }
    }
  }

  /// Whether an id is that of a footnote (`ftn1`) or an endnote (`edn1`).
  private static func isNoteID(_ id: String) -> Bool {
    (id.hasPrefix("ftn") || id.hasPrefix("edn")) && id.count > 3 && id.dropFirst(3).allSatisfy(\.isNumber)
  }

  private mutating func gatherOwn(_ root: PageNode) {
    guard let section = root.first(where: { $0[.role] == "doc-endnotes" }) else { return }
    frames.insert(ObjectIdentifier(section))
    guard let list = section.first(where: { $0.name == .ol }) else { return }
    for item in list.children where item.name == .li { add(item, name: item[.id] ?? "") }
  }
}

extension PageDraft {
  /// Reads the bodies of the notes; each is one line.
  mutating func readNotes() {
    for body in notes.bodies {
      let marks = notes
      notes = PageNotes()
      let blocks = separately(PageLooks()) { $0.walk(body.children.filter { !$0.isBackLink }, PageLooks()) }
      notes = marks
      var line: [Article.Inline] = []
      for block in blocks {
        if !line.isEmpty { line.append(.lineBreak) }
        line += block.paragraph?.line ?? [.text(block.text, style: [])]
      }
      result.notes.append(isForeign ? line.withoutMark : line)
    }
  }
}

extension PageNode {
  fileprivate var isBackLink: Bool { self[.role] == "doc-backlink" }
}

extension [Article.Inline] {
  /// The line without the number with which a word processor begins it.
  fileprivate var withoutMark: [Article.Inline] {
    var line = self
    while case .text(let text, let style)? = line.first {
      let rest = text.drop { $0.isWhitespace || $0.isNumber || "[]［］.".contains($0) }
      line.removeFirst()
      guard rest.isEmpty else { return [.text(String(rest), style: style)] + line }
    }
    return line
  }
}
