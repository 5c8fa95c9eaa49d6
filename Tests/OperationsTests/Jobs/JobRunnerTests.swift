import CivilTime
import Disclosure
import Operations
import Persistence
import Synchronization
import TestSupport
import Testing

@Suite("Background work") struct JobRunnerTests {
  private static let kind = JobKind(rawValue: "test.work")

  /// Asks for jobs as an operation does.
  private struct Ask: Operation {
    var requests: [JobRequest]
    static var access: Access { .system }
    func organ(in scope: Scope) throws -> Organ.ID? { nil }
    func run(in scope: Scope) throws {
      for request in requests { try scope.enqueue(request) }
      scope.record(.jobRetried, organ: nil, subject: .init("job", 0))
    }
  }

  private static let system = Principal(.system("test"), source: "test")

  /// Collects what was done.
  private final class Record: Sendable {
    private let list = Mutex<[String]>([])
    var all: [String] { list.withLock { $0 } }
    func add(_ text: String) { list.withLock { $0.append(text) } }
  }

  private static func runner(
    _ office: TestDesk, _ owner: String = "a", daily: [DailyWork] = [], record: Record,
    _ body: @escaping @Sendable (Job) async throws -> Void = { _ in }
  ) -> JobRunner {
    let work = JobWork(kind) { job in
      try await body(job)
      record.add(job.payload)
    }
    return JobRunner(database: office.database, works: [work], daily: daily, owner: owner) { office.clock.now }
  }

  private static func job(_ office: TestDesk) async throws -> Job {
    try await office.database.read { connection in
      let id = try #require(try connection.row("SELECT id FROM job"))
      return try #require(try JobRepository(connection).find(try id.id("id")))
    }
  }

  @Test("What is asked for is done once, in the order of time", arguments: TestDatabase.all)
  func done(engine: TestDatabase) async throws {
    let office = try await TestDesk(engine)
    let later = JobRequest(Self.kind, payload: "later", delay: 60)
    try await office.desk.perform(
      Ask(requests: [later, JobRequest(Self.kind, payload: "now")]), as: Self.system)
    let record = Record()
    try await Self.runner(office, record: record).drain()
    #expect(record.all == ["now"])
    office.clock.advance(seconds: 60)
    try await Self.runner(office, record: record).drain()
    try await Self.runner(office, record: record).drain()
    #expect(record.all == ["now", "later"])
  }

  @Test("Of jobs with the same key only the first is done", arguments: TestDatabase.all)
  func uniqueKey(engine: TestDatabase) async throws {
    let office = try await TestDesk(engine)
    let requests = (1...3).map { JobRequest(Self.kind, payload: "\($0)", uniqueKey: "k") }
    try await office.desk.perform(Ask(requests: requests), as: Self.system)
    let record = Record()
    try await Self.runner(office, record: record).drain()
    #expect(record.all == ["1"])
  }

  @Test("What fails is tried again, later and later, and kept when it has failed for good", arguments: TestDatabase.all)
  func backOff(engine: TestDatabase) async throws {
    struct Broken: Error {}
    let office = try await TestDesk(engine)
    try await office.desk.perform(Ask(requests: [JobRequest(Self.kind, maxAttempts: 3)]), as: Self.system)
    let runner = Self.runner(office, record: Record()) { _ in throw Broken() }
    var pauses: [Int64] = []
    for _ in 1...2 {
      try await runner.drain()
      let job = try await Self.job(office)
      #expect(job.state == .waiting)
      pauses.append((job.runAfter.milliseconds - office.clock.now.milliseconds) / 1_000)
      office.clock.now = job.runAfter
    }
    #expect(pauses[1] > pauses[0])
    try await runner.drain()
    let job = try await Self.job(office)
    #expect(job.state == .failed)
    #expect(job.attempts == 3)
    #expect(job.lastError?.contains("Broken") == true)
  }

  @Test("What is hopeless is not tried again")
  func hopeless() async throws {
    let office = try await TestDesk()
    try await office.desk.perform(Ask(requests: [JobRequest(Self.kind)]), as: Self.system)
    try await Self.runner(office, record: Record()) { _ in throw HopelessJob("no such thing") }.drain()
    let job = try await Self.job(office)
    #expect(job.state == .failed)
    #expect(job.lastError == "no such thing")
  }

