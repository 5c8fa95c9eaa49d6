import CivilTime
public import Disclosure

/// All rules and tables, ready to look at texts; made once for a version of the rules and then shared.
public struct Screener: Sendable {
  /// What a literal of the automaton is for.
  enum Use: Sendable {
    /// A rule is tried there.
    case anchor(rule: Int)
    /// A row of a table stands there.
    case term(Int)
    /// Half of a row that is looked for with one character amiss.
    case half(Int, isTail: Bool)
  }

  /// The rules that are shipped, for the page on which an office sets their weight; rows of tables are not among them.
  public static let rules: [ScreeningRule] = RuleBook.shipped.rules.map(\.description)

  /// A short text that is the same for the same rules, rows and weights: what was found says with which it was found.
  ///
  /// It is computed from the inputs when a screener is made.
  public let version: String

  /// The version of the rules alone, without the tables and weights of an office.
  public static let shippedVersion = Screener().version

  let book: RuleBook
  let terms: [ReadyTerm]
  let levels: [String: ScreeningHit.Level?]
  package let automaton: Automaton
  /// How many of the first literals tell that a text is to be folded.
  let foldSignCount: Int
  private let uses: [Use]
  private let useStarts: [Int32]

  /// A screener of these tables, beside the rules that are shipped.
  ///
  /// - Parameters:
  ///   - terms: the rows of the office's tables that are in force.
  ///   - levels: the weight an office gives to a rule of its own accord; a rule without a weight is off. A row is named by its id,
  ///     all rows of a table by `table.` and the table.
  public init(terms: [ScreeningTerm] = [], levels: [String: ScreeningHit.Level?] = [:]) {
    self.init(book: .shipped, terms: Misprints.shipped + terms, levels: levels)
  }

  init(book: RuleBook, terms: [ScreeningTerm], levels: [String: ScreeningHit.Level?]) {
    self.book = book
    self.levels = levels
    self.terms = terms.compactMap { ReadyTerm($0, levels) }
    version = Self.version(book, terms, levels)
    var literals = LiteralTable()
    for sign in FoldedText.signs { literals.add(sign, nil) }
    foldSignCount = literals.list.count
    for (index, rule) in book.rules.enumerated() where rule.isOn(levels) {
      for anchor in rule.anchors { literals.add(anchor, .anchor(rule: index)) }
    }
    for (index, term) in self.terms.enumerated() {
      if let halves = term.halves {
        literals.add(Array(halves.head.utf8), .half(index, isTail: false))
        literals.add(Array(halves.tail.utf8), .half(index, isTail: true))
      } else {
        literals.add(Array(term.term.pattern.utf8), .term(index))
      }
    }
    automaton = Automaton(literals.list)
    (uses, useStarts) = literals.flattened()
  }

  /// What is found in a text, in reading order.
  ///
  /// Hits do not overlap, but for those that concern a piece as a whole; of two that would, the heavier one stays, of two of
  /// one weight the longer one.
  public func hits(in text: ScreeningText, _ context: ScreeningContext) -> [ScreeningHit] {
    var pass = ScreeningPass(self, context)
    return pass.hits(in: text)
  }

  /// What a literal is for.
  @inline(__always) func uses(of literal: Int32) -> ArraySlice<Use> {
    uses[Int(useStarts[Int(literal)])..<Int(useStarts[Int(literal) + 1])]
  }

  private static func version(
    _ book: RuleBook, _ terms: [ScreeningTerm], _ levels: [String: ScreeningHit.Level?]
  ) -> String {
    var print = Fingerprint()
    print.add(String(book.digest))
    for term in terms {
      for part in [
        term.id, term.table.rawValue, term.pattern, term.kind.rawValue, term.replacement ?? "\u{0}", term.notAfter,
        term.notBefore, term.requires.joined(separator: "\u{0}"), term.level.rawValue, term.from?.description ?? "",
        term.through?.description ?? "",
      ] { print.add(part) }
    }
    for (id, level) in levels.sorted(by: { $0.key < $1.key }) {
      print.add(id)
      print.add(level?.rawValue ?? "off")
    }
    let digits = String(print.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// The literals while they are gathered: each once, with all that it is for.
private struct LiteralTable {
  private(set) var list: [[UInt8]] = []
  private var uses: [[Screener.Use]] = []
  private var places: [[UInt8]: Int] = [:]

  mutating func add(_ literal: [UInt8], _ use: Screener.Use?) {
    guard !literal.isEmpty else { return }
    let place = places[literal] ?? list.count
    if place == list.count {
      places[literal] = place
      list.append(literal)
      uses.append([])
    }
    if let use { uses[place].append(use) }
  }

  func flattened() -> ([Screener.Use], [Int32]) {
    var starts: [Int32] = [0]
    for list in uses { starts.append((starts.last ?? 0) + Int32(list.count)) }
    return (Array(uses.joined()), starts)
  }
}
