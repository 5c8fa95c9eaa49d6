import ArgumentParser
import Foundation
import Operations
import Persistence
import TestSupport

/// `Benchmarks filing`: requests filed durably a second, beside the bare engine that writes the same rows.
struct FilingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filing", abstract: "File requests through the desk, and compare with bare commits of the same rows.",
    discussion: """
      Example: scripts/bench filing --rounds 5 --seconds 2
      Each round plays the rows of filings on the bare engine, then files through the desk: many at a time, and one
      after the other. The bare engine leaves out the full-text index and every question; the desk does all of it.
      """)

  @Option(help: "How many rounds.") var rounds = 5
  @Option(help: "Seconds for each side of a round.") var seconds = 2.0
  @Option(help: "How many file at the same time.") var writers = 8
  @Option(help: "Only this engine.") var engine: String?

  func run() async throws {
    for engine in TestDatabase.all where self.engine == nil || engine.rawValue == self.engine {
      try await ScratchFolder.with { folder in
        let desk = try await WriteGround(engine, folder: try Self.folder("desk", in: folder), writers: writers)
        let bare = try await WriteGround(engine, folder: try Self.folder("bare", in: folder), writers: writers)
        try await measure(desk, bare)
        try await desk.database.close()
        try await bare.database.close()
      }
    }
  }

  private static func folder(_ name: String, in folder: String) throws -> String {
    try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    return "\(folder)/\(name)"
  }

  private func measure(_ ground: WriteGround, _ bareGround: WriteGround) async throws {
    var tapes: [FilingTape] = []
    for (index, organ) in bareGround.organs.enumerated() {
      tapes.append(try await FilingTape(at: organ, on: bareGround, number: index * 10))
    }
    let bare: any BareFiling =
      ground.engine == .sqlite
      ? try BareSQLiteFiling(path: bareGround.address)
      : BarePostgresFiling(url: bareGround.address, writers: writers)
    var (same, many, single) = (Rounds(), Rounds(), Rounds())
    var number = 0
    for round in 0..<rounds {
      same.add(try bare.play(tapes, for: seconds, from: 1 + round * 1_000_000), in: seconds)
      many.add(try await file(on: ground, writers: writers, from: number), in: seconds)
      number += 1_000_000
      single.add(try await file(on: ground, writers: 1, from: number), in: seconds)
      number += 1_000_000
    }
    print("\(ground.engine), \(rounds) rounds, each commit durable")
    print("  bare engine, the same rows (\(tapes[0].texts { "$\($0)" }.count) statements): \(same.text)")
    print(
      "  desk, \(writers) at a time: \(many.text), \((many.median / same.median).rounded(to: 2)) of the bare engine")
    print("  desk, one after the other: \(single.text)")
    let faults = try await ground.faults()
    print("  journal: \(faults) defects")
    if faults > 0 { throw ExitCode.failure }
  }

  /// Files at all organs in turn, and says how long each took, in milliseconds.
  private func file(on ground: WriteGround, writers: Int, from first: Int) async throws -> [Double] {
    let start = ContinuousClock.now
    return try await withThrowingTaskGroup(of: [Double].self) { group in
      for writer in 0..<writers {
        group.addTask {
          var times: [Double] = []
          while (ContinuousClock.now - start).seconds < seconds {
            let number = first + writer + times.count * writers
            let begun = ContinuousClock.now
            try await Filing.file(number, at: ground.organs[number % ground.organs.count], on: ground.desk)
            times.append((ContinuousClock.now - begun).seconds * 1_000)
          }
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  /// The rounds of one side.
  private struct Rounds {
    private var rates: [Double] = []
    private var times: [Double] = []

    /// Filings a second, in the median of the rounds.
    var median: Double { rates.isEmpty ? 0 : rates.sorted()[rates.count / 2] }

    var text: String {
      guard !times.isEmpty else { return "nothing" }
      let sorted = times.sorted()
      return "\(Int(median)) a second, p50 \(sorted.percentile(0.5).rounded(to: 2)) ms, "
        + "p95 \(sorted.percentile(0.95).rounded(to: 2)) ms, p99 \(sorted.percentile(0.99).rounded(to: 2)) ms"
    }

    mutating func add(_ round: [Double], in seconds: Double) {
      rates.append(Double(round.count) / seconds)
      times += round
    }
  }
}
