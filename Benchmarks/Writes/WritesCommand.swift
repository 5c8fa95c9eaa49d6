import ArgumentParser
import Foundation
import Operations
import Persistence
import TestSupport

/// `Benchmarks writes`: durable journaled writes a second, beside the bare engine that commits as often.
struct WritesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "writes", abstract: "Compare journaled writes with bare commits of the same engine.",
    discussion: """
      Example: scripts/bench writes --rounds 5 --seconds 2
      Each round runs the bare engine and the desk one after the other; the ratio is that of the medians. The bare engine
      commits one row, and, to compare, the same three: the row, an event with its indexes, the end of its chain.
      """)

  @Option(help: "How many rounds.") var rounds = 5
  @Option(help: "Seconds for each side of a round.") var seconds = 2.0
  @Option(help: "How many write at the same time.") var writers = 8
  @Option(help: "Only this engine.") var engine: String?

  func run() async throws {
    let engines = TestDatabase.all.filter { engine == nil || $0.rawValue == engine }
    for engine in engines {
      try await ScratchFolder.with { folder in
        let ground = try await WriteGround(engine, folder: folder, writers: writers)
        try await measure(ground)
        try await ground.database.close()
      }
    }
  }

  private func measure(_ ground: WriteGround) async throws {
    let bare: any BareEngine =
      ground.engine == .sqlite
      ? try BareSQLite(path: ground.address) : try BarePostgres(url: ground.address, writers: writers)
    var rates: [String: [Double]] = [:]
    for round in 0..<rounds {
      rates["bare", default: []].append(try bare.commitsASecond(for: seconds, isJournaled: false))
      rates["same", default: []].append(try bare.commitsASecond(for: seconds, isJournaled: true))
      for kind in DeskWrite.allCases {
        rates[kind.rawValue, default: []].append(try await ground.writesASecond(kind, for: seconds, round: round))
      }
    }
    let (single, base) = (Self.median(rates["bare"] ?? []), Self.median(rates["same"] ?? []))
    print("\(ground.engine), \(writers) writers, medians of \(rounds) rounds")
    print("  bare engine, one row a commit: \(Int(single)) commits/s")
    print("  bare engine, the same rows a commit (row, event, end of the chain): \(Int(base)) commits/s")
    for kind in DeskWrite.allCases {
      let rate = Self.median(rates[kind.rawValue] ?? [])
      print("  \(kind.title): \(Int(rate)) writes/s, \((rate / base).rounded(to: 2)) of the bare engine")
    }
    let faults = try await ground.faults()
    print("  journal: \(faults) defects")
    if faults > 0 { throw ExitCode.failure }
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}

/// An engine without anything of ours.
protocol BareEngine {
  /// Commits one row after the other, each commit durable, and counts.
  ///
  /// `seconds` says for how long, `isJournaled` whether each commit also writes an event and moves the end of its chain.
  func commitsASecond(for seconds: Double, isJournaled: Bool) throws -> Double
}
