import Disclosure

/// Reads what the prose of a report states in numbers, and denies.
struct FactReader {
  let format: AnnualReport.Format
  let year: Int?
  /// The folded name of the organ.
  let organ: [UInt16]

  /// The facts of one section, in the order of the text.
  func facts(in prose: Prose, key: String) -> [Fact] {
    var state = State(topic: Topic(section: key))
    var start = 0
    var isTelling = false
    for position in prose.units.indices {
      let unit = prose.units[position]
      if unit.endsSentence || isEndless(position - start, unit) {
        read(start..<position, isTelling, prose, &state)
        if unit == Folding.newline {
          state.running = nil
          state.scope = nil
        }
        start = position + 1
        isTelling = false
      } else if !isTelling {
        isTelling = FactReader.tells(unit)
      }
    }
    read(start..<prose.units.count, isTelling, prose, &state)
    return state.facts
  }

  /// A text without any full stop is cut at its commas, so that it costs no more than sentences do.
  private func isEndless(_ length: Int, _ unit: UInt16) -> Bool {
    length > FactReader.longestSentence && (unit == UInt16(scalar: ",") || length > 2 * FactReader.longestSentence)
  }

  /// No sentence of a report has more characters.
  private static let longestSentence = 700

  /// What one sentence hands on to the next.
  struct State {
    /// What the heading above is about.
    var topic: Topic?
    /// What the sentences before it in the same paragraph were about.
    var running: Topic?
    /// What narrows the requests that those sentences spoke of.
    var scope: Caveat?
    /// The number of the sentence before, where it has just one.
    var previous: Fact.Quantity?
    var facts: [Fact] = []
    /// The last totals of the sentences before, nearest first.
    var totals: [Fact.Quantity] = []

    static let rememberedTotals = 6
  }

  /// A heading is short; a longer enumerated sentence states something.
  private static let longestHeading = 24

  /// Digits, Chinese numerals and words of denial; a sentence with none of them states no fact.
  @inline(__always)
  private static func tells(_ unit: UInt16) -> Bool {
    unit.isDigit || unit == UInt16(scalar: "未") || unit == UInt16(scalar: "无") || unit == UInt16(scalar: "没")
      || unit == UInt16(scalar: "两")
      || unit.chineseNumeral != nil
  }

  private func read(_ range: Range<Int>, _ isTelling: Bool, _ prose: Prose, _ state: inout State) {
    guard !range.isEmpty else { return }
    if prose.isEnumerated(range) {
      let head = range.lowerBound..<min(range.upperBound, range.lowerBound + FactReader.longestHeading)
      let isHeading = prose.units[range.lowerBound + 1] != UInt16(scalar: "是")
      let isAlone = range.count <= FactReader.longestHeading
      if isHeading {
        let topic = Topic(heading: SentenceTokens(prose.units, head))
        if isAlone || topic != .other { state.topic = topic }
      }
    }
    let previous = state.previous
    state.previous = nil
    guard isTelling else { return }
    let sentence = SentenceTokens(prose.units, range)
    guard !sentence.numbers.isEmpty || sentence.tokens.contains(where: { $0.isWord(.denial) }) else { return }
    let topic = state.running ?? state.topic
    let claims = ClaimReader(prose: prose, sentence: sentence, topic: topic, year: year, organ: organ)
    state.running = Topic(after: sentence) ?? state.running
    var builder = SentenceFacts(prose: prose, sentence: sentence, claims: claims, format: format, previous: previous)
    builder.read(totals: state.totals, scope: state.scope)
    state.scope = builder.scope
    state.previous = builder.totals.count == 1 ? builder.totals.first : nil
    state.facts += builder.facts
    state.totals.insert(contentsOf: builder.totals, at: 0)
    if state.totals.count > State.rememberedTotals {
      state.totals.removeLast(state.totals.count - State.rememberedTotals)
    }
  }
}
