import Disclosure

extension ScreeningPass {
  /// Whether a rule looks at a piece, and at this place of its part.
  func looksAt(_ looking: Looking, _ rule: Rule) -> Bool {
    if let roles = rule.roles, !roles.contains(looking.role) { return false }
    if let first = rule.first, looking.before >= first { return false }
    if let last = rule.last, looking.behind >= last { return false }
    if let longest = rule.longest, looking.text.count > longest * 3 { return false }
    return !rule.isForEverybody || context.isForEverybody
  }

  /// Whether a word of a rule's labels introduces a range.
  func isLabelled(_ range: Range<Int>, _ looking: Looking, _ rule: Rule) -> Bool {
    guard !rule.labels.isEmpty else { return true }
    let text = looking.text
    if rule.labels.occurs(in: text, text.moved(range.lowerBound, back: rule.window)..<range.lowerBound) { return true }
    return [looking.head, looking.left].contains { $0.map(rule.labels.occurs) ?? false }
  }

  /// Whether something around a range makes it right, or something is lacking without which it is right.
  func isExcused(_ range: Range<Int>, _ looking: Looking, _ rule: Rule) -> Bool {
    let text = looking.text
    if !rule.requires.isEmpty || !rule.forbids.isEmpty {
      let sentence = text.sentence(around: range)
      if !rule.requires.isEmpty, !rule.requires.occurs(in: text, sentence) { return true }
      if rule.forbids.occurs(in: text, sentence) { return true }
    }
    guard !rule.allow.isEmpty else { return false }
    let around = text.moved(range.lowerBound, back: rule.reach)..<text.moved(range.upperBound, on: rule.reach)
    if rule.allow.occurs(in: text, around) { return true }
    return [looking.head, looking.left].contains { $0.map(rule.allow.occurs) ?? false }
  }

  /// Notes a hit of a rule.
  mutating func note(
    _ index: Int, _ range: Range<Int>, _ looking: Looking, _ place: ScreeningPlace, replacement: String? = nil,
    arguments: [String: String] = [:]
  ) {
    guard let level = levels[index] else { return }
    let rule = screener.book.rules[index]
    let original = looking.originalRange(range)
    guard !original.isEmpty else { return }
    let words = looking.original.string(original)
    found.append(
      Found(
        hit: ScreeningHit(
          rule: rule.description.id, level: level, place: place, start: original.lowerBound, length: original.count,
          found: words, replacement: rule.mask.map { Masking.masked(words, as: $0) } ?? replacement,
          arguments: arguments),
        piece: looking.index, isName: rule.mask == .name))
  }

  /// Tries the pattern of a rule at an anchor.
  mutating func tryPattern(
    _ index: Int, _ rule: Rule, at anchor: Range<Int>, _ looking: Looking, _ place: ScreeningPlace
  ) {
    guard looksAt(looking, rule), let pattern = rule.pattern else { return }
    let text = looking.text
    var start = rule.isBehind ? anchor.upperBound : text.moved(anchor.lowerBound, back: rule.back)
    let lastStart = rule.isBehind ? anchor.upperBound : anchor.lowerBound
    while start <= lastStart {
      if let end = machine.end(of: pattern, at: start, in: text), end >= anchor.upperBound {
        let whole = (rule.isBehind ? anchor.lowerBound : start)..<end
        let range = rule.span == 0 ? whole : machine.group(rule.span) ?? whole
        let replacement = rule.replacement.map { filled($0, text) }
        if !range.isEmpty, isLabelled(range, looking, rule), !isExcused(range, looking, rule),
          !(rule.mask == .name && context.publicFacts.contains(text.string(range)))
        {
          note(index, range, looking, place, replacement: replacement)
        }
        return
      }
      guard start < text.count else { return }
      start = text.scalar(at: start).end
    }
  }

  /// A replacement with the groups of the last match in place of `$1`.
  private func filled(_ replacement: String, _ text: ByteText) -> String {
    var filled = ""
    var isGroup = false
    for character in replacement {
      if isGroup {
        if let number = character.wholeNumberValue, let range = machine.group(number) { filled += text.string(range) }
        isGroup = false
      } else if character == "$" {
        isGroup = true
      } else {
        filled.append(character)
      }
    }
    return filled
  }
}
