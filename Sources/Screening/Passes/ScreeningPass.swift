import CivilTime
import Disclosure

/// One pass over the pieces of a text.
struct ScreeningPass {
  /// A hit, with what is needed to put hits in order.
  struct Found {
    var hit: ScreeningHit
    var piece: Int
    /// Whether it concerns the piece as a whole, so that others may lie within it.
    var isWhole = false
    /// Whether what was found is the name of a person.
    var isName = false
  }

  let screener: Screener
  let context: ScreeningContext
  /// How much each rule weighs here; nil where it is off.
  let levels: [ScreeningHit.Level?]
  /// The digits of the organ's own telephones.
  let publicNumbers: Set<String>
  var found: [Found] = []
  var machine: PatternMachine
  var table = TableReading()
  /// How far a rule has last looked for names.
  var seenNames = (piece: -1, rule: -1, end: 0)
  private var events: [Automaton.Event] = []

  init(_ screener: Screener, _ context: ScreeningContext) {
    self.screener = screener
    self.context = context
    levels = screener.book.rules.map { $0.description.level(in: context.profile, set: screener.levels) }
    machine = PatternMachine(screener.book.names)
    publicNumbers = Set(context.publicFacts.map { $0.filter { $0.isASCII && $0.isNumber } }.filter { $0.count >= 7 })
  }

  /// How many bytes are read by the automaton at once, so that its readers side by side have long stretches.
  private static let batchSize = 1 << 16

  /// What is found, in reading order.
  mutating func hits(in text: ScreeningText) -> [ScreeningHit] {
    var batch: [UInt8] = []
    var starts: [Int] = []
    var run = 0..<0
    var next = 0
    while next < text.pieces.count {
      let first = next
      batch.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
      while next < text.pieces.count, batch.count < Self.batchSize {
        starts.append(batch.count)
        batch.append(contentsOf: text.pieces[next].text.utf8)
        // A byte that occurs in no text parts the pieces, so that no literal reaches from one into the next.
        batch.append(0xFF)
        next += 1
      }
      starts.append(batch.count)
      batch.withUnsafeBufferPointer { bytes in
        events.removeAll(keepingCapacity: true)
        screener.automaton.scan(bytes, into: &events)
        events.sort { $0.end < $1.end }
        look(at: text.pieces, first..<next, bytes, starts, &run)
      }
    }
    finishTable()
    return ordered()
  }

  /// Looks at the pieces of a batch, each with the literals that end in it.
  private mutating func look(
    at pieces: [ScreeningText.Piece], _ indices: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ starts: [Int],
    _ run: inout Range<Int>
  ) {
    var event = 0
    for index in indices {
      let piece = pieces[index]
      if index >= run.upperBound {
        finishTable()
        run = Self.run(of: pieces, from: index)
      }
      if piece.role == .tableHead || piece.role == .tableCell {
        if !table.takesUp(piece.place) { finishTable() }
        table.take(piece, index)
      } else if !table.isEmpty {
        finishTable()
      }
      if piece.role != .paragraph { lookAsWhole(piece, index) }
      let start = starts[index - indices.lowerBound]
      let range = start..<starts[index - indices.lowerBound + 1] - 1
      let first = event
      while event < events.count, Int(events[event].end) <= range.upperBound { event += 1 }
      guard !range.isEmpty else { continue }
      let text = ByteText(bytes: UnsafeBufferPointer(rebasing: bytes[range]))
      var looking = Looking(
        index: index, role: piece.role, before: index - run.lowerBound, behind: run.upperBound - 1 - index, text: text,
        original: text)
      if piece.role == .tableCell { (looking.head, looking.left) = table.surroundings(of: piece.place) }
      look(looking, piece.place, first..<event, from: start)
    }
  }

  /// The pieces of one part from here on.
  private static func run(of pieces: [ScreeningText.Piece], from start: Int) -> Range<Int> {
    var end = start + 1
    while end < pieces.count, pieces[end].place.part == pieces[start].place.part { end += 1 }
    return start..<end
  }

