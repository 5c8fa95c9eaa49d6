/// The literals as a tree of their bytes, from which the states of the automaton are made.
///
/// Texts and literals are UTF-8. What follows within a character is one of 64 bytes, and what begins one is never one of
/// these: so that a row needs columns for the one or for the other. Characters that begin no literal are passed over by
/// states of their own.
struct LiteralTrie {
  /// The column of each byte: the low six bits within a character, else a class; bytes that no literal has share classes by
  /// how long a character they begin.
  private(set) var columns = [UInt8](repeating: 0, count: 256)
  /// How many columns a row between characters has, and one within a character.
  private var betweenWidth = 4
  private static let withinWidth = 64

  // The root, then what passes over one, two and three bytes.
  private var firstChild: [Int32] = [-1, -1, -1, -1]
  private var sibling: [Int32] = [-1, -1, -1, -1]
  private var byte: [UInt8] = [0, 0, 0, 0]
  private var literal: [Int32] = [-1, -1, -1, -1]
  private var fallback: [Int32] = [0, 0, 1, 2]
  private var depth: [UInt32] = [0, 0, 0, 0]
  /// How many bytes of the last character are still to come.
  private var rest: [UInt8] = [0, 1, 2, 3]
  /// The states, the shallow ones first, so that those that are visited most lie together.
  private var order: [Int32] = [0, 1, 2, 3]
  private let literalCount: Int

  init(_ literals: [[UInt8]]) {
    literalCount = literals.count
    var occurs = [Bool](repeating: false, count: 256)
    for literal in literals { for byte in literal { occurs[Int(byte)] = true } }
    for value in 0..<256 {
      if value & 0xC0 == 0x80 {
        columns[value] = UInt8(value & 0x3F)
      } else if occurs[value] {
        columns[value] = UInt8(betweenWidth)
        betweenWidth += 1
      } else {
        columns[value] = Self.followers(of: UInt8(value))
      }
    }
    for (index, bytes) in literals.enumerated() where !bytes.isEmpty { insert(bytes, Int32(index)) }
    sortByDepth()
  }

  /// How many bytes follow the first one of a character.
  private static func followers(of byte: UInt8) -> UInt8 {
    switch byte {
    case 0xC2..<0xE0: 1
    case 0xE0..<0xF0: 2
    case 0xF0..<0xF5: 3
    default: 0
    }
  }

  private func child(of state: Int, _ value: UInt8) -> Int? {
    var child = firstChild[state]
    while child >= 0, byte[Int(child)] != value { child = sibling[Int(child)] }
    return child >= 0 ? Int(child) : nil
  }

  private mutating func insert(_ bytes: [UInt8], _ index: Int32) {
    var state = 0
    for value in bytes {
      if let known = child(of: state, value) {
        state = known
        continue
      }
      byte.append(value)
      sibling.append(firstChild[state])
      firstChild.append(-1)
      literal.append(-1)
      fallback.append(0)
      depth.append(depth[state] + 1)
      rest.append(value & 0xC0 == 0x80 ? max(rest[state], 1) - 1 : Self.followers(of: value))
      firstChild[state] = Int32(byte.count - 1)
      state = byte.count - 1
    }
    if literal[state] < 0 { literal[state] = index }
  }

  private mutating func sortByDepth() {
    order.reserveCapacity(byte.count)
    var next = 0
    while next < order.count {
      var child = firstChild[Int(order[next])]
      while child >= 0 {
        order.append(child)
        child = sibling[Int(child)]
      }
      next += 1
    }
  }

  /// Finds for each state the longest other one that ends like it, and with it the literals that end together.
  ///
  /// - Returns: for each literal the next shorter one that ends where it does, or -1.
  mutating func linkShorter() -> [Int32] {
    var shorter = [Int32](repeating: -1, count: literalCount)
    for state in order.map(Int.init) {
      var child = firstChild[state]
      while child >= 0 {
        let index = Int(child)
        fallback[index] = Int32(state == 0 ? Int(rest[index]) : step(from: Int(fallback[state]), byte[index]))
        let behind = literal[Int(fallback[index])]
        if literal[index] >= 0 {
          shorter[Int(literal[index])] = behind
        } else {
          literal[index] = behind
        }
        child = sibling[index]
      }
    }
    return shorter
  }

