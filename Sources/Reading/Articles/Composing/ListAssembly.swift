import Disclosure

/// Puts paragraphs with marks together into lists.
///
/// Bullets become lists. Numbers stay text, as official documents quote them, but for those that a list of a page would
/// print in the same way and that follow each other.
enum ListAssembly {
  /// The marks that people type.
  private static let bullets: Set<Character> = ["•", "●", "■", "◆", "▪", "○", "□", "◇", "►", "➢", "✓", "√", "·"]

  /// The blocks with lists in the place of their paragraphs.
  static func assembled(_ blocks: [DraftBlock], _ remarks: inout ArticleRemarks) -> [DraftBlock] {
    var result: [DraftBlock] = []
    var run: [DraftParagraph] = []
    for block in withTypedBullets(blocks, &remarks) + [.rule] {
      if case .paragraph(let paragraph) = block, paragraph.mark != nil, paragraph.level == nil {
        run.append(paragraph)
        continue
      }
      result += lists(of: run[...])
      run = []
      switch block {
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].indices {
            table.rows[row][cell].blocks = assembled(table.rows[row][cell].blocks, &remarks)
          }
        }
        result.append(.table(table))
      case .quote(let inner): result.append(.quote(assembled(inner, &remarks)))
      default: result.append(block)
      }
    }
    return Array(result.dropLast())
  }

  /// Paragraphs that begin with the same typed mark, two or more in a row, have it as their mark.
  private static func withTypedBullets(_ blocks: [DraftBlock], _ remarks: inout ArticleRemarks) -> [DraftBlock] {
    let marks = blocks.map { block -> Character? in
      guard let paragraph = block.paragraph, paragraph.mark == nil, paragraph.level == nil else { return nil }
      guard let first = paragraph.text.first(where: { !$0.isWhitespace }), bullets.contains(first) else { return nil }
      return first
    }
    var result = blocks
    for index in blocks.indices {
      guard let mark = marks[index], var paragraph = blocks[index].paragraph else { continue }
      let isAfter = index > 0 && marks[index - 1] == mark
      guard isAfter || index + 1 < marks.count && marks[index + 1] == mark else { continue }
      if !isAfter { remarks.add(.listMade, Article.line(of: paragraph.text)) }
      paragraph.line = paragraph.line.without(leading: mark)
      paragraph.mark = DraftMark(kind: .bullet, level: 0)
      result[index] = .paragraph(paragraph)
    }
    return result
  }

  /// The lists that a run of marked paragraphs makes.
  private static func lists(of run: ArraySlice<DraftParagraph>) -> [DraftBlock] {
    var result: [DraftBlock] = []
    var rest = run
    while let first = rest.first, let mark = first.mark {
      guard mark.kind == .bullet || mark.plainNumber != nil else {
        result.append(.paragraph(first))
        rest = rest.dropFirst()
        continue
      }
      var items: [[DraftBlock]] = []
      var number = mark.plainNumber
      var isOpen = true
      while isOpen, let next = rest.first, let own = next.mark {
        if own.level > mark.level {
          let inner = rest.prefix { ($0.mark?.level ?? 0) > mark.level }
          items[items.count - 1] += lists(of: inner)
          rest = rest.dropFirst(inner.count)
        } else if own.level == mark.level, own.plainNumber == number, own.kind == .bullet || number != nil {
          items.append([.paragraph(next.withoutMark)])
          number = number.map { $0 + 1 }
          rest = rest.dropFirst()
        } else {
          isOpen = false
        }
      }
      // A number that stands alone is the beginning of a paragraph, not a list.
      if items.count == 1, mark.plainNumber != nil {
        result.append(.paragraph(first))
        result += items[0].dropFirst()
      } else {
        result.append(.list(isOrdered: mark.plainNumber != nil, start: mark.plainNumber ?? 1, items: items))
      }
    }
    return result
  }
}

extension DraftParagraph {
  fileprivate var withoutMark: DraftParagraph {
    var copy = self
    copy.mark = nil
    return copy
  }
}

extension [Article.Inline] {
  /// The line without the mark that is typed in front of it.
  fileprivate func without(leading mark: Character) -> [Article.Inline] {
    var line = self
    while case .text(let text, let style)? = line.first {
      line.removeFirst()
      let rest = text.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { continue }
      return [.text(String(rest.drop { $0 == mark }), style: style)] + line
    }
    return self
  }
}
