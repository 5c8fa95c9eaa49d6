import TestSupport
import Testing

@testable import Screening

@Suite("The automaton") struct AutomatonTests {
  private struct Found: Hashable {
    var literal: Int
    var end: Int
  }

  private func found(_ literals: [String], in text: String) -> [Found] {
    var events: [Automaton.Event] = []
    var text = text
    text.withUTF8 { Automaton(literals.map { Array($0.utf8) }).scan($0, into: &events) }
    return events.map { Found(literal: Int($0.literal), end: Int($0.end)) }
  }

  private func naive(_ literals: [String], in text: String) -> Set<Found> {
    let bytes = Array(text.utf8)
    var found: Set<Found> = []
    for (index, literal) in literals.enumerated() {
      let wanted = Array(literal.utf8)
      guard !wanted.isEmpty, bytes.count >= wanted.count else { continue }
      for start in 0...(bytes.count - wanted.count) where bytes[start..<start + wanted.count].elementsEqual(wanted) {
        found.insert(Found(literal: index, end: start + wanted.count))
      }
    }
    return found
  }

  @Test("It finds what a naive search finds, each once, in random texts of few characters", arguments: 0..<60)
  func agrees(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let alphabet = seed.isMultiple(of: 2) ? ["公", "开", "政", "a"] : ["é", "1", "中", "😀", "丙", "乙", "ab"]
    func text(_ length: Int) -> String { (0..<length).map { _ in random.pick(alphabet) }.joined() }
    let literals = Array(Set((0..<random.number(1...40)).map { _ in text(random.number(1...9)) })).sorted()
    for length in [0, 1, 5, 40, 70, 300, 2000] {
      let content = text(length)
      let events = found(literals, in: content)
      #expect(Set(events).count == events.count)
      #expect(Set(events) == naive(literals, in: content), "\(length)")
    }
  }

  @Test("Literals of one character repeated, in a text of nothing else")
  func repetition() {
    let literals = (1...50).map { String(repeating: "公", count: $0) }
    let text = String(repeating: "公", count: 400)
    #expect(Set(found(literals, in: text)) == naive(literals, in: text))
  }

  @Test("Without literals nothing is found")
  func empty() {
    #expect(found([], in: String(repeating: "政务公开", count: 50)).isEmpty)
    #expect(found([""], in: "政务公开").isEmpty)
  }

  @Test("Twenty thousand literals take less than fifty megabytes")
  func memory() {
    var random = SplitMix64(seed: 3)
    let characters = (0x4E00..<0x5600).compactMap { Unicode.Scalar($0).map(String.init) }
    let literals = (0..<20_000).map { _ in (0..<random.number(2...10)).map { _ in random.pick(characters) }.joined() }
    #expect(Automaton(literals.map { Array($0.utf8) }).byteCount < 50_000_000)
  }
}
