/// One sentence, cut into the words, numbers and punctuation that its understanding needs.
///
/// What no token covers is residue: words this reader does not know, which may narrow a number.
struct SentenceTokens {
  let range: Range<Int>
  private(set) var tokens: [ProseToken] = []
  private(set) var numbers: [NumberToken] = []

  init(_ units: [UInt16], _ range: Range<Int>) {
    self.range = range
    let scanner = NumberScanner(units: units, limit: range.upperBound)
    tokens.reserveCapacity(range.count / 2)
    var position = range.lowerBound
    while position < range.upperBound {
      position = step(units, at: position, scanner)
    }
  }

  private mutating func step(_ units: [UInt16], at position: Int, _ scanner: NumberScanner) -> Int {
    let unit = units[position]
    if unit.isDigit { return take(scanner.digits(at: position), from: position) }
    if NumberScanner.chineseValue(unit) != nil, let outcome = scanner.chinese(at: position) {
      return take(outcome, from: position)
    }
    if unit == UInt16(scalar: "《") {
      let close = units[position..<range.upperBound].firstIndex(of: UInt16(scalar: "》")) ?? position
      add(.title, position..<(close + 1))
      return close + 1
    }
    if let kind = SentenceTokens.punctuation(unit) {
      add(kind, position..<(position + 1))
      return position + 1
    }
    guard let match = Word.book.match(units, at: position, to: range.upperBound) else { return position + 1 }
    add(.word(match.meaning), position..<(position + match.length))
    return position + match.length
  }

  private mutating func take(_ outcome: NumberScanner.Outcome, from start: Int) -> Int {
    switch outcome {
    case .quantity(let number):
      add(.number(numbers.count), number.range)
      numbers.append(number)
      return number.range.upperBound
    case .year(let year, let end):
      add(.year(year), start..<end)
      return end
    case .month(let month, let end):
      add(.month(month), start..<end)
      return end
    case .skip(let end):
      add(.code, start..<max(end, start + 1))
      return max(end, start + 1)
    }
  }

  private mutating func add(_ kind: ProseToken.Kind, _ range: Range<Int>) {
    tokens.append(ProseToken(kind: kind, range: range))
  }

  private static func punctuation(_ unit: UInt16) -> ProseToken.Kind? {
    switch unit {
    case 0x2C: .comma
    case 0x3B: .semicolon
    case 0x3A: .colon
    case 0x3001: .pause
    case 0x28: .open
    case 0x29: .close
    default: nil
    }
  }
}

extension SentenceTokens {
  /// The words around one number: back to the last punctuation or number, and on to the next.
  struct Window {
    /// The tokens in front and behind, by index.
    var before: Range<Int>
    var after: Range<Int>
    /// The stretches of text in front and behind.
    var textBefore: Range<Int>
    var textAfter: Range<Int>
  }

  /// The number a token stands for, or nil.
  func number(_ token: Int) -> NumberToken? {
    guard tokens.indices.contains(token), case .number(let index) = tokens[token].kind else { return nil }
    return numbers[index]
  }

  /// The window of the number at a token.
  func window(of token: Int) -> Window {
    var first = token
    while first > 0, !tokens[first - 1].isBoundary, !tokens[first - 1].isNumber { first -= 1 }
    var last = token + 1
    while last < tokens.count, !tokens[last].isBoundary, !tokens[last].isNumber, tokens[last].kind != .pause {
      last += 1
    }
    var start = first > 0 ? tokens[first - 1].range.upperBound : range.lowerBound
    if first < token, tokens[first].kind == .pause {
      first += 1
      start = tokens[first - 1].range.upperBound
    }
    let own = tokens[token].range
    let end = last < tokens.count ? tokens[last].range.lowerBound : range.upperBound
    // What follows up to the next number belongs to that number, unless punctuation parts the two.
    let isShared = last < tokens.count && tokens[last].isNumber
    return Window(
      before: first..<token, after: (token + 1)..<(isShared ? token + 1 : last),
      textBefore: start..<own.lowerBound, textAfter: own.upperBound..<(isShared ? own.upperBound : end))
  }

  /// The window widened by the clause in front, where that clause has no number of its own; nil where there is none.
  func widened(_ window: Window) -> Window? {
    var first = window.before.lowerBound - 1
    guard first > 0, tokens[first].kind == .comma || tokens[first].kind == .colon else { return nil }
    let boundary = first
    while first > 0, !tokens[first - 1].isBoundary { first -= 1 }
    guard !tokens[first..<boundary].contains(where: \.isNumber) else { return nil }
    var wider = window
    wider.before = first..<window.before.upperBound
    wider.textBefore =
      (first > 0 ? tokens[first - 1].range.upperBound : range.lowerBound)..<window.textBefore.upperBound
    return wider
  }
}
