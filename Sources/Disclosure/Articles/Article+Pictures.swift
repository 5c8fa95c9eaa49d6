extension Article {
  /// The same text, each picture showing the file that `file` names for the one it showed.
  public func showing(_ file: (String) -> String) -> Article {
    Article(blocks.map { $0.showing(file) }, notes: notes.map { $0.map { $0.showing(file) } })
  }
}

extension Article.Block {
  fileprivate func showing(_ file: (String) -> String) -> Article.Block {
    switch self {
    case .heading(let level, let text): .heading(level: level, text: text.map { $0.showing(file) })
    case .paragraph(let text, let alignment): .paragraph(text: text.map { $0.showing(file) }, alignment: alignment)
    case .list(let isOrdered, let start, let items):
      .list(isOrdered: isOrdered, start: start, items: items.map { $0.map { $0.showing(file) } })
    case .table(let table): .table(table.showing(file))
    case .picture(let picture): .picture(picture.showing(file))
    case .quote(let blocks): .quote(blocks: blocks.map { $0.showing(file) })
    case .rule: .rule
    }
  }
}

extension Article.Inline {
  fileprivate func showing(_ file: (String) -> String) -> Article.Inline {
    switch self {
    case .link(let address, let text): .link(address: address, text: text.map { $0.showing(file) })
    case .picture(let picture): .picture(picture.showing(file))
    case .text, .lineBreak, .note: self
    }
  }
}

extension Article.Table {
  fileprivate func showing(_ file: (String) -> String) -> Article.Table {
    var table = self
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        table.rows[row].cells[cell].blocks = table.rows[row].cells[cell].blocks.map { $0.showing(file) }
      }
    }
    return table
  }
}

extension Article.Picture {
  fileprivate func showing(_ file: (String) -> String) -> Article.Picture {
    var picture = self
    picture.file = file(picture.file)
    return picture
  }
}
