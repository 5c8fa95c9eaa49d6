import App
import ArgumentParser
import Disclosure
import Foundation
import Operations
import Persistence
import TestSupport

/// `Benchmarks ledger`: what Tests/Crash kills, and what it proves afterwards.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Write journaled changes, and prove that none was lost.",
    subcommands: [Schema.self, Write.self, Prove.self])

  /// Makes a schema of PostgreSQL that nobody else uses.
  struct Schema: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make an empty schema of PostgreSQL.")

    @Option(help: "The address of the database.")
    var database: String

    @Option(help: "Its name.")
    var name: String

    func run() async throws {
      let database = try DatabaseAddress(database).open(connections: 1)
      let name = name
      _ = try await database.write { try $0.execute("CREATE SCHEMA \(identifier: name)") }
      try await database.close()
    }
  }

  /// Writes until it is killed, or so many times; prints `organ number` when a change was acknowledged.
  struct Write: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write; print what was acknowledged.")

    @Option(help: "The file or the address of the database.")
    var database: String

    @Option(help: "How many write at the same time.")
    var writers = 4

    @Option(help: "How often each writes.")
    var each = Int.max

    func run() async throws {
      let database = try DatabaseAddress(database).open(connections: 16)
      try await Migrator(database).migrate()
      try await database.write { try StrikeProof.layGround(on: $0) }
      let desk = Desk(database: database, surroundings: TestDesk.surroundings) { SystemClock.now }
      FileHandle.standardOutput.write(Data("ready\n".utf8))
      let begin = ContinuousClock.now
      let each = each
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<writers {
          group.addTask {
            for turn in 0..<each {
              let organ = StrikeProof.organs[(writer + turn) % StrikeProof.organs.count]
              let other = StrikeProof.organs[turn % StrikeProof.organs.count]
              let number = try await desk.perform(
                StrikeNumber(organ: organ, telling: turn.isMultiple(of: 3) ? other : nil),
                as: Principal(.system("crash test"), source: "ledger"))
              FileHandle.standardOutput.write(Data("\(organ) \(number)\n".utf8))
            }
          }
        }
        try await group.waitForAll()
      }
      let seconds = (ContinuousClock.now - begin) / .seconds(1)
      FileHandle.standardError.write(Data("\(Int(Double(writers * each) / seconds)) writes a second\n".utf8))
      try await database.close()
    }
  }

  /// Reads what was acknowledged from standard input and compares.
  struct Prove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Compare the database with what was acknowledged.")

    @Option(help: "The file or the address of the database.")
    var database: String

    func run() async throws {
      var acknowledged: [Organ.ID: Set<Int64>] = [:]
      while let line = readLine() {
        let parts = line.split(separator: " ").compactMap { Int64($0) }
        if parts.count == 2 { acknowledged[Organ.ID(rawValue: parts[0]), default: []].insert(parts[1]) }
      }
      let database = try DatabaseAddress(database).open(connections: 1)
      let told = acknowledged
      let (count, faults) = try await database.read { connection in
        let proof = StrikeProof(connection)
        return (try proof.count(), try proof.faults(acknowledged: told))
      }
      try await database.close()
      for fault in faults { print("FAULT \(fault)") }
      print("\(count) written, \(told.values.map(\.count).reduce(0, +)) acknowledged, \(faults.count) faults")
      if !faults.isEmpty { throw ExitCode.failure }
    }
  }
}
