import Disclosure

/// A stretch of a token's digits that one cell may print.
struct PrintedPart {
  let token: Int
  let units: [UInt16]
  /// Whether the token ends with it.
  let isLast: Bool
}

/// Finds every way to part printed digits into cells when only the kind of number of each cell is known.
struct PartSplitter {
  let tokens: [[UInt16]]
  let kinds: [CellDefinition.Number]
  let splits: Bool
  let allowsBlanks: Bool
  /// The readings, each with a part or nil for every cell.
  private(set) var found: [[PrintedPart?]] = []
  /// Whether the search was given up, so that there may be more.
  private(set) var isTruncated = false
  private var steps = 0

  private static let maximum = 2_000
  private static let maximumSteps = 20_000
  /// No cell of table 2 prints more characters.
  private static let longestNumber = 18

  init(tokens: [[UInt16]], kinds: [CellDefinition.Number], splits: Bool, allowsBlanks: Bool) {
    self.tokens = tokens
    self.kinds = kinds
    self.splits = splits
    self.allowsBlanks = allowsBlanks
    place([], token: 0, offset: 0)
  }

  private mutating func place(_ cells: [PrintedPart?], token: Int, offset: Int) {
    steps += 1
    guard found.count < PartSplitter.maximum, steps < PartSplitter.maximumSteps else {
      isTruncated = true
      return
    }
    guard tokens.count - token <= kinds.count - cells.count else { return }
    if cells.count == kinds.count {
      if token == tokens.count { found.append(cells) }
      return
    }
    if token < tokens.count {
      let digits = tokens[token]
      let last = min(digits.count, offset + PartSplitter.longestNumber)
      for end in splits ? Array((offset + 1)..<(last + 1)) : [digits.count] {
        let part = Array(digits[offset..<end])
        guard isNumber(part, kinds[cells.count]) else { continue }
        let isDone = end == digits.count
        place(
          cells + [PrintedPart(token: token, units: part, isLast: isDone)], token: isDone ? token + 1 : token,
          offset: isDone ? 0 : end)
      }
    }
    if allowsBlanks, offset == 0 || splits { place(cells + [nil], token: token, offset: offset) }
  }

  private func isNumber(_ units: [UInt16], _ kind: CellDefinition.Number) -> Bool {
    var digits = units[...]
    if digits.first == UInt16(scalar: "-") || digits.first == UInt16(scalar: "+") {
      guard kind == .signedInteger || !splits else { return false }
      digits = digits.dropFirst()
    }
    guard let first = digits.first, first.isDigit, digits.last?.isDigit == true else { return false }
    let point = digits.firstIndex(of: UInt16(scalar: "."))
    if point != nil, splits, kind != .decimal, kind != .moneyWithUnit { return false }
    if splits, first == UInt16(scalar: "0"), digits.count > 1, point != digits.startIndex + 1 { return false }
    return digits.allSatisfy { $0.isDigit || $0 == UInt16(scalar: ".") || $0 == UInt16(scalar: ",") }
  }
}
