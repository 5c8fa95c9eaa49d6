import CivilTime
import Disclosure

/// A row of a table made ready to be looked for.
struct ReadyTerm: Sendable {
  let term: ScreeningTerm
  /// How much a hit weighs, after what the office has set.
  let level: ScreeningHit.Level
  /// The two halves of a row that is looked for with one character amiss: one of them always stands there as it should.
  let halves: (head: String, tail: String)?
  /// The characters of the halves.
  let head: [UInt32]
  let tail: [UInt32]

  private let notAfter: Set<UInt32>
  private let notBefore: Set<UInt32>
  private let requires: Words

  /// The least number of characters of rows that may have one amiss: in shorter ones it would be another word.
  static let leastNear = 6
  /// The same for officials with their posts, whose names are short.
  static let leastNearLeader = 4

  /// A row, or nil where the office has turned it off or where it is empty.
  init?(_ term: ScreeningTerm, _ levels: [String: ScreeningHit.Level?]) {
    let set = levels[term.id] ?? levels["table.\(term.table.rawValue)"]
    guard !term.pattern.isEmpty, let level = set ?? term.level else { return nil }
    self.term = term
    self.level = level
    notAfter = Set(term.notAfter.unicodeScalars.map(\.value))
    notBefore = Set(term.notBefore.unicodeScalars.map(\.value))
    requires = Words(term.requires)
    let scalars = Array(term.pattern.unicodeScalars)
    let least = term.table == .leaders ? Self.leastNearLeader : Self.leastNear
    guard term.kind == .near, scalars.count >= least else {
      (halves, head, tail) = (nil, [], [])
      return
    }
    let (first, second) = (scalars.prefix(scalars.count / 2), scalars.dropFirst(scalars.count / 2))
    halves = (String(String.UnicodeScalarView(first)), String(String.UnicodeScalarView(second)))
    (head, tail) = (first.map(\.value), second.map(\.value))
  }

  /// Whether what stands around a hit, and the day of the text, leave it one.
  func holds(_ range: Range<Int>, in text: ByteText, on day: CivilDate) -> Bool {
    if let from = term.from, day < from { return false }
    if let through = term.through, day > through { return false }
    if !notAfter.isEmpty, let before = text.scalar(before: range.lowerBound), notAfter.contains(before.value) {
      return false
    }
    if !notBefore.isEmpty, range.upperBound < text.count, notBefore.contains(text.scalar(at: range.upperBound).value) {
      return false
    }
    return requires.isEmpty || requires.occurs(in: text, text.sentence(around: range))
  }

  /// The whole of a row around one of its halves, with at most one character amiss; nil where more is.
  func range(around half: Range<Int>, isTail: Bool, in text: ByteText) -> Range<Int>? {
    let wanted = isTail ? Array(head.reversed()) : tail
    var there: [(value: UInt32, edge: Int)] = []
    var place = isTail ? half.lowerBound : half.upperBound
    while there.count <= wanted.count {
      if isTail {
        guard let before = text.scalar(before: place) else { break }
        there.append((before.value, before.start))
        place = before.start
      } else {
        guard place < text.count else { break }
        let next = text.scalar(at: place)
        there.append((next.value, next.end))
        place = next.end
      }
    }
    guard let count = Self.length(of: wanted, in: there.map(\.value)) else { return nil }
    let edge = count == 0 ? (isTail ? half.lowerBound : half.upperBound) : there[count - 1].edge
    return isTail ? edge..<half.upperBound : half.lowerBound..<edge
  }

  /// How many of the characters that are there make up those that are wanted, with one wrong, too many or missing.
  private static func length(of wanted: [UInt32], in there: [UInt32]) -> Int? {
    var same = 0
    while same < wanted.count, same < there.count, wanted[same] == there[same] { same += 1 }
    if same == wanted.count { return same }
    let (rest, found) = (wanted[same...], there[same...])
    if found.dropFirst().starts(with: rest.dropFirst()), !found.isEmpty { return wanted.count }
    if found.dropFirst().starts(with: rest) { return wanted.count + 1 }
    return found.starts(with: rest.dropFirst()) ? wanted.count - 1 : nil
  }
}
