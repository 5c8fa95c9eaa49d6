/// The lists of a document as its numbering part defines them, and how far each has counted.
///
/// Headings such as 一、总体情况 often carry their number only here: the text itself says 总体情况.
struct WordNumbering {
  /// One level of a list.
  struct Level {
    var start = 1
    var format = NumberFormat(name: "decimal")
    /// The pattern, with `%1` for the number of the first level.
    var pattern = ""
  }

  /// A reference from a paragraph or a style to a level of a list.
  struct Reference: Equatable {
    var list: Int?
    var level: Int?
  }

  /// Levels are counted from 0 to 8.
  static let levels = 9

  /// Abstract definitions, lists that use them, and starts that lists override.
  var definitions: [Int: [Level]] = [:]
  var definitionOfList: [Int: Int] = [:]
  var overrides: [Int: [Int: Int]] = [:]
  /// The list that a paragraph style puts its paragraphs in, and the style that it is based on.
  var referenceOfStyle: [String: Reference] = [:]
  var baseOfStyle: [String: String] = [:]

  private var counts: [Int: [Int?]] = [:]
  private var started: Set<Int> = []

  /// An item of a list as it is printed.
  struct Item {
    /// The number in front of it, or "" where a mark stands there that is none.
    var label: String
    /// How deep it stands, from 0.
    var level: Int
    /// Whether it has a mark instead of a number.
    var isBullet: Bool
  }

  /// Counts a paragraph, and returns the number that is printed in front of it, or "".
  mutating func label(style: String?, own: Reference) -> String { item(style: style, own: own)?.label ?? "" }

  /// Counts a paragraph, and returns what it is in its list; nil where it is in none.
  mutating func item(style: String?, own: Reference) -> Item? {
    let reference = resolve(style: style, own: own)
    guard let list = reference.list, list != 0, let definition = definitionOfList[list],
      let levels = definitions[definition]
    else { return nil }
    let level = min(max(reference.level ?? 0, 0), Self.levels - 1)
    guard level < levels.count else { return nil }
    advance(list: list, definition: definition, level: level, levels: levels)
    return Item(
      label: label(levels, level: level, counts: counts[definition] ?? []), level: level,
      isBullet: levels[level].format.name == "bullet")
  }

  /// What the paragraph says itself goes before its style, and a style before the one that it is based on.
  private func resolve(style: String?, own: Reference) -> Reference {
    var reference = own
    var style = style
    var steps = 0
    while let name = style, reference.list == nil || reference.level == nil, steps < 16 {
      let inherited = referenceOfStyle[name]
      reference.list = reference.list ?? inherited?.list
      reference.level = reference.level ?? inherited?.level
      style = baseOfStyle[name]
      steps += 1
    }
    return reference
  }

  private mutating func advance(list: Int, definition: Int, level: Int, levels: [Level]) {
    var counts = counts[definition] ?? Array(repeating: nil, count: Self.levels)
    if started.insert(list).inserted, let starts = overrides[list] {
      for (level, start) in starts where level >= 0 && level < Self.levels { counts[level] = start - 1 }
    }
    counts[level] = (counts[level] ?? levels[level].start - 1) + 1
    for deeper in level + 1..<Self.levels { counts[deeper] = nil }
    self.counts[definition] = counts
  }

  private func label(_ levels: [Level], level: Int, counts: [Int?]) -> String {
    guard levels[level].format.name != "bullet" else { return "" }
    var label = levels[level].pattern
    for shown in 0...level where shown < levels.count {
      let number = counts[shown] ?? levels[shown].start
      label = label.replacing("%\(shown + 1)", with: levels[shown].format.string(number))
    }
    // A number that ends in a word would run into the text.
    guard let last = label.last else { return "" }
    return last.isLetter || last.isNumber ? label + " " : label
  }
}
