import CivilTime
import Disclosure
import Persistence
import TestSupport
import Testing

@Suite("Lists of matters walk an index") struct MatterPlanTests {
  static let person = Person.ID(rawValue: 7)
  static let organ = Organ.ID(rawValue: 1)
  static let filters: [MatterFilter] = MatterFilter.Sort.allCases.flatMap { sort in
    [
      MatterFilter(states: [.open, .inApproval], sort: sort), MatterFilter(sort: sort, isDescending: true),
      MatterFilter(organ: organ, states: [.open, .inApproval], sort: sort),
      MatterFilter(states: [.open], assignee: person, sort: sort),
      MatterFilter(dueFrom: CivilDate(iso: "2026-01-01"), sort: sort), MatterFilter(number: "甲〔2026〕3号", sort: sort),
    ]
  }

  @Test("No page reads the whole table", arguments: TestDatabase.all, [100, 1_000_000])
  func plans(engine: TestDatabase, estimate: Int) async throws {
    let database = try await engine.migrated()
    let below: SQLText = "SELECT organ_id FROM organ_ancestor WHERE ancestor_id = 1 AND line = 'territorial'"
    for filter in Self.filters {
      for cursor in [nil, MatterCursor(key: filter.sort == .number ? "20260000003" : "2026-03-16", id: 9)] {
        let plan = try await database.read { connection in
          if connection.dialect == .postgres { try connection.execute("SET LOCAL enable_seqscan = off") }
          let query = MatterRepository(connection).listing(filter, after: cursor, limit: 26, estimate: estimate) {
            "(\(sql: $0) IN (\(sql: below)) AND m.label = 'ordinary')"
          }
          return try connection.plan(query)
        }
        let scans = plan.filter { line in
          line.contains("Seq Scan on matter") || (line.hasSuffix("SCAN m") || line.contains("SCAN matter"))
        }
        #expect(scans.isEmpty, "\(filter) \(plan)")
      }
    }
  }

  @Test("Many matters are read in the order of the page, not sorted", arguments: MatterFilter.Sort.allCases)
  func ordered(sort: MatterFilter.Sort) async throws {
    let database = try await TestDatabase.sqlite.migrated()
    let plan = try await database.read { connection in
      let filter = MatterFilter(states: sort == .due ? [.open, .inApproval] : [], sort: sort)
      return try connection.plan(
        MatterRepository(connection).listing(filter, after: nil, limit: 26, estimate: 1_000_000) { "\(sql: $0) > 0" })
    }
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }
}