  private func step(from start: Int, _ value: UInt8) -> Int {
    var state = start
    while true {
      if let child = child(of: state, value) { return child }
      if state <= 3 { return passing(state, value) }
      state = Int(fallback[state])
    }
  }

  /// Where the root and what passes over characters lead without a child.
  private func passing(_ state: Int, _ value: UInt8) -> Int {
    state == 0 ? Int(Self.followers(of: value)) : state - 1
  }

  /// The states of the automaton: rows for those near the root and where ways part, links for all others.
  func states() -> (table: [UInt32], links: [Automaton.Link]) {
    let rows = order.map(Int.init).filter(hasRow)
    let (number, size) = numbers(rows)
    var links = [Automaton.Link](
      repeating: Automaton.Link(only: 256, next: 0, fallback: 0, literal: -1, depth: 0), count: order.count - rows.count
    )
    for state in order.map(Int.init) where !hasRow(state) {
      let child = Int(firstChild[state])
      links[Int(number[state]) - size] = Automaton.Link(
        only: child < 0 ? 256 : UInt32(columns[Int(byte[child])]), next: child < 0 ? 0 : entry(child, number),
        fallback: number[Int(fallback[state])], literal: literal[state], depth: Int32(depth[state]))
    }
    var table = [UInt32](repeating: 0, count: size)
    for state in rows { fill(&table, state, number) }
    return (table, links)
  }

  /// Whether a state has a row of its own.
  private func hasRow(_ state: Int) -> Bool {
    guard depth[state] > 4, firstChild[state] >= 0 else { return depth[state] <= 4 }
    return sibling[Int(firstChild[state])] >= 0
  }

  private func width(_ state: Int) -> Int { rest[state] == 0 ? betweenWidth : Self.withinWidth }

  /// The number of each state, and how long all rows are together: a row is numbered by its place, which two words about the
  /// state precede; states without a row are numbered behind all rows, those in one line one after the other.
  private func numbers(_ rows: [Int]) -> ([UInt32], Int) {
    var number = [UInt32](repeating: .max, count: order.count)
    var size = 2
    for state in rows {
      number[state] = UInt32(size)
      size += width(state) + 2
    }
    // A byte that cannot stand where it does must still find a column.
    size += 256
    var next = UInt32(size)
    for start in order where number[Int(start)] == .max {
      var state = Int(start)
      while number[state] == .max {
        number[state] = next
        next += 1
        guard firstChild[state] >= 0 else { break }
        state = Int(firstChild[state])
      }
    }
    return (number, size)
  }

  /// What an entry that leads to a state says.
  private func entry(_ state: Int, _ number: [UInt32]) -> UInt32 {
    number[state] | (literal[state] >= 0 ? Automaton.ends : 0)
  }

  /// Fills a row: that of the nearest fallback that has one, over it the ways of the fallbacks between, then its own.
  private func fill(_ table: inout [UInt32], _ state: Int, _ number: [UInt32]) {
    let row = Int(number[state])
    var between: [Int] = [state]
    if state <= 3 {
      for value in 0..<256 where (value & 0xC0 == 0x80) == (state > 0) {
        table[row + Int(columns[value])] = number[passing(state, UInt8(value))]
      }
    } else {
      var base = Int(fallback[state])
      while !hasRow(base) {
        between.append(base)
        base = Int(fallback[base])
      }
      for column in 0..<width(state) { table[row + column] = table[Int(number[base]) + column] }
    }
    for other in between.reversed() {
      var child = Int(firstChild[other])
      while child >= 0 {
        table[row + Int(columns[Int(byte[child])])] = entry(child, number)
        child = Int(sibling[child])
      }
    }
    table[row - 2] = UInt32(bitPattern: literal[state])
    table[row - 1] = depth[state]
  }
}
