extension Article {
  /// The text with other words at one place; nil where `found` does not stand there any more.
  ///
  /// - Parameters:
  ///   - place: a place as `pieces(part:)` gives it.
  ///   - start: the first byte of the words in the UTF-8 text of the piece.
  ///   - length: how many bytes they have.
  ///   - found: the words.
  ///   - replacement: what stands there then; empty takes the words out. A paragraph that becomes empty stays, so that
  ///     places behind it stay what they are; `normalised` takes it out.
  /// - Returns: the text; nil also where a link would lead to an address that is not allowed.
  public func replacing(
    place: ScreeningPlace, start: Int, length: Int, found: String, with replacement: String
  ) -> Article? {
    guard start >= 0, length == found.utf8.count else { return nil }
    let words = WordsAtPlace(start: start, end: start + length, found: found, replacement: replacement)
    var path = place.path.split(separator: ".", omittingEmptySubsequences: false)[...]
    var result = self
    guard let first = path.first else { return nil }
    if first.hasPrefix("n") {
      guard let note = Int(first.dropFirst()), notes.indices.contains(note) else { return nil }
      path.removeFirst()
      var lines = [notes[note]]
      guard words.replace(in: &lines, path) else { return nil }
      result.notes[note] = lines[0]
      return result
    }
    return words.replace(in: &result.blocks, path) ? result : nil
  }
}

/// The place of some words within a piece, and what shall stand there.
private struct WordsAtPlace {
  let start: Int
  let end: Int
  let found: String
  let replacement: String

  /// Replaces the words below blocks; the path begins with the position of a block.
  func replace(in blocks: inout [Article.Block], _ path: ArraySlice<Substring>) -> Bool {
    guard let index = path.first.flatMap({ Int($0) }), blocks.indices.contains(index) else { return false }
    return replace(in: &blocks[index], path.dropFirst())
  }

  private func replace(in block: inout Article.Block, _ path: ArraySlice<Substring>) -> Bool {
    switch block {
    case .heading, .paragraph:
      var lines = [block.line ?? []]
      guard replace(in: &lines, path) else { return false }
      block = block.with(line: lines[0])
    case .list(let isOrdered, let start, var items):
      guard let item = path.first.flatMap({ Int($0) }), items.indices.contains(item) else { return false }
      guard replace(in: &items[item], path.dropFirst()) else { return false }
      block = .list(isOrdered: isOrdered, start: start, items: items)
    case .table(var table):
      guard replace(in: &table, path) else { return false }
      block = .table(table)
    case .picture(var picture):
      guard path.isEmpty, replace(in: &picture) else { return false }
      block = .picture(picture)
    case .quote(var inner):
      guard replace(in: &inner, path) else { return false }
      block = .quote(blocks: inner)
    case .rule: return false
    }
    return true
  }

  private func replace(in table: inout Article.Table, _ path: ArraySlice<Substring>) -> Bool {
    if path.first == "caption" { return path.count == 1 && replace(in: &table.caption) }
    let numbers = path.prefix(2).compactMap { Int($0) }
    guard numbers.count == 2, table.rows.indices.contains(numbers[0]),
      table.rows[numbers[0]].cells.indices.contains(numbers[1])
    else { return false }
    let rest = path.dropFirst(2)
    var cell = table.rows[numbers[0]].cells[numbers[1]]
    if rest.first.flatMap({ Int($0) }) != nil {
      guard replace(in: &cell.blocks, rest) else { return false }
    } else {
      var lines = cell.lines
      guard replace(in: &lines, rest) else { return false }
      var next = lines.makeIterator()
      cell.blocks = cell.blocks.map { $0.line == nil ? $0 : $0.with(line: next.next() ?? []) }
    }
    table.rows[numbers[0]].cells[numbers[1]] = cell
    return true
  }

  private func replace(in text: inout String) -> Bool {
    var bytes = Array(text.utf8)
    guard end <= bytes.count, bytes[start..<end].elementsEqual(found.utf8) else { return false }
    bytes.replaceSubrange(start..<end, with: replacement.utf8)
    guard let changed = String(validating: bytes, as: UTF8.self) else { return false }
    text = changed
    return true
  }

  private func replace(in picture: inout Article.Picture) -> Bool {
    var text = picture.alternative ?? ""
    guard replace(in: &text) else { return false }
    picture.alternative = text
    return true
  }
}

extension WordsAtPlace {
  /// Replaces the words in the lines of one piece, or in what hangs on them: a picture (`p0`), a link (`a0`).
  fileprivate func replace(in lines: inout [[Article.Inline]], _ path: ArraySlice<Substring>) -> Bool {
    guard let last = path.first else { return replaceText(in: &lines) }
    guard path.count == 1, let number = Int(last.dropFirst()), number >= 0 else { return false }
    var left = number
    for index in lines.indices {
      if let done = replacePart(in: &lines[index], kind: last.prefix(1), &left) { return done }
    }
    return false
  }

  /// Replaces in the picture or link that is reached when `left` is counted down; nil where it is not in this line.
  private func replacePart(in line: inout [Article.Inline], kind: Substring, _ left: inout Int) -> Bool? {
    for index in line.indices {
      if case .picture(var picture) = line[index], kind == "p" {
        guard left == 0 else {
          left -= 1
          continue
        }
        guard replace(in: &picture) else { return false }
        line[index] = .picture(picture)
        return true
      }
      guard case .link(var address, var text) = line[index] else { continue }
      if kind == "a" {
        guard left == 0 else {
          left -= 1
          continue
        }
        guard replace(in: &address), let checked = ArticleAddress(address) else { return false }
        line[index] = .link(address: checked.text, text: text)
        return true
      }
      guard let done = replacePart(in: &text, kind: kind, &left) else { continue }
      line[index] = .link(address: address, text: text)
      return done
    }
    return nil
  }

  private func replaceText(in lines: inout [[Article.Inline]]) -> Bool {
    var offset = 0
    for index in lines.indices {
      let text = lines[index].pieceText
      let count = text.utf8.count
      // Words that reach over the end of a paragraph are none that anybody wrote.
      if start >= offset, end <= offset + count {
        let bytes = Array(text.utf8)[start - offset..<end - offset]
        guard bytes.elementsEqual(found.utf8) else { return false }
        var rewriting = LineRewriting(start: start - offset, end: end - offset, replacement: replacement)
        lines[index] = rewriting.rewritten(lines[index])
        return rewriting.isDone
      }
      offset += count + 1
    }
    return false
  }
}
