import App
import ArgumentParser
import Disclosure
import Foundation
import Operations
import Persistence
import TestSupport

/// `Benchmarks office`: how a large office is loaded, started, read, searched and verified.
struct OfficeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "office", abstract: "Load a large office; measure start, pages, search and verification.",
    discussion: """
      Examples:
        scripts/bench office --engine sqlite --matters 100000
        scripts/bench office --engine postgres --organs 1000 --people 3000 --matters 1000000
      A folder that is kept (--data) is not loaded again.
      """)

  @Option(help: "The engine: sqlite or postgres.") var engine = "sqlite"
  @Option(help: "How many organs.") var organs = 1_000
  @Option(help: "How many people.") var people = 3_000
  @Option(help: "How many matters.") var matters = 1_000_000
  @Option(help: "How often each page is fetched.") var visits = 300
  @Option(help: "Where the installation is kept; a scratch folder where none is named.") var data: String?

  func run() async throws {
    guard let engine = TestDatabase(rawValue: engine), TestDatabase.all.contains(engine) else {
      throw ValidationError("There is no \(self.engine) here; for PostgreSQL set GONGKAI_TEST_POSTGRES.")
    }
    guard let data else { return try await ScratchFolder.with { try await measure(engine, in: $0 + "/office") } }
    try await measure(engine, in: data)
  }

  private func measure(_ engine: TestDatabase, in folder: String) async throws {
    print("\(engine), \(organs) organs, \(matters) matters")
    let office = try await BenchedOffice(engine, folder: folder)
    let installation = try await office.open(organs: organs, people: people, matters: matters)
    try await verify(installation)
    try await search(installation)
    let visitors = try await BenchedOffice.visitors(installation)
    try await installation.close()
    for _ in 0..<3 {
      let served = try ServedOffice(environment: office.environment)
      let first = ContinuousClock.now
      _ = try KeepAliveClient(port: served.port).get("/desk/sign-in")
      let page = ContinuousClock.now - first
      print(
        "start    first healthy answer after \((served.start.seconds * 1_000).rounded(to: 0)) ms, "
          + "first page in \((page.seconds * 1_000).rounded(to: 1)) ms")
      served.stop()
    }
    let served = try ServedOffice(environment: office.environment)
    for visitor in visitors { try PageRound(served, visitor.title, visitor.name).run(visits: visits) }
    served.stop()
  }

  private func verify(_ installation: Installation) async throws {
    let start = ContinuousClock.now
    let report = try await installation.database.read { try IntegrityCheck($0).journal() }
    let seconds = (ContinuousClock.now - start).seconds
    print(
      "verify   \(report.chains) chains, \(report.events) events, \(report.defectCount) defects: "
        + "\(seconds.rounded(to: 1)) s, \(Int(Double(report.events) / seconds)) events/s")
  }

  /// Through the desk, without the web; as the platform itself, which sees everything.
  private func search(_ installation: Installation) async throws {
    let words = ["征收", "学区划分", "稻香镇 规划许可", "张", "建设有限公司", "2026", "保障性住房分配结果", "不存在的词语"]
    for word in words {
      guard let query = SearchQuery(word) else { continue }
      var times: [Double] = []
      var hits = 0
      for _ in 0..<20 {
        let start = ContinuousClock.now
        let found = try await installation.desk.answer(Search(query), as: Self.system)
        times.append((ContinuousClock.now - start).seconds * 1_000)
        hits = found.kinds.values.reduce(0, +)
      }
      times.sort()
      print(
        "search   \(word): \(hits)\(hits >= Search.counted ? "+" : "") hits, median \(times[10].rounded(to: 1)) ms, "
          + "worst \(times[19].rounded(to: 1)) ms")
    }
  }

  private static let system = Principal(.system("benchmark"), source: "benchmark")
}
