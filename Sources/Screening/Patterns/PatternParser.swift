/// What is wrong with a pattern.
struct InvalidPattern: Error, CustomStringConvertible {
  var description: String
}

/// Reads the text of a pattern into a tree.
///
/// The language is the part of regular expressions that rules need: characters, `.`, `[…]`, `\d \w \s \h`, `\N` for the name
/// of a person, `^ $` for the ends of the piece, groups, `(?:…)`, `|`, `? * + {m,n}` each with `?` for as few as possible, `\1`,
/// `(?=…) (?!…)`, and `(?<=x) (?<!x)` for one character before.
struct PatternParser {
  indirect enum Node {
    case set(ScalarSet)
    case name
    case start
    case end
    case back(Int)
    case sequence([Node])
    case either([Node])
    case group(Int, Node)
    case ahead(Node, isNegated: Bool)
    case behind(ScalarSet, isNegated: Bool)
    case repeated(Node, least: Int, most: Int?, isLazy: Bool)
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// How many groups were opened, the whole match among them.
  private(set) var groupCount = 1

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The tree of the whole pattern.
  mutating func parse() throws(InvalidPattern) -> Node {
    let node = try alternatives()
    guard index == scalars.count else { throw fault("a bracket too many") }
    return node
  }

  private func fault(_ reason: String) -> InvalidPattern {
    InvalidPattern(description: "\(reason) at \(index) in \(String(String.UnicodeScalarView(scalars)))")
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard index < scalars.count, scalars[index] == scalar else { return false }
    index += 1
    return true
  }

  private mutating func next() throws(InvalidPattern) -> Unicode.Scalar {
    guard index < scalars.count else { throw fault("it ends too early") }
    defer { index += 1 }
    return scalars[index]
  }

  private mutating func alternatives() throws(InvalidPattern) -> Node {
    var list = [try sequence()]
    while take("|") { list.append(try sequence()) }
    return list.count == 1 ? list[0] : .either(list)
  }

  private mutating func sequence() throws(InvalidPattern) -> Node {
    var list: [Node] = []
    while index < scalars.count, scalars[index] != "|", scalars[index] != ")" {
      list.append(try quantified(try atom()))
    }
    return list.count == 1 ? list[0] : .sequence(list)
  }

  private mutating func atom() throws(InvalidPattern) -> Node {
    switch try next() {
    case "(": return try bracket()
    case "[": return .set(try set())
    case ".": return .set(.any)
    case "^": return .start
    case "$": return .end
    case "\\":
      let letter = try next()
      if letter == "N" { return .name }
      if let named = ScalarSet.named(letter) { return .set(named) }
      if let number = Int(String(letter)) { return .back(number) }
      return .set(ScalarSet(ranges: [letter.value...letter.value]))
    case let other: return .set(ScalarSet(ranges: [other.value...other.value]))
    }
  }

  private mutating func bracket() throws(InvalidPattern) -> Node {
    var node: Node
    if take("?") {
      switch try next() {
      case ":": node = try alternatives()
      case "=": node = .ahead(try alternatives(), isNegated: false)
      case "!": node = .ahead(try alternatives(), isNegated: true)
      case "<":
        let isNegated = try next() == "!"
        guard case .set(let set) = try atom() else { throw fault("more than a character before") }
        node = .behind(set, isNegated: isNegated)
      default: throw fault("an unknown bracket")
      }
    } else {
      let number = groupCount
      groupCount += 1
      node = .group(number, try alternatives())
    }
    guard take(")") else { throw fault("a bracket is left open") }
    return node
  }

  private mutating func set() throws(InvalidPattern) -> ScalarSet {
    var set = ScalarSet(isNegated: take("^"))
    while !take("]") {
      var first = try next()
      if first == "\\" {
        first = try next()
        if let named = ScalarSet.named(first) {
          set.ranges += named.ranges
          continue
        }
      }
      guard index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1] != "]" else {
        set.ranges.append(first.value...first.value)
        continue
      }
      index += 1
      let last = try next()
      guard first <= last else { throw fault("a range runs backwards") }
      set.ranges.append(first.value...last.value)
    }
    return set
  }

  private mutating func quantified(_ node: Node) throws(InvalidPattern) -> Node {
    var (least, most): (Int, Int?) = (0, nil)
    if take("?") {
      most = 1
    } else if take("+") {
      least = 1
    } else if take("{") {
      least = try number()
      most = take(",") ? try number() : least
      guard take("}"), least <= most ?? least else { throw fault("a count that cannot be") }
    } else if !take("*") {
      return node
    }
    return .repeated(node, least: least, most: most, isLazy: take("?"))
  }

  private mutating func number() throws(InvalidPattern) -> Int {
    var value = 0
    let start = index
    while index < scalars.count, ("0"..."9").contains(scalars[index]), value < 1000 {
      value = value * 10 + Int(scalars[index].value - 0x30)
      index += 1
    }
    guard index > start else { throw fault("a number is missing") }
    return value
  }
}
