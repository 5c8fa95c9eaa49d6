/// Phrases found in folded text, the longest first.
///
/// Looking up the character at a position costs one test of a bit for most characters.
struct PhraseBook<Meaning: Sendable>: Sendable {
  /// A phrase found in the text.
  struct Match {
    let meaning: Meaning
    let length: Int
  }

  private struct Phrase: Sendable {
    let units: [UInt16]
    let meaning: Meaning
  }

  /// One bit for every character that begins a phrase.
  private var starts = [UInt64](repeating: 0, count: 1024)
  /// The phrases by the low bits of their first character.
  private var buckets = [[Phrase]](repeating: [], count: 512)

  /// The phrases of each meaning, separated by spaces.
  init(_ entries: [(meaning: Meaning, phrases: String)]) {
    for entry in entries {
      for word in entry.phrases.split(whereSeparator: \.isWhitespace) {
        let units = word.utf16.map { Folding.table[Int($0)] }
        starts[Int(units[0] >> 6)] |= 1 << UInt64(units[0] & 63)
        buckets[Int(units[0] & 511)].append(Phrase(units: units, meaning: entry.meaning))
      }
    }
    for index in buckets.indices { buckets[index].sort { $0.units.count > $1.units.count } }
  }

  /// The longest phrase that stands at a position.
  func match(_ units: [UInt16], at position: Int, to limit: Int) -> Match? {
    let first = units[position]
    guard starts[Int(first >> 6)] & (1 << UInt64(first & 63)) != 0 else { return nil }
    for phrase in buckets[Int(first & 511)] where stands(phrase.units, units, at: position, to: limit) {
      return Match(meaning: phrase.meaning, length: phrase.units.count)
    }
    return nil
  }

  private func stands(_ phrase: [UInt16], _ units: [UInt16], at position: Int, to limit: Int) -> Bool {
    guard position + phrase.count <= limit else { return false }
    for offset in phrase.indices where units[position + offset] != phrase[offset] { return false }
    return true
  }
}
