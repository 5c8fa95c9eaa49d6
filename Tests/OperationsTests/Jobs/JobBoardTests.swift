import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("The board of background work") struct JobBoardTests {
  private static func failed(_ office: TestDesk) async throws -> Job.ID {
    let now = office.clock.now
    return try await office.database.write { connection in
      let jobs = JobRepository(connection)
      let id = try jobs.newID()
      let kind = JobKind(rawValue: "test.work")
      _ = try jobs.insert(
        Job(id: id, kind: kind, payload: "", runAfter: now, maxAttempts: 1, createdAt: now), uniqueKey: nil)
      let job = try jobs.claim(kinds: [kind], owner: "a", at: now, until: now)
      if let job { _ = try jobs.fail(job, error: "broken", at: now, retryAt: nil) }
      return id
    }
  }

  @Test("Whoever runs the installation sees what failed, and lets it run again", arguments: TestDatabase.all)
  func retry(engine: TestDatabase) async throws {
    let desk = try await TestDesk(engine)
    let office = try await SmallOffice(in: desk.database, officerMay: [.operateSystem])
    let id = try await Self.failed(desk)
    let board = try await desk.desk.answer(JobBoard(), as: office.asOfficer)
    #expect(board.jobs.map(\.id) == [id])
    #expect(board.counts == [.waiting: 0, .running: 0, .failed: 1])
    try await desk.desk.perform(RetryJob(id: id), as: office.asOfficer)
    let after = try await desk.desk.answer(JobBoard(state: .waiting), as: office.asOfficer)
    #expect(after.jobs.map(\.attempts) == [0])
    await #expect(throws: RetryJob.Refusal.notFailed) {
      try await desk.desk.perform(RetryJob(id: id), as: office.asOfficer)
    }
  }

  @Test("Nobody else sees it")
  func strangers() async throws {
    let desk = try await TestDesk()
    let office = try await SmallOffice(in: desk.database, officerMay: [.viewMatters])
    await #expect(throws: AccessRefusal.lacks(.operateSystem)) {
      try await desk.desk.answer(JobBoard(), as: office.asOfficer)
    }
  }
}
