import ArgumentParser
import Disclosure
import Foundation
import Reading
import TestSupport

/// Reads and checks damaged files: none may crash the programme or hold it up.
struct FuzzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz", abstract: "Read and check damaged files.",
    discussion: """
      Example: Benchmarks fuzz --count 100000 --seed 1
      An input can be made again by its number: Benchmarks fuzz --seed 1 --first 4711 --count 1 --write /tmp/input
      """)

  @Option(help: "How many inputs.") var count = 10_000
  @Option(help: "The seed.") var seed: UInt64 = 1
  @Option(help: "The number of the first input.") var first = 0
  @Option(help: "Longer than so many seconds is a hang.") var limit = 5.0
  @Option(help: "Write the first input to this file.") var write: String?
  @Flag(help: "Print the number of every input before it is read, to find a crash.") var trace = false

  func run() throws {
    let fuzzer = InputFuzzer(seed: seed)
    if let write { try Data(fuzzer.input(first).bytes).write(to: URL(fileURLWithPath: write)) }
    let watchdog = Watchdog()
    watchdog.watch(limit: limit)
    let clock = ContinuousClock()
    let start = clock.now
    var tally = FuzzTally()
    for index in first..<first + count {
      if trace { FileHandle.standardError.write(Data("\(index)\n".utf8)) }
      let input = fuzzer.input(index)
      watchdog.begin(index)
      let begun = clock.now
      tally.read(input)
      tally.note(seconds: (clock.now - begun).seconds, index: index, size: input.bytes.count)
      watchdog.rest()
    }
    print("\(count) inputs in \((clock.now - start).seconds.rounded(to: 1)) s, seed \(seed): no crash, no hang")
    tally.report()
  }
}

/// What became of the damaged files.
struct FuzzTally {
  private var refused = 0, withTables = 0, findings = 0
  private var slowest: [(seconds: Double, index: Int, size: Int)] = []

  mutating func read(_ input: InputFuzzer.Input) {
    do {
      let report = try ReportReader().read(input.bytes, name: input.name)
      if !report.cells.isEmpty { withTables += 1 }
      findings += ReportChecker().check(report).findings.count
    } catch {
      refused += 1
    }
  }

  mutating func note(seconds: Double, index: Int, size: Int) {
    slowest.append((seconds, index, size))
    if slowest.count > 64 { slowest = Array(slowest.sorted { $0.seconds > $1.seconds }.prefix(5)) }
  }

  func report() {
    print(
      "\(refused) refused, \(withTables) with tables, \(findings) findings, peak \(Usage.peakMegabytes.rounded(to: 0)) MB"
    )
    for slow in slowest.sorted(by: { $0.seconds > $1.seconds }).prefix(5) {
      print("  \((slow.seconds * 1000).rounded(to: 2)) ms: input \(slow.index), \(slow.size) bytes")
    }
  }
}
