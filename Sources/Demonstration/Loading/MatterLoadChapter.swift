import CivilTime
import Disclosure
import Operations
import Persistence

/// The many matters of a large demonstration, written in batches past the desk, and examined at the end.
struct MatterLoadChapter: DemonstrationChapter {
  let title = "批量载入事项"

  /// How many matters are written in one transaction.
  private static let batch = 10_000

  func write(in book: inout DemonstrationBook) async throws {
    let count = book.plan.mattersToLoad
    let offices = MatterOffice.all(in: book)
    guard count > 0, !offices.isEmpty else { return }
    let clock = ContinuousClock()
    let start = clock.now
    let year = book.plan.today.adding(days: -400).year
    let (calendar, places) = try await book.database.read { connection in
      (
        try CalendarRepository(connection).calendar(of: nil, from: year),
        try Self.places(offices, in: OrganRepository(connection))
      )
    }
    let firstID = try await takeIDs(count * LoadWriter.records, in: book)
    var writer = LoadWriter(plan: book.plan, offices: offices, places: places, calendar: calendar, firstID: firstID)
    let database = book.database
    var next = try writer.next(Self.batch, &book.random)
    while let batch = next {
      async let writing: Void = database.write { try batch.write(to: $0) }
      // Invented on another processor while the engine writes.
      next = try writer.next(Self.batch, &book.random)
      try await writing
    }
    let seconds = Double((clock.now - start) / .milliseconds(1)) / 1_000
    let report = try await examined(in: book)
    book.remarks.append(
      "批量载入 \(count) 项事项，用时 \(Int(seconds.rounded())) 秒，每秒 \(Int(Double(count) / max(seconds, 0.001))) 项；"
        + "日志 \(report.chains) 条链、\(report.events) 个事件和事项计数已核对，均无误。")
  }

  private static func places(
    _ offices: [MatterOffice], in organs: OrganRepository
  ) throws -> [Organ.ID: LoadedPlace] {
    var places: [Organ.ID: LoadedPlace] = [:]
    for id in offices.map(\.organ.id) {
      places[id] = try organs.find(id).map { LoadedPlace(organ: $0, office: try organs.office(of: id)) }
    }
    return places
  }

  private func takeIDs(_ count: Int, in book: DemonstrationBook) async throws -> Int64 {
    let next = try await book.database.write { connection in
      try connection.row("UPDATE id_block SET next = next + \(count) WHERE name = 'record' RETURNING next")?
        .integer("next")
    }
    guard let next else { throw SQLFault.statement("id_block has no row") }
    return next - Int64(count)
  }

  private func examined(in book: DemonstrationBook) async throws -> JournalReport {
    let (report, tallies) = try await book.database.read { connection in
      (try IntegrityCheck(connection).journal(), try MatterRepository(connection).wrongTallies())
    }
    guard report.defectCount == 0, tallies.isEmpty else {
      throw LoadFault(defects: report.defectCount, tallies: tallies.count)
    }
    return report
  }
}

/// What was loaded is not as the desk would have written it.
struct LoadFault: Error, CustomStringConvertible {
  /// How many events of the journal are wrong.
  let defects: Int
  /// How many counts are wrong.
  let tallies: Int

  /// The sentence, in Chinese.
  var description: String { "批量载入后核对有误：日志 \(defects) 处，计数 \(tallies) 处。请删去这个目录，并报告此问题。" }
}
