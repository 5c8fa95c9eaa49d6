import CivilTime
import Demonstration
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("The requests of the demonstration") struct RequestDemonstrationTests {
  /// Every request with its matter, and the calendar.
  static func requests(
    _ book: DemonstrationBook
  ) async throws -> (cases: [(matter: Matter, request: DisclosureRequest)], calendar: WorkCalendar) {
    try await book.database.read { connection in
      let ids = try connection.rows("SELECT id FROM matter WHERE kind = 'request' ORDER BY id") {
        try $0.id("id", as: Matter.ID.self)
      }
      let cases = try ids.map { id in
        (
          matter: try #require(try MatterRepository(connection).find(id)),
          request: try #require(try RequestRepository(connection).find(id))
        )
      }
      return (cases, try CalendarRepository(connection).calendar(of: nil, from: book.plan.today.year - 2))
    }
  }

  @Test(
    "They stand in every stage, came by every channel and ended in every way, whatever the day",
    arguments: ["2026-11-20", "2026-02-17", "2027-05-01"])
  func everything(today: String) async throws {
    var plan = try DemonstrationTests.plan()
    plan.today = try #require(CivilDate(iso: today))
    let isUsual = plan == (try DemonstrationTests.plan())
    let book = isUsual ? try await DemonstrationTests.usual() : try await DemonstrationTests.filled(plan)
    let cases = try await Self.requests(book).cases
    #expect(Set(cases.map(\.request.course.stage)) == Set(RequestStage.allCases))
    #expect(Set(cases.map(\.request.course.channel)) == Set(RequestChannel.allCases))
    #expect(Set(cases.map(\.request.subject)) == Set(RequestSubject.allCases))
    #expect(Set(cases.map(\.request.applicantKind)) == Set(Party.Kind.allCases))
    let codes = try await book.database.read { connection in
      try connection.rows("SELECT DISTINCT ending FROM request_item WHERE ending IS NOT NULL") {
        try $0.text("ending")
      }
    }
    #expect(Set(codes) == Set(Outcome.allCases.map(\.code)))
    // By approval are taken all events but the first.
    let events = Set(cases.flatMap { $0.request.course.steps.map(\.event) })
    #expect(events == Set(RequestEvent.allCases).subtracting([.receive]))
    // Whoever signs in at the first office finds a case at every stage there.
    let first = cases.filter { $0.matter.organ == book.organs[0].id }
    #expect(Set(first.map(\.request.course.stage)) == Set(RequestStage.allCases))
  }

  @Test("What follows a reply is there: proofs of delivery, ratings, remedies of all paths, publication")
  func afterwards() async throws {
    let book = try await DemonstrationTests.usual()
    try await book.database.read { connection in
      for condition: SQLText in [
        "delivery WHERE reached_on IS NOT NULL", "delivery WHERE returned_on IS NOT NULL",
        "delivery d JOIN letter l ON l.id = d.letter_id WHERE l.kind = 'feeNotice'",
        "delivery d JOIN letter l ON l.id = d.letter_id WHERE l.kind = 'thirdPartyConsultation'",
        "fee WHERE paid_on IS NOT NULL", "fee WHERE paid_on IS NULL", "request WHERE rating IS NOT NULL",
        "request WHERE split_from IS NOT NULL", "request WHERE publication_id IS NOT NULL",
        "request WHERE reported_on IS NOT NULL", "request WHERE extension <> ''", "remedy WHERE ended_on IS NULL",
        "remedy WHERE lesson <> ''", "request_item WHERE reopens IS NOT NULL", "party WHERE role = 'agent'",
        "remedy_confirmation",
      ] {
        let found = try connection.count("SELECT count(*) AS n FROM \(sql: condition)")
        #expect(found > 0, "\(condition)")
      }
      let paths = try connection.rows("SELECT DISTINCT path FROM remedy") { try $0.text("path") }
      #expect(Set(paths) == Set(CountedRemedy.Path.allCases.map(\.rawValue)))
      // Somebody asks again and again at the first office.
      let most = try connection.count(
        "SELECT max(n) AS n FROM (SELECT count(*) AS n FROM request GROUP BY organ_id, applicant_key) AS counted")
      #expect(most >= 10)
    }
  }

  @Test("None is in a state that its course does not lead to")
  func possible() async throws {
    let book = try await DemonstrationTests.usual()
    let (cases, calendar) = try await Self.requests(book)
    for (matter, request) in cases { Self.expect(matter, follows: request, in: calendar) }
  }

  @Test("A loaded one follows from its course as well", arguments: TestDatabase.all)
  func loaded(engine: TestDatabase) async throws {
    let book = try await MatterDemonstrationTests.book(500, byHand: 20, engine)
    let (cases, calendar) = try await Self.requests(book)
    #expect(cases.count > 300)
    for (matter, request) in cases { Self.expect(matter, follows: request, in: calendar) }
  }

  static func expect(_ matter: Matter, follows request: DisclosureRequest, in calendar: WorkCalendar) {
    let course = request.course
    let next = course.nextDay(in: calendar)
    #expect(matter.stage == course.stage.rawValue, "\(matter.number)")
    #expect(matter.dueOn == next.date, "\(matter.number)")
    #expect(matter.isDueProvisional == next.isProvisional, "\(matter.number)")
    #expect(matter.term == next.counted?.description ?? "", "\(matter.number)")
    let isEnded = course.stage == .closed || course.stage == .archived
    #expect((matter.state == .closed) == isEnded, "\(matter.number)")
    #expect((matter.closedOn != nil) == isEnded, "\(matter.number)")
    #expect(matter.openedOn == course.receipt?.day, "\(matter.number)")
    // Whatever left had a decision that its letter could be written from.
    let hasLeft = course.steps.contains { $0.event == .dispatch }
    if hasLeft, !course.steps.contains(where: { $0.event == .reopen }) {
      #expect(request.details?.issues() == [], "\(matter.number)")
    }
  }

  @Test("Table 3 balances in both years, and what one carries out the next one carries in")
  func balances() async throws {
    let book = try await DemonstrationTests.usual()
    var carried = 0
    var received = 0
    for organ in book.organs {
      let tables = try await book.database.read { connection in
        try [2025, 2026].map { year in
          let items = try RequestItemRepository(connection).counting(in: year, organ: organ.id)
          return try #require(RequestTally(items.map(\.counted), year: year, form: .form2021))
        }
      }
      for table in tables {
        for column in table.columns {
          #expect(
            table.count("receivedNew", column) + table.count("carriedIn", column)
              == table.count("resultsTotal", column) + table.count("carriedOut", column))
        }
      }
      #expect(tables[0]["carriedOut", "total"] == tables[1]["carriedIn", "total"])
      carried += tables[1].count("carriedIn", "total")
      received += tables[1].count("receivedNew", "total")
    }
    #expect(carried > 0)
    #expect(received > 80)
  }
}
