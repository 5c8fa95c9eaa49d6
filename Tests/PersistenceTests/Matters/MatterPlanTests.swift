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
      MatterFilter(states: [.open], assignee: person, sort: sort), MatterFilter(assignee: person, sort: sort),
      MatterFilter(dueFrom: CivilDate(iso: "2026-01-01"), sort: sort), MatterFilter(number: "甲〔2026〕3号", sort: sort),
    ]
  }
  /// The list of requests under each of its filters.
  static let requests: [MatterFilter] = MatterFilter.Sort.allCases.flatMap { sort in
    [
      MatterFilter(kind: .request, states: [.open, .inApproval], sort: sort),
      MatterFilter(kind: .request, states: [.closed, .withdrawn], sort: sort), MatterFilter(kind: .request, sort: sort),
      MatterFilter(kind: .request, states: [.open, .inApproval], dueTo: CivilDate(iso: "2026-03-15"), sort: sort),
      MatterFilter(kind: .request, request: RequestFilter(stages: [.feeNoticed]), sort: sort),
      MatterFilter(kind: .request, request: RequestFilter(stages: [.closed]), sort: sort),
      MatterFilter(kind: .request, states: [.closed], request: RequestFilter(stages: [.feeNoticed]), sort: sort),
      MatterFilter(kind: .request, request: RequestFilter(channel: .fax), sort: sort),
      MatterFilter(kind: .request, request: RequestFilter(stages: [.closed], applicant: .other), sort: sort),
    ].map(\.narrowed)
  }
  /// What may be known of a list.
  static let extents = [
    MatterExtent(matters: 100), MatterExtent(matters: 1_000_000), MatterExtent(matters: 100, organs: [organ]),
    MatterExtent(matters: 1_000_000, organs: [organ, Organ.ID(rawValue: 2)]),
    MatterExtent(matters: 1_000_000, rarity: .stage), MatterExtent(matters: 1_000_000, rarity: .channel),
    MatterExtent(matters: 1_000_000, organs: [organ], rarity: .applicant),
  ]

  @Test("No page reads a growing table from end to end", arguments: TestDatabase.all, extents)
  func plans(engine: TestDatabase, extent: MatterExtent) async throws {
    let database = try await engine.migrated()
    let below: SQLText = "SELECT organ_id FROM organ_ancestor WHERE ancestor_id = 1 AND line = 'territorial'"
    for filter in Self.filters + Self.requests {
      for cursor in [nil, MatterCursor(key: filter.sort == .number ? "20260000003" : "2026-03-16", id: 9)] {
        let (plan, query) = try await database.read { connection in
          if connection.dialect == .postgres { try connection.execute("SET LOCAL enable_seqscan = off") }
          let query = MatterRepository(connection).listing(filter, after: cursor, limit: 26, extent: extent) {
            "(\(sql: $0) IN (\(sql: below)) AND m.label = 'ordinary')"
          }
          return (try connection.plan(query), query)
        }
        let scans = PlanReading(plan, of: query, dialect: database.dialect).scans.filter {
          $0.table != "organ_ancestor" && $0.index != "matter_unfinished_due"
        }
        #expect(scans.isEmpty, "\(filter) \(plan)")
      }
    }
  }

  @Test("What is asked to find how rare something is reads no table from end to end", arguments: TestDatabase.all)
  func rarity(engine: TestDatabase) async throws {
    let database = RecordingDatabase(try await engine.migrated())
    for stage in [nil, RequestStage.feeNoticed] {
      for channel in [nil, RequestChannel.fax] {
        let asked = RequestFilter(stages: Set([stage].compactMap(\.self)), channel: channel, applicant: .other)
        try await database.read { connection in
          _ = try MatterRepository(connection).rarity(in: asked)
        }
      }
    }
    for query in database.statements {
      let plan = try await database.read { connection in
        if connection.dialect == .postgres { try connection.execute("SET LOCAL enable_seqscan = off") }
        return try connection.plan(query)
      }
      #expect(PlanReading(plan, of: query, dialect: database.dialect).scans.isEmpty, "\(plan)")
    }
  }

  @Test(
    "A stage that many have is read in the order of the page, not sorted nor sought among the others",
    arguments: MatterFilter.Sort.allCases)
  func stages(sort: MatterFilter.Sort) async throws {
    let database = try await TestDatabase.sqlite.migrated()
    for filter in [
      MatterFilter(kind: .request, request: RequestFilter(stages: [.closed]), sort: sort),
      MatterFilter(
        kind: .request, states: [.open, .inApproval], request: RequestFilter(stages: [.inHandling]), sort: sort),
    ] {
      let plan = try await database.read { connection in
        try connection.plan(
          MatterRepository(connection).listing(
            filter, after: nil, limit: 26, extent: MatterExtent(matters: 1_000_000)
          ) { "\(sql: $0) > 0" })
      }
      #expect(!plan.contains { $0.contains("TEMP B-TREE") } || sort == .due, "\(plan)")
      #expect(plan.contains { $0.contains("matter_stage") } || sort == .due, "\(plan)")
    }
  }

  @Test("Many matters are read in the order of the page, not sorted", arguments: MatterFilter.Sort.allCases)
  func ordered(sort: MatterFilter.Sort) async throws {
    let database = try await TestDatabase.sqlite.migrated()
    for extent in [MatterExtent(matters: 1_000_000), MatterExtent(matters: 1_000_000, organs: [Self.organ])] {
      let plan = try await database.read { connection in
        let filter = MatterFilter(states: sort == .due ? [.open] : [], sort: sort)
        return try connection.plan(
          MatterRepository(connection).listing(filter, after: nil, limit: 26, extent: extent) { "\(sql: $0) > 0" })
      }
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }
}
