import CivilTime
import Demonstration
import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import Persistence
import TestSupport
import WebSupport

@testable import Workbench

/// The demonstration, and everybody at its desk: what is heard there is what the platform asks of its database.
struct WorkingOffice: Sendable {
  let database: RecordingDatabase
  let desk: Desk
  /// One person for each role, and who sees most.
  let people: [DemonstrationPerson]
  private let book: DemonstrationBook
  /// The same database, to ask what nobody shall hear.
  private let quiet: any Database

  init(_ engine: TestDatabase) async throws {
    quiet = try await engine.migrated()
    database = RecordingDatabase(quiet)
    guard let today = CivilDate(iso: "2026-11-20") else { throw NotFound() }
    let plan = DemonstrationPlan(today: today, organs: 12, people: 60, matters: 150)
    book = try await Demonstration(plan, in: database, surroundings: TestDesk.surroundings).fill()
    desk = book.desk
    try await Self.crowd(quiet)
    var seen: Set<String> = []
    people = book.people.filter { person in person.roles.contains { seen.insert($0).inserted } }
  }

  /// So many more people that PostgreSQL does not read them all because they are few.
  private static func crowd(_ database: any Database) async throws {
    try await database.write { connection in
      let columns: SQLText = "post, email, phone, duty_class, must_change_password, totp_step, created_at, version"
      try connection.execute(
        """
        WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 300)
        INSERT INTO person (id, organ_id, sign_in_name, name, \(sql: columns))
        SELECT 5000000 + c.n * 10000 + o.id, o.id, 'x' || CAST(c.n * 10000 + o.id AS TEXT), p.name, \(sql: columns)
          FROM counted c
         CROSS JOIN (SELECT id FROM organ) o
         CROSS JOIN (SELECT name, \(sql: columns) FROM person ORDER BY id LIMIT 1) p
        """)
      try connection.script("ANALYZE person")
    }
  }

  /// Everybody opens every page and sends every form.
  func walk() async throws {
    let bench = try Workbench(desk: desk, version: "0")
    var frontage = Frontage(appearance: bench.appearance)
    frontage.inner = [NamedVisitor(desk: desk, database: database)]
    let application = Application(router: frontage.router(for: bench.routes))
    let records = try await records()
    let routes = bench.routes.filter { !$0.path.hasPrefix("/assets/") }
    let pages = routes.filter { $0.method == .get }.map { Self.path($0.path, records) } + Self.queries
    let forms = routes.filter { $0.method == .post }.map { Self.path($0.path, records) }
    let people = people
    try await application.test(.router) { client in
      let guest = Guest(client: client)
      for person in people {
        for page in pages { _ = try await guest.get(page, as: person.id) }
      }
      for person in people {
        for form in forms { _ = try await guest.send(form, as: person.id) }
      }
    }
  }

  /// Lists as they are filtered, sorted and paged.
  private static let queries = [
    "/desk/matters?state=unfinished", "/desk/matters?state=closed&kind=request&sort=number&order=desc",
    "/desk/matters?mine=on", "/desk/matters?organ=1&sort=opened", "/desk/matters?from=2026-01-01&to=2026-12-31",
    "/desk/matters?number=1", "/desk/matters?after=2026-03-16~9", "/desk/matters?sort=number&after=20260000003~9",
    "/desk/search?q=%E5%BE%81%E6%94%B6", "/desk/search?q=2026&kind=request&after=900000&organ=1",
    "/desk/people?q=zhang", "/desk/people?after=9", "/desk/organs?q=%E5%8A%9E",
    "/desk/journal?chain=1", "/desk/journal?chain=1&kind=matter.registered", "/desk/journal?person=5&chain=1",
    "/desk/journal?record=matter&id=5", "/desk/journal?chain=1&from=2026-01-01&to=2026-12-31&after=9",
    "/desk/requests?state=late", "/desk/requests?state=unconfirmed", "/desk/requests?state=done",
    "/desk/requests?state=done&sort=number&order=desc", "/desk/requests?state=all&after=2026-03-16~9",
    "/desk/requests?stage=feeNoticed", "/desk/requests?stage=archived&sort=opened", "/desk/requests?handler=5",
    "/desk/requests?state=all&channel=fax&sort=number", "/desk/requests?applicant=other", "/desk/requests?number=1",
    "/desk/requests?organ=1&state=all&sort=opened", "/desk/requests?from=2026-01-01&to=2026-12-31",
    "/desk/counts?organ=1&year=2026", "/desk/counts?organ=1&year=2025",
    "/desk/counts/cases?organ=1&year=2026&table=requests&row=receivedNew&column=total",
    "/desk/counts/cases?organ=1&year=2026&table=remedies&row=review&column=total", "/desk/remedies?state=replied",
    "/desk/publication-candidates?after=9", "/desk/requests/register?year=2026",
    "/desk/items?tab=published", "/desk/items?tab=all&mine=on&after=900000", "/desk/items?organ=1&stage=published",
    "/desk/items?forced=on&tab=all", "/desk/items/kept?after=9", "/columns/notice?organ=1&after=9", "/columns/policy",
    "/desk/notifications?after=9", "/desk/jobs?state=failed", "/desk/jobs?after=9", "/desk/retention?kind=request",
    "/desk/retention/erasures?after=9",
  ]

  /// A record of each table, for the addresses that name one.
  private func records() async throws -> [String: String] {
    try await quiet.read { connection in
      var records: [String: String] = [:]
      for (word, table) in [
        ("matters", "matter"), ("parties", "party"), ("organs", "organ"), ("people", "person"), ("roles", "role"),
        ("grants", "role_grant"), ("absences", "absence"), ("jobs", "job"), ("notifications", "notification"),
        ("chains", "approval_chain"), ("attachments", "attachment"), ("identity", "sealed_value"),
        ("items", "publication"),
      ] where try connection.tables().contains(table) {
        records[word] = try connection.row("SELECT max(id) AS id FROM \(identifier: table)")?.textOrNil("id")
      }
      try Self.findCase(connection, &records)
      return records
    }
  }

  /// A case that has come as far as a remedy, with what belongs to it.
  private static func findCase(_ connection: any Connection, _ records: inout [String: String]) throws {
    let longest = try connection.row(
      """
      SELECT r.matter_id AS id
        FROM remedy r
       ORDER BY (SELECT count(*) FROM letter l WHERE l.matter_id = r.matter_id) DESC, r.id
       LIMIT 1
      """)
    guard let id = try longest?.integer("id") else { return }
    records["requests"] = "\(id)"
    for (word, table) in [
      ("letters", "letter"), ("deliveries", "delivery"), ("remedies", "remedy"), ("consultations", "consultation"),
    ] {
      records[word] = try connection.row(
        "SELECT max(id) AS id FROM \(identifier: table) WHERE matter_id = \(id)")?.textOrNil("id")
    }
  }

  private static func path(_ pattern: String, _ records: [String: String]) -> String {
    var before = ""
    return pattern.split(separator: "/").reduce(into: "") { path, part in
      let isRecord = part.hasPrefix(":")
      path += "/" + (isRecord ? records[before] ?? (part == ":year" ? "2026" : "1") : String(part))
      before = String(part)
    }
  }
}
