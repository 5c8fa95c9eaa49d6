/// Finds every way to part printed digits into the cells of a row.
///
/// `640020470` is 64,0,0,2,0,4,70 because a number has no zero in front, there are seven cells, and the first six add
/// up to the last. What the equations leave open stays open.
struct RunSplitter {
  /// The printed digits of each token, as ASCII; a minus sign may stand in front or inside.
  let tokens: [[UInt8]]
  /// How many cells the row has.
  let columns: Int
  /// Parts of the row whose last cell is the sum of the others.
  let sums: [Range<Int>]
  /// Whether a token may hold several cells.
  let splits: Bool
  /// Whether cells may be blank.
  let allowsBlanks: Bool
  /// The columns in which a sign may stand.
  var signed: Set<Int> = []

  /// After so many steps the search is given up.
  static let maximumSteps = 150_000
  /// More readings than this are not kept.
  static let maximumReadings = 3_000

  /// The readings that satisfy the sums, or, where none does, all of them.
  func readings() -> RowReadings {
    var search = Search(splitter: self, obeysSums: true)
    search.run()
    if !search.found.isEmpty || sums.isEmpty {
      let free = sums.isEmpty ? search.found.count : countIgnoringSums(stopAt: 2)
      return RowReadings(
        readings: preferringPrintedTotals(search.found), countBeforeEquations: max(free, search.found.count),
        isTruncated: search.isTruncated)
    }
    var open = readingsIgnoringSums()
    open.isTruncated = open.isTruncated || search.isTruncated
    open.contradictsEquations = true
    return open
  }

  /// All readings that the digits allow, whatever they add up to.
  func readingsIgnoringSums() -> RowReadings {
    var search = Search(splitter: self, obeysSums: false)
    search.run()
    return RowReadings(
      readings: search.found, countBeforeEquations: search.found.count, isTruncated: search.isTruncated)
  }

  private func countIgnoringSums(stopAt: Int) -> Int {
    var search = Search(splitter: self, obeysSums: false, keeps: stopAt)
    search.run()
    return search.found.count
  }

  /// A blank total proves nothing, so a reading with its totals printed is preferred to one without.
  private func preferringPrintedTotals(_ readings: [RowReading]) -> [RowReading] {
    let printed = readings.filter { reading in
      sums.allSatisfy { sum in
        reading.values[sum.upperBound - 1] != RowReading.blank
          || sum.allSatisfy { reading.values[$0] == RowReading.blank }
      }
    }
    return printed.isEmpty ? readings : printed
  }
}

extension RunSplitter {
  private struct Search {
    let splitter: RunSplitter
    let obeysSums: Bool
    var keeps = RunSplitter.maximumReadings
    var found: [RowReading] = []
    var isTruncated = false
    private var steps = 0
    private var values: [Int]
    private var owners: [Int]
    /// For each column the sum it closes, and for each column the first column of its sum.
    private let closes: [Int: Range<Int>]

    init(splitter: RunSplitter, obeysSums: Bool, keeps: Int = RunSplitter.maximumReadings) {
      self.splitter = splitter
      self.obeysSums = obeysSums
      self.keeps = keeps
      values = Array(repeating: RowReading.blank, count: splitter.columns)
      owners = Array(repeating: -1, count: splitter.columns)
      closes = Dictionary(uniqueKeysWithValues: splitter.sums.map { ($0.upperBound - 1, $0) })
    }

    mutating func run() { place(column: 0, token: 0, offset: 0) }

    private mutating func place(column: Int, token: Int, offset: Int) {
      steps += 1
      guard steps < RunSplitter.maximumSteps, found.count < keeps else {
        isTruncated = true
        return
      }
      if column == splitter.columns {
        if token == splitter.tokens.count { found.append(RowReading(values: values, tokens: owners)) }
        return
      }
      guard fits(column: column, token: token, offset: offset) else { return }
      if token < splitter.tokens.count { placeNumbers(column: column, token: token, offset: offset) }
      if splitter.allowsBlanks, offset == 0 || splitter.splits {
        values[column] = RowReading.blank
        owners[column] = -1
        if satisfied(column) { place(column: column + 1, token: token, offset: offset) }
      }
    }

    private mutating func placeNumbers(column: Int, token: Int, offset: Int) {
      let digits = splitter.tokens[token]
      let ends =
        total(column).map { splitter.end(of: $0, in: digits, from: offset) }
        ?? splitter.ends(of: digits, from: offset, column: column)
      for end in ends {
        guard let value = splitter.value(digits[offset..<end]) else { continue }
        values[column] = value
        owners[column] = token
        guard satisfied(column) else { continue }
        let isDone = end == digits.count
        place(column: column + 1, token: isDone ? token + 1 : token, offset: isDone ? 0 : end)
      }
      values[column] = RowReading.blank
      owners[column] = -1
    }

    /// Whether the rest of the digits can still fill the rest of the cells.
    private func fits(column: Int, token: Int, offset: Int) -> Bool {
      let cells = splitter.columns - column
      let tokensLeft = splitter.tokens.count - token
      guard tokensLeft <= cells else { return false }
      guard !splitter.allowsBlanks else { return true }
      guard splitter.splits else { return tokensLeft == cells }
      return splitter.tokens[token...].reduce(-offset) { $0 + $1.count } >= cells
    }

    /// What a total must be for its sum to come out, or nil in a column that is none.
    private func total(_ column: Int) -> Int? {
      guard obeysSums, let sum = closes[column] else { return nil }
      var total = 0
      for part in sum.dropLast() where values[part] != RowReading.blank { total += values[part] }
      return total
    }

    private func satisfied(_ column: Int) -> Bool {
      guard values[column] != RowReading.blank, let total = total(column) else { return true }
      return total == values[column]
    }
  }

  /// Where a total ends that begins at `offset`, when just its digits stand there.
  fileprivate func end(of total: Int, in digits: [UInt8], from offset: Int) -> [Int] {
    let wanted = Array(String(total).utf8)
    let end = offset + wanted.count
    guard end <= digits.count, splits || end == digits.count, digits[offset..<end].elementsEqual(wanted) else {
      return []
    }
    return [end]
  }

  /// Where a number that begins at `offset` may end.
  fileprivate func ends(of digits: [UInt8], from offset: Int, column: Int) -> [Int] {
    let minus = UInt8(ascii: "-")
    guard offset < digits.count else { return [] }
    let isNegative = digits[offset] == minus
    if isNegative, !signed.isEmpty, !signed.contains(column) { return [] }
    let first = isNegative ? offset + 1 : offset
    guard splits else { return [digits.count] }
    let stop = digits[first...].firstIndex(of: minus) ?? digits.count
    guard first < stop else { return [] }
    if digits[first] == UInt8(ascii: "0") { return [first + 1] }
    return Array((first + 1)...min(stop, first + 12))
  }

  fileprivate func value(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    var negative = false
    for digit in digits {
      if digit == UInt8(ascii: "-") {
        negative = true
      } else {
        guard digit >= 48, digit <= 57, value < 1_000_000_000_000_000 else { return nil }
        value = value * 10 + Int(digit - 48)
      }
    }
    return negative ? -value : value
  }
}
