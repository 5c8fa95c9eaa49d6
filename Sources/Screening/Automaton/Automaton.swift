/// All literals of the rules and tables as one machine that reads a text once, byte by byte (Aho and Corasick, 1975).
///
/// A row of the table holds where each byte leads; bytes that occur in no literal share a column. Two words before it tell the
/// longest literal that ends here and how deep the state lies. States with one way on have no row. The time for a byte does not
/// depend on the number of literals, but for the caches that the table no longer fits into. Texts and literals are UTF-8.
package struct Automaton: Sendable {
  /// A literal that ends at a place of the text.
  package struct Event {
    /// The literal, counted from 0 as they were given.
    package var literal: Int32
    /// The byte behind it.
    package var end: Int32
  }

  /// Says in an entry of the table that a literal ends where it leads to.
  static let ends: UInt32 = 1 << 31

  /// A state with one way on: most of the states far from the root are such, and a row for each would be mostly the same.
  struct Link: Sendable {
    /// The only column that leads on from here; 256 where none does.
    var only: UInt32
    /// Where it leads.
    var next: UInt32
    /// The state of the longest other beginning of a literal that ends here; all other bytes lead where they lead there.
    var fallback: UInt32
    /// The longest literal that ends here, or -1.
    var literal: Int32
    /// How many bytes lead here from the root.
    var depth: Int32
  }

  /// The column of each byte.
  private let columns: [UInt8]
  /// The rows of states near the root and where ways part, one behind the other: a state is the place of its row.
  private let table: [UInt32]
  /// The other states, numbered behind the rows.
  private let links: [Link]
  /// For each literal the next shorter one that ends where it does; -1 where there is none.
  private let shorter: [Int32]
  /// How long each literal is, in bytes.
  let lengths: [Int32]

  /// How many bytes the machine takes.
  package var byteCount: Int {
    table.count * 4 + links.count * MemoryLayout<Link>.stride + shorter.count * 8 + columns.count
  }

  /// A machine of literals; an empty one or one that was there before is never found.
  package init(_ literals: [[UInt8]]) {
    var trie = LiteralTrie(literals)
    columns = trie.columns
    shorter = trie.linkShorter()
    (table, links) = trie.states()
    lengths = literals.map { Int32($0.count) }
  }

  /// Adds what ends in the bytes to `events`, in no certain order.
  ///
  /// A state depends on the one before, so that a processor waits for memory at each byte. Four stretches of the text are
  /// read side by side instead; behind the end of its stretch a reader goes on for as long as it is within a literal that
  /// began there.
  package func scan(_ bytes: UnsafeBufferPointer<UInt8>, into events: inout [Event]) {
    columns.withUnsafeBufferPointer { columns in
      table.withUnsafeBufferPointer { table in
        links.withUnsafeBufferPointer { links in
          let reading = Reading(bytes: bytes, columns: columns, table: table, links: links)
          guard bytes.count >= 64 else {
            var state = Self.root
            read(0..<bytes.count, &state, reading, &events)
            return
          }
          scanSideBySide(reading, &events)
        }
      }
    }
  }

  /// The state in which nothing has been read: the first row, behind what is told of it.
  private static let root = 2

  /// What a reader needs at hand.
  private struct Reading {
    let bytes: UnsafeBufferPointer<UInt8>
    let columns: UnsafeBufferPointer<UInt8>
    let table: UnsafeBufferPointer<UInt32>
    let links: UnsafeBufferPointer<Link>

    /// Reads one byte; whether a literal ends with it.
    @inline(__always) func step(_ state: inout Int, _ index: Int) -> Bool {
      let column = UInt32(columns[Int(bytes[index])])
      while state >= table.count {
        let link = links[state &- table.count]
        if link.only == column {
          state = Int(link.next & ~Automaton.ends)
          return link.next & Automaton.ends != 0
        }
        state = Int(link.fallback)
      }
      let entry = table[state &+ Int(column)]
      state = Int(entry & ~Automaton.ends)
      return entry & Automaton.ends != 0
    }

    /// How many bytes before here the longest literal began that may still be under way.
    func depth(_ state: Int) -> Int {
      state < table.count ? Int(table[state &- 1]) : Int(links[state &- table.count].depth)
    }

    /// The longest literal that ends here, or -1.
    func literal(_ state: Int) -> Int32 {
      state < table.count ? Int32(bitPattern: table[state &- 2]) : links[state &- table.count].literal
    }

    /// The place nearest before another at which a character begins.
    func boundary(_ index: Int) -> Int {
      var index = index
      while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
      return index
    }
  }

  private func scanSideBySide(_ reading: Reading, _ events: inout [Event]) {
    let count = reading.bytes.count
    let (b, c, d) = (reading.boundary(count / 4), reading.boundary(count / 2), reading.boundary(count / 4 * 3))
    var (first, second, third, fourth) = (Self.root, Self.root, Self.root, Self.root)
    let shared = min(min(b, c - b), min(d - c, count - d))
    for index in 0..<shared {
      let one = reading.step(&first, index)
      let two = reading.step(&second, index &+ b)
      let three = reading.step(&third, index &+ c)
      let four = reading.step(&fourth, index &+ d)
      guard one || two || three || four else { continue }
      if one { report(first, index, reading, &events) }
      if two { report(second, index + b, reading, &events) }
      if three { report(third, index + c, reading, &events) }
      if four { report(fourth, index + d, reading, &events) }
    }
    read(shared..<b, &first, reading, &events)
    read(b + shared..<c, &second, reading, &events)
    read(c + shared..<d, &third, reading, &events)
    read(d + shared..<count, &fourth, reading, &events)
    for (state, edge) in [(first, b), (second, c), (third, d)] { finish(state, edge, reading, &events) }
  }

  private func read(_ range: Range<Int>, _ state: inout Int, _ reading: Reading, _ events: inout [Event]) {
    for index in range where reading.step(&state, index) { report(state, index, reading, &events) }
  }

  /// Goes on behind the edge of a stretch: what began before it and ends behind it is known to this reader only.
  private func finish(_ start: Int, _ edge: Int, _ reading: Reading, _ events: inout [Event]) {
    var (state, index) = (start, edge)
    while index < reading.bytes.count, reading.depth(state) > index - edge {
      if reading.step(&state, index) { report(state, index, reading, &events, longerThan: index + 1 - edge) }
      index += 1
    }
  }

  private func report(
    _ state: Int, _ index: Int, _ reading: Reading, _ events: inout [Event], longerThan least: Int = 0
  ) {
    var literal = reading.literal(state)
    while literal >= 0, lengths[Int(literal)] > least {
      events.append(Event(literal: literal, end: Int32(truncatingIfNeeded: index &+ 1)))
      literal = shorter[Int(literal)]
    }
  }
}
