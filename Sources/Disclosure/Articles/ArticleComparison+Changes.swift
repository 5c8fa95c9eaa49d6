extension ArticleComparison {
  /// What changed between two blocks that are alike; nil where they are of different kinds, which are told apart before.
  static func change(_ old: Article.Block, _ new: Article.Block) -> Change? {
    switch (old, new) {
    case (.heading, .heading), (.heading, .paragraph), (.paragraph, .heading), (.paragraph, .paragraph):
      return .line(new, stretches(old.line ?? [], new.line ?? []))
    case (.list(_, _, let before), .list(let isOrdered, let start, let after)):
      let items = parts(
        before, after, text: { $0.map(\.comparedText).joined(separator: "\n") }, inner: { Self.rows($0, $1) })
      return .list(isOrdered: isOrdered, start: start, items: items)
    case (.table(let before), .table(let after)):
      let rows = parts(before.rows, after.rows, text: { $0.comparedText }, inner: cells)
      // A row that is gone would stand across cells that reach down: such tables stand one below the other.
      let isCut = rows.contains { if case .removed = $0 { true } else { false } }
      guard !isCut || !(before.hasTallCells || after.hasTallCells) else { return nil }
      return .table(caption: captions(before.caption, after.caption), rows: rows)
    case (.quote(let before), .quote(let after)): return .quote(rows(before, after))
    default: return nil
    }
  }

  private static func captions(_ old: String, _ new: String) -> [Stretch] {
    stretches(old.isEmpty ? [] : [.text(old, style: [])], new.isEmpty ? [] : [.text(new, style: [])])
  }

  /// The cells of two rows side by side; rows are paired only where they have as many cells.
  private static func cells(_ old: Article.Row, _ new: Article.Row) -> [Cell]? {
    guard old.cells.count == new.cells.count else { return nil }
    return zip(old.cells, new.cells).map { Cell(cell: $1, rows: rows($0.blocks, $1.blocks)) }
  }

  /// The stretches of two lines.
  ///
  /// A single character that both have by chance in the middle of a change belongs to the change.
  static func stretches(_ old: [Article.Inline], _ new: [Article.Inline]) -> [Stretch] {
    let before = LineAtom.atoms(of: old), after = LineAtom.atoms(of: new)
    return SequenceComparison(before, after, shortest: 2).stretches.flatMap { stretch -> [Stretch] in
      if stretch.isKept { return [Stretch(kind: .kept, line: LineAtom.line(of: after[stretch.new]))] }
      let removed = Stretch(kind: .removed, line: LineAtom.line(of: before[stretch.old]))
      let added = Stretch(kind: .added, line: LineAtom.line(of: after[stretch.new]))
      return [removed, added].filter { !$0.line.isEmpty }
    }
  }
}

/// The smallest part of a line that is compared: a character with its looks, or what is none.
private struct LineAtom: Hashable {
  var character: Character?
  var style: Article.Style = []
  var link: String?
  var part: Article.Inline?

  static func atoms(of line: [Article.Inline], link: String? = nil) -> [LineAtom] {
    line.flatMap { inline -> [LineAtom] in
      switch inline {
      case .text(let text, let style): text.map { LineAtom(character: $0, style: style, link: link) }
      case .link(let address, let text): atoms(of: text, link: address)
      // Notes are compared by themselves; their numbers move with every other note.
      case .note, .lineBreak, .picture: [LineAtom(link: link, part: inline)]
      }
    }
  }

  static func line(of atoms: ArraySlice<LineAtom>) -> [Article.Inline] {
    var line: [Article.Inline] = []
    var start = atoms.startIndex
    while start < atoms.endIndex {
      let link = atoms[start].link
      let end = atoms[start...].firstIndex { $0.link != link } ?? atoms.endIndex
      let parts = parts(of: atoms[start..<end])
      if let link { line.append(.link(address: link, text: parts)) } else { line += parts }
      start = end
    }
    return line
  }

  private static func parts(of atoms: ArraySlice<LineAtom>) -> [Article.Inline] {
    var parts: [Article.Inline] = []
    var text = "", style: Article.Style = []
    for atom in atoms {
      if atom.part != nil || atom.style != style, !text.isEmpty {
        parts.append(.text(text, style: style))
        text = ""
      }
      style = atom.style
      if let part = atom.part { parts.append(part) }
      if let character = atom.character { text.append(character) }
    }
    return text.isEmpty ? parts : parts + [.text(text, style: style)]
  }
}

extension Article.Block {
  /// What it says, behind what it is: only blocks of one kind are versions of each other.
  var comparedText: String {
    switch self {
    case .heading(_, let text), .paragraph(let text, _): text.pieceText
    case .list(_, _, let items): "\u{1}\u{1}" + items.joined().map(\.comparedText).joined()
    case .table(let table): "\u{2}\u{2}" + table.caption + table.rows.map(\.comparedText).joined()
    case .picture(let picture): "\u{3}\u{3}" + picture.file
    case .quote(let blocks): "\u{4}\u{4}" + blocks.map(\.comparedText).joined()
    case .rule: "\u{5}\u{5}"
    }
  }
}

extension Article.Table {
  /// Whether a cell covers several rows.
  fileprivate var hasTallCells: Bool { rows.contains { $0.cells.contains { $0.rows > 1 } } }
}

extension Article.Row {
  /// What it says.
  var comparedText: String { cells.map { $0.blocks.map(\.comparedText).joined() }.joined(separator: "\t") }
}
