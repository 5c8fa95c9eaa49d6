/// Puts the parts of two versions side by side.
///
/// Parts that are the same and stand in both once are fixed points; what lies between two of them is paired by what it
/// says. Time grows with the length of the texts, but for stretches that were rewritten throughout, which are bounded.
struct BlockAlignment<Part: Hashable> {
  /// More pairs than this between two fixed points are not weighed against each other.
  private static var mostPairs: Int { 4_000 }
  /// How much of what they say two parts must share to be versions of each other.
  private static var alike: Double { 0.45 }

  /// The pairs in order; a part without its like stands alone.
  private(set) var pairs: [(old: Part?, new: Part?)] = []

  init(_ old: [Part], _ new: [Part], text: (Part) -> String) {
    var before: [Part: Int] = [:], after: [Part: Int] = [:]
    for part in old { before[part, default: 0] += 1 }
    for part in new { after[part, default: 0] += 1 }
    pairs = withoutActuallyEscaping(text) { text in
      var aligning = Aligning(old: old, new: new, text: text)
      aligning.run { before[$0] == 1 && after[$0] == 1 }
      return aligning.pairs
    }
  }

  private struct Aligning {
    let old: [Part]
    let new: [Part]
    let text: (Part) -> String
    var pairs: [(old: Part?, new: Part?)] = []

    mutating func run(isUnique: (Part) -> Bool) {
      var left = 0, right = 0
      for (before, after) in anchors(isUnique) {
        fill(left..<before, right..<after)
        pairs.append((old[before], new[after]))
        (left, right) = (before + 1, after + 1)
      }
      fill(left..<old.count, right..<new.count)
    }

    /// The longest row of fixed points that stand in the same order in both.
    private func anchors(_ isUnique: (Part) -> Bool) -> [(Int, Int)] {
      var places: [Part: Int] = [:]
      for (index, part) in old.enumerated() where isUnique(part) { places[part] = index }
      let candidates = new.enumerated().compactMap { index, part in places[part].map { ($0, index) } }
      // Of each length, the row that ends earliest in the old version.
      var ends: [Int] = []
      var before = Array(repeating: -1, count: candidates.count)
      for (index, candidate) in candidates.enumerated() {
        var low = 0, high = ends.count
        while low < high {
          let middle = (low + high) / 2
          if candidates[ends[middle]].0 < candidate.0 { low = middle + 1 } else { high = middle }
        }
        before[index] = low > 0 ? ends[low - 1] : -1
        if low == ends.count { ends.append(index) } else { ends[low] = index }
      }
      var result: [(Int, Int)] = []
      var next = ends.last ?? -1
      while next >= 0 {
        result.append(candidates[next])
        next = before[next]
      }
      return result.reversed()
    }

    /// Pairs what lies between two fixed points: the same at both ends first, then what is alike.
    private mutating func fill(_ left: Range<Int>, _ right: Range<Int>) {
      var (left, right) = (left, right)
      while let before = left.first, let after = right.first, old[before] == new[after] {
        pairs.append((old[before], new[after]))
        left.removeFirst()
        right.removeFirst()
      }
      var tail: [(old: Part?, new: Part?)] = []
      while let before = left.last, let after = right.last, old[before] == new[after] {
        tail.append((old[before], new[after]))
        left.removeLast()
        right.removeLast()
      }
      pairAlike(left, right)
      pairs += tail.reversed()
    }

    private mutating func pairAlike(_ left: Range<Int>, _ right: Range<Int>) {
      guard !left.isEmpty, !right.isEmpty, left.count * right.count <= mostPairs else {
        pairs += left.map { (old[$0], nil) } + right.map { (nil, new[$0]) }
        return
      }
      let before = left.map { TextLikeness(text(old[$0])) }
      let after = right.map { TextLikeness(text(new[$0])) }
      // The most likeness that the first parts of both can have, in order.
      var best = Array(repeating: Array(repeating: 0.0, count: after.count + 1), count: before.count + 1)
      var like = best
      for row in 1...before.count {
        for column in 1...after.count {
          let likeness = before[row - 1].likeness(to: after[column - 1])
          like[row][column] = likeness >= alike ? best[row - 1][column - 1] + likeness : -1
          best[row][column] = max(best[row - 1][column], best[row][column - 1], like[row][column])
        }
      }
      var reversed: [(old: Part?, new: Part?)] = []
      var row = before.count, column = after.count
      while row > 0 || column > 0 {
        if row > 0, column > 0, like[row][column] == best[row][column], like[row][column] > 0 {
          reversed.append((old[left.lowerBound + row - 1], new[right.lowerBound + column - 1]))
          (row, column) = (row - 1, column - 1)
        } else if column > 0, row == 0 || best[row][column - 1] >= best[row - 1][column] {
          reversed.append((nil, new[right.lowerBound + column - 1]))
          column -= 1
        } else {
          reversed.append((old[left.lowerBound + row - 1], nil))
          row -= 1
        }
      }
      pairs += reversed.reversed()
    }
  }
}

/// What a text says as a set of its pairs of characters, to tell how much of it another one shares.
struct TextLikeness {
  /// Of longer texts the beginning decides.
  private static let longest = 2_000

  private var pairs: [UInt64] = []

  init(_ text: String) {
    var last: UInt64 = 0
    for scalar in text.unicodeScalars.prefix(Self.longest) {
      pairs.append(last << 32 | UInt64(scalar.value))
      last = UInt64(scalar.value)
    }
    pairs.sort()
  }

  /// From 0, where they share nothing, to 1.
  func likeness(to other: TextLikeness) -> Double {
    guard !pairs.isEmpty, !other.pairs.isEmpty else { return pairs.isEmpty && other.pairs.isEmpty ? 1 : 0 }
    var shared = 0, left = 0, right = 0
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] {
        shared += 1
        left += 1
        right += 1
      } else if pairs[left] < other.pairs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return Double(2 * shared) / Double(pairs.count + other.pairs.count)
  }
}
