extension LetterDraft {
  /// The parts whose words can be changed; the clause of remedies is generated.
  public var editableBlocks: [LetterTemplate.Block] { template.blocks.filter { $0.role != .remedies } }

  /// The same draft with other words; a part that says again what the template says is no longer a change.
  ///
  /// - Parameter texts: the words by the key of the part; parts that it leaves out stay as they are.
  /// - Returns: the changed draft, which has to be checked with `editIssues()`.
  public func editing(_ texts: [String: String]) -> LetterDraft {
    var changed = self
    for (key, text) in texts {
      let words = text.trimmed
      let original = template.blocks.first { $0.key == key }?.text
      changed.edits[key] = words == original?.trimmed ? nil : words
    }
    return changed
  }

  /// The same draft filled anew; what only somebody entered stays, and changes to parts that are no more are dropped.
  public func refilled(from fresh: LetterDraft) -> LetterDraft {
    var next = fresh
    next.values = values.merging(fresh.values) { _, new in new }
    next.edits = edits.filter { edit in fresh.template.blocks.contains { $0.key == edit.key } }
    return next
  }

  /// The same draft as those may see it who may not read whom it is for.
  public func masking(addressee name: String) -> LetterDraft {
    var masked = self
    masked.values[LetterField.addressee.rawValue] = name
    return masked
  }
}
