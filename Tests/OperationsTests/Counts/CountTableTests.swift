import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Tables 3 and 4 are queries over the cases") struct CountTableTests {
  private static let columns = Party.Kind.allCases.map(\.column)

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  /// Items shared out over cases: about every third case has two.
  private func cases(of items: [CountedRequest]) -> [(id: Matter.ID, items: [CountedRequest])] {
    var cases: [(id: Matter.ID, items: [CountedRequest])] = []
    for item in items {
      if item.id % 4 == 0, !cases.isEmpty {
        cases[cases.count - 1].items.append(item)
      } else {
        cases.append((Matter.ID(rawValue: 10_000 + item.id), [item]))
      }
    }
    return cases
  }

  @Test("Each cell of a random history is what another way of counting gives", arguments: TestDatabase.all, 1...4)
  func histories(engine: TestDatabase, seed: Int) async throws {
    let office = try await TestOffice(engine)
    let clerk = try await office.person(101, .handler)
    var history = RequestHistory(seed: UInt64(seed))
    let items = history.items(count: 160)
    let now = office.clock.now
    let cases = cases(of: items)
    _ = try await office.database.write { connection in
      let book = CaseBook(connection, at: now)
      for each in cases { try book.add(each.id, items: each.items) }
    }
    var carriedOut: Int?
    for year in 2019...2026 {
      let found = try await office.desk.answer(
        RequestTable(organ: TestOffice.county, year: year), as: .test(clerk))
      let tally = try #require(found.tally)
      let expected = RequestHistory.count(items, year: year, form: tally.form)
      for row in tally.rows {
        for column in Self.columns { #expect(tally.count(row, column) == expected[row]?[column] ?? 0) }
      }
      let carriedIn = tally.count("carriedIn", "total")
      if let carriedOut { #expect(carriedIn == carriedOut) }
      if year > 2019 { #expect(found.previous?.count("carriedOut", "total") == carriedIn) }
      carriedOut = tally.count("carriedOut", "total")
      let report = AnnualReport(counting: tally, RemedyTally([], year: year), organisation: found.organName)
      let previous = AnnualReport(
        counting: found.previous, RemedyTally([], year: year - 1), organisation: found.organName)
      let checked = CheckedReport(counted: report, previous: previous)
      #expect(checked.findings.isEmpty)
      #expect(Set(checked.checks.map(\.id)).isSuperset(of: ["t3.balance", "t3.resultSum", "t3.columnSum"]))
      if year > 2019 { #expect(checked.checks.contains { $0.id == "x.carryOver" && $0.result == .passed }) }
    }
  }

  @Test("An item that ended by a wrong date before it was received counts in the year of receipt")
  func wrongDate() async throws {
    let office = try await TestOffice()
    let clerk = try await office.person(101, .handler)
    let item = CountedRequest(
      id: 1, applicant: .naturalPerson, receivedOn: try day("2025-01-06"), dispatchedOn: try day("2024-12-30"),
      ending: .outcome(.granted))
    let now = office.clock.now
    _ = try await office.database.write { try CaseBook($0, at: now).add(Matter.ID(rawValue: 9_001), items: [item]) }
    let found = try await office.desk.answer(RequestTable(organ: TestOffice.county, year: 2025), as: .test(clerk))
    #expect(found.tally?.count("granted", "total") == 1)
    #expect(found.previous?.count("granted", "total") == 0)
  }

  @Test("An organ's own choice of a row counts, in the table and in its cells", arguments: TestDatabase.all)
  func chosenRow(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let clerk = try await office.person(101, .handler)
    let item = CountedRequest(
      id: 1, applicant: .naturalPerson, receivedOn: try day("2025-01-06"), dispatchedOn: try day("2025-01-09"),
      ending: .outcome(.administrativeQuery))
    let now = office.clock.now
    _ = try await office.database.write { connection in
      try CaseBook(connection, at: now).add(Matter.ID(rawValue: 9_001), items: [item])
      _ = try SettingRepository(connection).save(
        "counts.rowD12", at: TestOffice.county, value: "otherMisc", version: 0)
    }
    let found = try await office.desk.answer(RequestTable(organ: TestOffice.county, year: 2025), as: .test(clerk))
    #expect(found.tally?.count("otherMisc", "total") == 1)
    #expect(found.tally?.count("refusedAdministrativeQuery", "total") == 0)
    #expect(found.rows.filter(\.isChosen).map(\.outcome) == [.administrativeQuery])
    let cell = CountedCases.Cell.requests(row: "otherMisc", column: "naturalPerson")
    let cases = try await office.desk.answer(
      CountedCases(organ: TestOffice.county, year: 2025, cell: cell), as: .test(clerk))
    #expect(cases.entries.map(\.id) == [1])
  }

  @Test("A rectification is never counted, and years before the form have no table")
  func notCounted() async throws {
    let office = try await TestOffice()
    let clerk = try await office.person(101, .handler)
    let now = office.clock.now
    _ = try await office.database.write {
      try CaseBook($0, at: now).add(Matter.ID(rawValue: 9_001), subject: .rectification, items: [])
    }
    let now2026 = try await office.desk.answer(RequestTable(organ: TestOffice.county, year: 2026), as: .test(clerk))
    #expect(now2026.tally?.count("receivedNew", "total") == 0)
    let before = try await office.desk.answer(RequestTable(organ: TestOffice.county, year: 2018), as: .test(clerk))
    #expect(before.tally == nil)
  }

  @Test("A cell lists its cases page by page, and hides what the asker may not see", arguments: TestDatabase.all)
  func cell(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let clerk = try await office.person(101, .handler)
    let leader = try await office.person(102, .leader)
    let received = try day("2026-01-05")
    let now = office.clock.now
    _ = try await office.database.write { connection in
      let book = CaseBook(connection, at: now)
      for number in 1...5 as ClosedRange<Int64> {
        let item = CountedRequest(id: number, applicant: .naturalPerson, receivedOn: received)
        try book.add(
          Matter.ID(rawValue: 9_000 + number), label: number == 2 ? .restricted : .ordinary, items: [item])
      }
    }
    let place = CountedCases.Cell.requests(row: "receivedNew", column: "naturalPerson")
    let first = CountedCases(organ: TestOffice.county, year: 2026, cell: place, size: 3)
    let page = try await office.desk.answer(first, as: .test(clerk))
    #expect(page.total == 5)
    #expect(page.entries.map(\.id) == [1, 2, 3])
    #expect(page.entries.map { $0.matter?.id.rawValue } == [9_001, nil, 9_003])
    #expect(page.entries[1].counted == nil)
    #expect(page.next == 3)
    let second = CountedCases(organ: TestOffice.county, year: 2026, cell: place, after: page.next, size: 3)
    let rest = try await office.desk.answer(second, as: .test(clerk))
    #expect(rest.entries.map(\.id) == [4, 5])
    #expect(rest.next == nil)
    #expect(try await office.desk.answer(first, as: .test(leader)).entries[1].matter?.id.rawValue == 9_002)
    let empty = CountedCases.Cell.requests(row: "granted", column: "total")
    #expect(
      try await office.desk.answer(
        CountedCases(organ: TestOffice.county, year: 2026, cell: empty), as: .test(clerk)
      ).entries.isEmpty)
  }

  @Test("Table 4 counts what was accepted in the year or pending into it", arguments: TestDatabase.all)
  func remedies(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let clerk = try await office.person(101, .handler)
    let item = CountedRequest(id: 1, applicant: .naturalPerson, receivedOn: try day("2024-01-05"))
    let pending = RemedyCase(
      id: .init(rawValue: 501), organ: TestOffice.county, matter: .init(rawValue: 9_001), path: .review,
      authority: "青禾县人民政府", acceptedOn: try day("2024-11-04"), endedOn: try day("2025-01-06"),
      decision: .reviewAnnulled)
    let suit = RemedyCase(
      id: .init(rawValue: 502), organ: TestOffice.county, matter: .init(rawValue: 9_001), path: .litigationDirect,
      authority: "青禾县人民法院", acceptedOn: try day("2025-03-04"))
    let now = office.clock.now
    _ = try await office.database.write { connection in
      try CaseBook(connection, at: now).add(Matter.ID(rawValue: 9_001), items: [item])
      for remedy in [pending, suit] { try RemedyRepository(connection).insert(remedy) }
    }
    func tally(_ year: Int) async throws -> [String: [Int64]] {
      let tally = try await office.desk.answer(RemedyTable(organ: TestOffice.county, year: year), as: .test(clerk))
      var cells: [String: [Int64]] = [:]
      for path in CountedRemedy.Path.allCases {
        for column in RemedyTally.columns where column != "total" && !tally[path, column].isEmpty {
          cells["\(path.rawValue) \(column)"] = tally[path, column]
        }
      }
      return cells
    }
    #expect(try await tally(2024) == ["review pending": [501]])
    #expect(try await tally(2025) == ["review corrected": [501], "litigationDirect pending": [502]])
    #expect(try await tally(2026) == ["litigationDirect pending": [502]])
    let cell = CountedCases.Cell.remedies(.review, column: "corrected")
    let listed = try await office.desk.answer(
      CountedCases(organ: TestOffice.county, year: 2025, cell: cell), as: .test(clerk))
    #expect(listed.entries.map(\.matter?.number) == ["青申〔2024〕9001号"])
  }

  @Test("Who may not see the organ's matters counts nothing of it")
  func refused() async throws {
    let office = try await TestOffice()
    let stranger = try await office.person(101, .handler, at: TestOffice.township)
    await #expect(throws: AccessRefusal.lacks(.viewMatters)) {
      try await office.desk.answer(RequestTable(organ: TestOffice.county, year: 2026), as: .test(stranger))
    }
  }
}
