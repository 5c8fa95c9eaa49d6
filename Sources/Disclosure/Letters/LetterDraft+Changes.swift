/// A stretch of a part that was kept, taken out or put in.
public struct LetterChange: Hashable, Sendable {
  /// What became of the stretch.
  public enum Kind: String, Hashable, Sendable {
    /// It stands as the template has it.
    case kept
    /// It is in the template only.
    case removed
    /// It is in the letter only.
    case added
  }

  /// What became of it.
  public var kind: Kind
  /// Its words.
  public var text: String
}

extension LetterDraft {
  /// What was changed against the template, for each changed part in the order of the letter.
  public var changes: [(block: LetterTemplate.Block, changes: [LetterChange])] {
    template.blocks.compactMap { block in
      guard let edited = edits[block.key], edited != block.text else { return nil }
      return (block, Self.changes(from: block.text, to: edited))
    }
  }

  /// The words of two texts, merged: what only the old has before what only the new has.
  static func changes(from old: String, to new: String) -> [LetterChange] {
    let before = Array(old), after = Array(new)
    return SequenceComparison(before, after).stretches.flatMap { stretch -> [LetterChange] in
      if stretch.isKept { return [LetterChange(kind: .kept, text: String(after[stretch.new]))] }
      let removed = LetterChange(kind: .removed, text: String(before[stretch.old]))
      let added = LetterChange(kind: .added, text: String(after[stretch.new]))
      return [removed, added].filter { !$0.text.isEmpty }
    }
  }
}
