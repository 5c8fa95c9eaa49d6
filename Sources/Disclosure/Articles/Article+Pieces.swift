extension Article {
  /// What is screened of it, in reading order.
  ///
  /// A block is placed by its position (`3`), what stands in it by the positions on the way: an item's block is
  /// `3.0.1` (list, item, block), a cell of a table `3.2.1` (table, row, cell) with all its paragraphs, anything else
  /// in a cell `3.2.1.4`. Behind a line's place stand `p0` for its first picture and `a0` for the address of its first
  /// link, behind a table's `caption`; notes are `n0`, `n1` and so on.
  public func pieces(part: String) -> [ScreeningText.Piece] {
    var gathering = PieceGathering(part: part)
    for (index, block) in blocks.enumerated() { gathering.add(block, String(index)) }
    for (index, note) in notes.enumerated() { gathering.add([note], "n\(index)", .paragraph) }
    return gathering.pieces
  }
}

/// Gathers the pieces of a text.
private struct PieceGathering {
  let part: String
  var pieces: [ScreeningText.Piece] = []

  mutating func add(_ block: Article.Block, _ path: String) {
    switch block {
    case .heading(_, let text): add([text], path, .heading)
    case .paragraph(let text, _): add([text], path, .paragraph)
    case .list(_, _, let items):
      for (number, item) in items.enumerated() {
        for (index, block) in item.enumerated() { add(block, "\(path).\(number).\(index)") }
      }
    case .table(let table): add(table, path)
    case .picture(let picture): add(picture, path)
    case .quote(let blocks):
      for (index, block) in blocks.enumerated() { add(block, "\(path).\(index)") }
    case .rule: break
    }
  }

  private mutating func add(_ table: Article.Table, _ path: String) {
    put(table.caption, "\(path).caption", .heading)
    for (number, row) in table.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        let place = "\(path).\(number).\(column)"
        add(cell.lines, place, cell.isHead ? .tableHead : .tableCell)
        for (index, block) in cell.blocks.enumerated() where block.line == nil { add(block, "\(place).\(index)") }
      }
    }
  }

  /// Adds lines that make one piece, then their pictures and links.
  mutating func add(_ lines: [[Article.Inline]], _ path: String, _ role: ScreeningText.Role) {
    put(lines.map(\.pieceText).joined(separator: "\n"), path, role)
    var pictures = 0
    var links = 0
    for line in lines {
      for inline in line.withLinksOpened {
        if case .picture(let picture) = inline {
          add(picture, "\(path).p\(pictures)")
          pictures += 1
        } else if case .link(let address, _) = inline {
          put(address, "\(path).a\(links)", .link)
          links += 1
        }
      }
    }
  }

  /// A picture for which nobody has said anything is an empty piece; one that is mere decoration is none.
  private mutating func add(_ picture: Article.Picture, _ path: String) {
    guard picture.alternative != "" else { return }
    pieces.append(.init(ScreeningPlace(part, path), .alternative, picture.alternative ?? ""))
  }

  private mutating func put(_ text: String, _ path: String, _ role: ScreeningText.Role) {
    if !text.isEmpty { pieces.append(.init(ScreeningPlace(part, path), role, text)) }
  }
}

extension Article.Block {
  /// The line of a heading or a paragraph.
  var line: [Article.Inline]? {
    switch self {
    case .heading(_, let text), .paragraph(let text, _): text
    default: nil
    }
  }

  /// The same heading or paragraph with another line.
  func with(line: [Article.Inline]) -> Article.Block {
    switch self {
    case .heading(let level, _): .heading(level: level, text: line)
    case .paragraph(_, let alignment): .paragraph(text: line, alignment: alignment)
    default: self
    }
  }
}

extension Article.Cell {
  /// The lines of its paragraphs.
  var lines: [[Article.Inline]] { blocks.compactMap(\.line) }
}

extension [Article.Inline] {
  /// The text of a line as it is screened: marks of notes and pictures are no characters of it.
  var pieceText: String {
    var text = ""
    for inline in self {
      switch inline {
      case .text(let characters, _): text += characters
      case .link(_, let inner): text += inner.pieceText
      case .lineBreak: text += "\n"
      case .note, .picture: break
      }
    }
    return text
  }

  /// The parts of a line, each link followed by what stands in it.
  var withLinksOpened: [Article.Inline] {
    flatMap { inline -> [Article.Inline] in
      if case .link(_, let inner) = inline { [inline] + inner } else { [inline] }
    }
  }
}
