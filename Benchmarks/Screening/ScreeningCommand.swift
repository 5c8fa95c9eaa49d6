import ArgumentParser
import CivilTime
import Disclosure
import Foundation
import Screening

/// Measures screening, if wished beside pyahocorasick and Hyperscan looking for the same terms in the same text.
struct ScreeningCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screening", abstract: "Measure screening: megabytes a second on one core, and memory.",
    discussion: "Example: Benchmarks screening --terms 20000 --mega-bytes 100 --peers /tmp/venv/bin/python")

  @Option(help: "How many terms of tables, beside the rules that are shipped.") var terms = 20_000
  @Option(help: "How many megabytes of text.") var megaBytes = 100
  @Option(help: "How often each is measured; the best counts.") var rounds = 3
  @Option(help: "A Python that has pyahocorasick and hyperscan.") var peers: String?
  @Option(help: "The seed.") var seed: UInt64 = 1

  func run() throws {
    var material = ScreeningMaterial(seed: seed)
    let words = material.terms(terms)
    let paragraphs = material.paragraphs(megaBytes: megaBytes, terms: words)
    let size = Double(paragraphs.reduce(0) { $0 + $1.utf8.count + 1 }) / 1_000_000
    print("\(paragraphs.count) pieces, \(size.rounded(to: 1)) MB, \(words.count) terms, \(Screener.rules.count) rules")
    measureScreener(words, paragraphs, size)
    let found = measureAutomaton(words, paragraphs, size)
    if let peers { try compare(peers, words, paragraphs, found.events, found.speed) }
  }

  /// Everything: folding, rules, tables, contexts, positions.
  private func measureScreener(_ words: [String], _ paragraphs: [String], _ size: Double) {
    let rows = words.enumerated().map { ScreeningTerm(id: "T\($0.offset)", table: .own, pattern: $0.element) }
    let before = Usage.peakMegabytes
    let start = ContinuousClock.now
    let screener = Screener(terms: rows)
    let took = (ContinuousClock.now - start).seconds
    let table = Double(screener.automaton.byteCount) / 1_000_000
    print(
      "made ready in \(took.rounded(to: 2)) s, the automaton takes \(table.rounded(to: 1)) MB "
        + "(this process \((Usage.peakMegabytes - before).rounded(to: 0)) MB more at its peak)")
    let text = ScreeningText(
      paragraphs.enumerated().map {
        ScreeningText.Piece(ScreeningPlace("body", String($0.offset)), .paragraph, $0.element)
      })
    let context = ScreeningContext(day: CivilDate(dayNumber: 20_605))
    var hits: [ScreeningHit] = []
    let speed = best(size) { hits = screener.hits(in: text, context) }
    let terms = hits.count { $0.rule.hasPrefix("T") && !$0.rule.hasPrefix("TY") }
    print("all rules and terms: \(speed.rounded(to: 0)) MB/s, \(hits.count) hits, \(terms) of them terms")
    let bare = Screener()
    let bareSpeed = best(size) { hits = bare.hits(in: text, context) }
    print("rules as shipped, no terms: \(bareSpeed.rounded(to: 0)) MB/s")
  }

  /// The terms alone, with where they end, as the peers find them.
  private func measureAutomaton(
    _ words: [String], _ paragraphs: [String], _ size: Double
  ) -> (events: [Automaton.Event], speed: Double) {
    let automaton = Automaton(words.map { Array($0.utf8) })
    var bytes = Array(paragraphs.joined(separator: "\n").utf8)
    bytes.append(0x0A)
    var events: [Automaton.Event] = []
    let speed = best(size) {
      events.removeAll(keepingCapacity: true)
      bytes.withUnsafeBufferPointer { automaton.scan($0, into: &events) }
    }
    print("terms alone: \(speed.rounded(to: 0)) MB/s, \(events.count) hits")
    return (events, speed)
  }

  /// The speed of the best round, in megabytes a second of processor time.
  private func best(_ size: Double, _ body: () -> Void) -> Double {
    var least = Double.infinity
    for _ in 0..<rounds {
      let start = Usage.ownSeconds
      body()
      least = min(least, Usage.ownSeconds - start)
    }
    return size / least
  }
}
