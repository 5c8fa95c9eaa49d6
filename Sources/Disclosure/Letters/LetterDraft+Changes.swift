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
    let difference = after.difference(from: before)
    var removed: Set<Int> = [], added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var result: [LetterChange] = []
    func append(_ kind: LetterChange.Kind, _ character: Character) {
      if result.last?.kind == kind {
        result[result.count - 1].text.append(character)
      } else {
        result.append(LetterChange(kind: kind, text: String(character)))
      }
    }
    var left = 0, right = 0
    while left < before.count || right < after.count {
      if removed.contains(left) {
        append(.removed, before[left])
        left += 1
      } else if added.contains(right) {
        append(.added, after[right])
        right += 1
      } else {
        append(.kept, after[right])
        left += 1
        right += 1
      }
    }
    return result
  }
}
