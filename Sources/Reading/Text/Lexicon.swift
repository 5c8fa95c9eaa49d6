/// The words that one table of the forms prints, found in folded text whatever spaces, line breaks and punctuation
/// the layout put between their characters.
struct Lexicon: Sendable {
  /// What a word means in the table.
  enum Meaning: Equatable, Sendable {
    /// The label of a row.
    case row(Int)
    /// A label over several rows: （三）不予公开.
    case group
    /// A word of the head; with its column where it names one.
    case head(Int?)
  }

  /// A printed word.
  struct Word: Sendable {
    let key: [UInt16]
    let meaning: Meaning
    /// The number in front of the label: `1` of `1.属于国家秘密`.
    let enumerator: UInt16?
  }

  /// A word found in the text.
  struct Match {
    let word: Int
    /// The position behind the last character.
    let end: Int
    /// Whether the whole word is there, not just its first characters.
    let isWhole: Bool
  }

  private(set) var words: [Word] = []
  /// The first word of a bucket of words with the same first character, longest first; 0 is none.
  private var buckets: [UInt16] = Array(repeating: 0, count: 0x10000)
  private var lists: [[Int]] = [[]]

  /// How many characters of a long word must be there when the rest is torn off or misprinted.
  static let shortestBeginning = 4

  mutating func add(_ label: String, _ meaning: Meaning) {
    let (enumerator, body) = Lexicon.split(label)
    let key = body.foldedKey
    guard !key.isEmpty else { return }
    let sameKey = words.contains { $0.key == key && $0.meaning == meaning }
    guard !sameKey else { return }
    words.append(Word(key: key, meaning: meaning, enumerator: enumerator))
    let first = Int(key[0])
    if buckets[first] == 0 {
      buckets[first] = UInt16(lists.count)
      lists.append([])
    }
    let list = Int(buckets[first])
    lists[list].append(words.count - 1)
    lists[list].sort { words[$0].key.count > words[$1].key.count }
  }

  /// Parts `1.属于国家秘密`, `（一）予以公开` and `一、本年新收…` into enumerator and body.
  private static func split(_ label: String) -> (UInt16?, String) {
    let units = label.utf16.map { Folding.table[Int($0)] }
    guard units.count > 2 else { return (nil, label) }
    if units[0].isDigit, units[1] == UInt16(scalar: ".") {
      return (units[0], String(decoding: units[2...], as: UTF16.self))
    }
    if units[0] == UInt16(scalar: "("), units[2] == UInt16(scalar: ")") {
      return (nil, String(decoding: units[3...], as: UTF16.self))
    }
    if units[0].chineseNumeral != nil, units[1] == UInt16(scalar: "、") {
      return (nil, String(decoding: units[2...], as: UTF16.self))
    }
    return (nil, label)
  }

  /// Whether any word begins with a character.
  @inline(__always)
  func begins(with unit: UInt16) -> Bool { buckets[Int(unit)] != 0 }

  /// The word of which the most characters stand at a position.
  ///
  /// The beginning of a long label counts for more than a short label inside it: 其他法律行… is not 其他.
  func match(_ units: [UInt16], at position: Int, to limit: Int) -> Match? {
    let bucket = buckets[Int(units[position])]
    guard bucket != 0 else { return nil }
    var best: (word: Int, end: Int, length: Int)?
    for word in lists[Int(bucket)] {
      let (length, end) = common(words[word].key, units, at: position, to: limit)
      let isWhole = length == words[word].key.count
      if isWhole || length >= Lexicon.shortestBeginning, length > best?.length ?? 0 || isWhole && length == best?.length
      {
        best = (word, end, length)
      }
    }
    guard let best else { return nil }
    return Match(word: best.word, end: best.end, isWhole: best.length == words[best.word].key.count)
  }

  /// How many characters of a word stand at a position, and the position behind them.
  private func common(_ key: [UInt16], _ units: [UInt16], at position: Int, to limit: Int) -> (Int, Int) {
    var length = 0
    var index = position
    var end = position
    while length < key.count, index < limit {
      let unit = units[index]
      if unit == key[length] {
        length += 1
        end = index + 1
      } else if !unit.isSkippable {
        break
      }
      index += 1
    }
    return (length, end)
  }
}
