/// A pattern made ready: steps of a small machine that goes back where it cannot go on.
///
/// It runs only where the automaton found an anchor of its rule, and takes a bounded number of steps there, so that no text
/// makes it slow.
struct Pattern: Sendable {
  /// One step.
  struct Step: Sendable {
    enum Verb: UInt8, Sendable {
      case set, split, jump, save, ahead, notAhead, behind, notBehind, back, start, end, name, accept
    }
    var verb: Verb
    var first: Int32 = 0
    var second: Int32 = 0
  }

  /// The steps.
  private(set) var steps: [Step] = []
  /// The sets that they name.
  private(set) var sets: [ScalarSet] = []
  /// How many groups there are, the whole match among them.
  let groupCount: Int

  /// Makes a pattern ready.
  ///
  /// - Throws: `InvalidPattern`.
  init(_ text: String) throws(InvalidPattern) {
    var parser = PatternParser(text)
    let tree = try parser.parse()
    groupCount = parser.groupCount
    add(tree)
    emit(.accept)
  }

  private mutating func emit(_ verb: Step.Verb, _ first: Int = 0, _ second: Int = 0) {
    steps.append(Step(verb: verb, first: Int32(first), second: Int32(second)))
  }

  private mutating func add(_ set: ScalarSet) -> Int {
    sets.append(set)
    return sets.count - 1
  }

  private mutating func add(_ node: PatternParser.Node) {
    switch node {
    case .set(let set): emit(.set, add(set))
    case .name: emit(.name)
    case .start: emit(.start)
    case .end: emit(.end)
    case .back(let number): emit(.back, number)
    case .sequence(let nodes): for node in nodes { add(node) }
    case .either(let nodes): addEither(nodes)
    case .group(let number, let inner):
      emit(.save, number * 2)
      add(inner)
      emit(.save, number * 2 + 1)
    case .ahead(let inner, let isNegated):
      let place = steps.count
      emit(isNegated ? .notAhead : .ahead)
      add(inner)
      emit(.accept)
      steps[place].first = Int32(steps.count)
    case .behind(let set, let isNegated): emit(isNegated ? .notBehind : .behind, add(set))
    case .repeated(let inner, let least, let most, let isLazy):
      for _ in 0..<least { add(inner) }
      if let most {
        addOptional(inner, most - least, isLazy)
      } else {
        addLoop(inner, isLazy)
      }
    }
  }

  private mutating func addEither(_ nodes: [PatternParser.Node]) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      let isLast = index == nodes.count - 1
      let place = steps.count
      if !isLast { emit(.split, place + 1) }
      add(node)
      guard !isLast else { break }
      jumps.append(steps.count)
      emit(.jump)
      steps[place].second = Int32(steps.count)
    }
    for jump in jumps { steps[jump].first = Int32(steps.count) }
  }

  private mutating func addOptional(_ node: PatternParser.Node, _ count: Int, _ isLazy: Bool) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(steps.count)
      emit(.split)
      add(node)
    }
    for place in splits { choose(place, inside: place + 1, outside: steps.count, isLazy) }
  }

  private mutating func addLoop(_ node: PatternParser.Node, _ isLazy: Bool) {
    let place = steps.count
    emit(.split)
    add(node)
    emit(.jump, place)
    choose(place, inside: place + 1, outside: steps.count, isLazy)
  }

  private mutating func choose(_ place: Int, inside: Int, outside: Int, _ isLazy: Bool) {
    steps[place].first = Int32(isLazy ? outside : inside)
    steps[place].second = Int32(isLazy ? inside : outside)
  }
}