  @Test("The job of a killed worker is taken over once its lease has run out", arguments: TestDatabase.all)
  func takenOver(engine: TestDatabase) async throws {
    let office = try await TestDesk(engine)
    try await office.desk.perform(Ask(requests: [JobRequest(Self.kind, payload: "x")]), as: Self.system)
    // A worker that claims and is killed.
    let now = office.clock.now
    let lost = try #require(
      try await office.database.write {
        try JobRepository($0).claim(
          kinds: [Self.kind], owner: "dead", at: now, until: now.adding(seconds: 60))
      })
    let record = Record()
    let runner = Self.runner(office, "b", record: record)
    try await runner.keepHouse()
    try await runner.drain()
    #expect(record.all.isEmpty, "the lease still runs")
    office.clock.advance(seconds: 61)
    try await runner.keepHouse()
    try await runner.drain()
    try await runner.drain()
    #expect(record.all == ["x"])
    let late = office.clock.now
    let isHeld = try await office.database.write { try JobRepository($0).finish(lost, at: late) }
    #expect(!isHeld, "the dead worker has nothing to say any more")
    #expect(try await Self.job(office).attempts == 2)
  }

  @Test("A job that has grown stale is given up")
  func stale() async throws {
    let office = try await TestDesk()
    try await office.desk.perform(Ask(requests: [JobRequest(Self.kind, staleAfter: 60)]), as: Self.system)
    office.clock.advance(seconds: 60)
    let record = Record()
    let runner = Self.runner(office, record: record)
    try await runner.drain()
    try await runner.keepHouse()
    #expect(record.all.isEmpty)
    #expect(try await Self.job(office).state == .failed)
  }

  @Test("Daily work is done once a day, however many processes there are", arguments: TestDatabase.all)
  func daily(engine: TestDatabase) async throws {
    let office = try await TestDesk(engine)
    let record = Record()
    let runners = ["a", "b"].map {
      Self.runner(office, $0, daily: [DailyWork(Self.kind, at: "09:30")], record: record)
    }
    for _ in 1...3 {
      for runner in runners {
        try await runner.keepHouse()
        try await runner.drain()
      }
      office.clock.advance(seconds: 1_800)
    }
    #expect(record.all == ["2026-03-16"])
    office.clock.advance(seconds: 86_400)
    try await runners[1].keepHouse()
    try await runners[0].keepHouse()
    try await runners[0].drain()
    #expect(record.all == ["2026-03-16", "2026-03-17"])
  }

  @Test("Two runners share a thousand jobs; each is done exactly once", arguments: TestDatabase.all)
  func shared(engine: TestDatabase) async throws {
    let office = try await TestDesk(engine)
    let numbers = (1...1_000).map(String.init)
    try await office.desk.perform(
      Ask(requests: numbers.map { JobRequest(Self.kind, payload: $0) }), as: Self.system)
    let record = Record()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for owner in ["a", "b"] {
        let runner = Self.runner(office, owner, record: record)
        for _ in 1...2 { group.addTask { try await runner.drain() } }
      }
      try await group.waitForAll()
    }
    #expect(record.all.count == 1_000)
    #expect(Set(record.all) == Set(numbers))
    let waiting = try await office.database.read { try JobRepository($0).count(.waiting) }
    #expect(waiting == 0)
  }

  @Test("A worker that is told to stop gives its job back untouched")
  func stopped() async throws {
    let office = try await TestDesk()
    try await office.desk.perform(Ask(requests: [JobRequest(Self.kind)]), as: Self.system)
    let (started, start) = AsyncStream<Void>.makeStream()
    let runner = Self.runner(office, record: Record()) { _ in
      start.yield()
      try await Task.sleep(for: .seconds(600))
    }
    let running = Task { await runner.run(lanes: 1, pause: .seconds(600)) }
    for await _ in started { break }
    running.cancel()
    await running.value
    let job = try await Self.job(office)
    #expect(job.state == .waiting)
    #expect(job.attempts == 0)
  }
}
