extension LetterTemplate {
  /// The next edition of a template with other words.
  ///
  /// Parts that `texts` leaves out stay as they are; the edition has to be checked with `issues()`.
  public func edition(_ version: Int, with texts: [String: String]) -> LetterTemplate {
    var next = self
    next.version = version
    for index in next.blocks.indices where next.blocks[index].role != .remedies {
      guard let words = texts[next.blocks[index].key] else { continue }
      next.blocks[index].text = words.trimmed
    }
    return next
  }

  /// What was changed against another edition of the same letter, part by part.
  public func changes(since old: LetterTemplate) -> [(block: Block, changes: [LetterChange])] {
    let before = Dictionary(old.blocks.map { ($0.key, $0.text) }) { first, _ in first }
    return blocks.compactMap { block in
      let text = before[block.key] ?? ""
      return text == block.text ? nil : (block, LetterDraft.changes(from: text, to: block.text))
    }
  }
}
