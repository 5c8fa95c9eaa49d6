/// Two sequences compared element by element.
struct SequenceComparison<Element: Hashable> {
  /// A stretch of both: the same in both, or the one in the place of the other.
  struct Stretch: Equatable {
    var old: Range<Int>
    var new: Range<Int>
    var isKept: Bool
  }

  /// Sequences that differ over more elements than this, without what is alike at both ends, are not looked into: the
  /// time for it grows with the square.
  private static var most: Int { 3_000 }

  /// The stretches, in order.
  private(set) var stretches: [Stretch] = []

  /// Compares two sequences.
  ///
  /// - Parameters:
  ///   - old: the earlier one.
  ///   - new: the later one.
  ///   - shortest: a stretch that is kept between two changes counts as changed where it is shorter; 0 keeps all.
  init(_ old: [Element], _ new: [Element], shortest: Int = 0) {
    var head = 0
    while head < old.count, head < new.count, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < old.count - head, tail < new.count - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    add(0..<head, 0..<head, isKept: true)
    let (left, right) = (head..<old.count - tail, head..<new.count - tail)
    if left.isEmpty || right.isEmpty || left.count + right.count > Self.most {
      add(left, right, isKept: false)
    } else {
      compare(old[left], new[right])
    }
    add(old.count - tail..<old.count, new.count - tail..<new.count, isKept: true)
    join(shorterThan: shortest)
  }

  private mutating func compare(_ old: ArraySlice<Element>, _ new: ArraySlice<Element>) {
    var removed: Set<Int> = [], added: Set<Int> = []
    for change in Array(new).difference(from: Array(old)) {
      switch change {
      case .remove(let offset, _, _): removed.insert(old.startIndex + offset)
      case .insert(let offset, _, _): added.insert(new.startIndex + offset)
      }
    }
    var left = old.startIndex, right = new.startIndex
    while left < old.endIndex || right < new.endIndex {
      if removed.contains(left) {
        add(left..<left + 1, right..<right, isKept: false)
        left += 1
      } else if added.contains(right) {
        add(left..<left, right..<right + 1, isKept: false)
        right += 1
      } else {
        add(left..<left + 1, right..<right + 1, isKept: true)
        left += 1
        right += 1
      }
    }
  }

  /// Adds a stretch, joined to the last one where both are kept or both are not.
  private mutating func add(_ old: Range<Int>, _ new: Range<Int>, isKept: Bool) {
    guard !old.isEmpty || !new.isEmpty else { return }
    if let last = stretches.last, last.isKept == isKept {
      stretches[stretches.count - 1].old = last.old.lowerBound..<old.upperBound
      stretches[stretches.count - 1].new = last.new.lowerBound..<new.upperBound
    } else {
      stretches.append(Stretch(old: old, new: new, isKept: isKept))
    }
  }

  private mutating func join(shorterThan shortest: Int) {
    let all = stretches
    stretches = []
    for (index, stretch) in all.enumerated() {
      let isInside = index > 0 && index + 1 < all.count
      add(stretch.old, stretch.new, isKept: stretch.isKept && !(isInside && stretch.old.count < shortest))
    }
  }
}