  private mutating func look(
    _ looking: Looking, _ place: ScreeningPlace, _ range: Range<Int>, from start: Int
  ) {
    let isFolded = events[range].contains { $0.literal < screener.foldSignCount }
    // What vanishes by folding is told of the text as it is, all the rest of the folded one.
    for index in range where !isFolded || events[index].literal < screener.foldSignCount {
      inspect(events[index], at: Int(events[index].end) - start, looking, place)
    }
    guard isFolded else { return inspect(looking, place) }
    let folded = FoldedText(looking.original)
    var looking = looking
    looking.folded = folded
    folded.bytes.withUnsafeBufferPointer { bytes in
      looking.text = ByteText(bytes: bytes)
      var within: [Automaton.Event] = []
      screener.automaton.scan(bytes, into: &within)
      for event in within { inspect(event, at: Int(event.end), looking, place) }
      inspect(looking, place)
    }
  }

  private mutating func inspect(_ looking: Looking, _ place: ScreeningPlace) {
    NumberScanner.scan(looking.text) { judge($0, looking, place) }
    switch looking.role {
    case .paragraph, .heading, .tableCell: break
    case .link: inspectLink(looking, place)
    default: tryUnanchored(looking, place)
    }
  }

  private mutating func inspect(
    _ event: Automaton.Event, at end: Int, _ looking: Looking, _ place: ScreeningPlace
  ) {
    let range = end - Int(screener.automaton.lengths[Int(event.literal)])..<end
    for use in screener.uses(of: event.literal) {
      switch use {
      case .anchor(let rule): tryRule(rule, at: range, looking, place)
      case .term(let index): tryTerm(index, range, looking, place)
      case .half(let index, let isTail):
        if let whole = screener.terms[index].range(around: range, isTail: isTail, in: looking.text) {
          tryTerm(index, whole, looking, place)
        }
      }
    }
  }

  private mutating func tryRule(_ index: Int, at anchor: Range<Int>, _ looking: Looking, _ place: ScreeningPlace) {
    guard levels[index] != nil else { return }
    let rule = screener.book.rules[index]
    switch rule.kind {
    case .pattern: tryPattern(index, rule, at: anchor, looking, place)
    case .mail: tryMail(index, rule, at: anchor, looking, place)
    case .address: tryAddress(index, rule, at: anchor, looking, place)
    case .plate: tryPlate(index, rule, at: anchor.lowerBound - 1, looking, place)
    case .person: tryPerson(index, rule, at: anchor, looking, place)
    default: break
    }
  }

  /// Tries the patterns that have no anchor, at the beginning of a piece.
  private mutating func tryUnanchored(_ looking: Looking, _ place: ScreeningPlace) {
    for (index, rule) in screener.book.rules.enumerated()
    where rule.kind == .pattern && rule.anchors.isEmpty && levels[index] != nil {
      tryPattern(index, rule, at: 0..<0, looking, place)
    }
  }

  private mutating func tryTerm(_ index: Int, _ range: Range<Int>, _ looking: Looking, _ place: ScreeningPlace) {
    let ready = screener.terms[index]
    guard ready.holds(range, in: looking.text, on: context.day) else { return }
    let original = looking.originalRange(range)
    let words = looking.original.string(original)
    // A right wording that is looked for with one character amiss is no hit as it stands.
    if ready.halves != nil, words == ready.term.replacement { return }
    found.append(
      Found(
        hit: ScreeningHit(
          rule: ready.term.id, level: ready.level, place: place, start: original.lowerBound, length: original.count,
          found: words, replacement: ready.term.replacement,
          arguments: [
            "table": ready.term.table.rawValue, "right": ready.term.replacement ?? "", "note": ready.term.note,
          ]),
        piece: looking.index))
  }
}
