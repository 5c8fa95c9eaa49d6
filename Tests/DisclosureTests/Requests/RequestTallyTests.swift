import CivilTime
import Disclosure
import TestSupport
import Testing

@Suite("Table 3 counts items") struct RequestTallyTests {
  private static let columns = Party.Kind.allCases.map(\.column)

  /// An item of a natural person: received, split off, dispatched as granted.
  private func item(
    _ id: Int64, _ received: String, split: String? = nil, done: String? = nil, _ outcome: Outcome = .granted
  ) -> CountedRequest {
    CountedRequest(
      id: id, applicant: .naturalPerson, receivedOn: OutcomeSample.date(received),
      splitOn: split.map(OutcomeSample.date), dispatchedOn: done.map(OutcomeSample.date),
      ending: done == nil ? nil : .outcome(outcome))
  }

  /// Rows and the items that they count, without the sums.
  private func rows(_ requests: [CountedRequest], _ year: Int) throws -> [String: [Int64]] {
    let tally = try #require(RequestTally(requests, year: year, form: .form2021))
    let rows = tally.rows.filter { $0 != "resultsTotal" && !tally[$0, "total"].isEmpty }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0, tally[$0, "total"]) })
  }

  @Test("What is dispatched on 31 December counts, what is dispatched on 1 January is carried over")
  func yearEnd() throws {
    let items = [item(1, "2024-12-02", done: "2024-12-31"), item(2, "2024-12-02", done: "2025-01-01")]
    #expect(try rows(items, 2024) == ["receivedNew": [1, 2], "granted": [1], "carriedOut": [2]])
    #expect(try rows(items, 2025) == ["carriedIn": [2], "granted": [2]])
    #expect(try rows(items, 2026).isEmpty)
    #expect(try rows(items, 2023).isEmpty)
  }

  @Test("A split within the year adds items received in it, a later one adds newly received items")
  func split() throws {
    let within = [item(1, "2024-11-04"), item(2, "2024-11-04", split: "2024-12-30")]
    #expect(try rows(within, 2024) == ["receivedNew": [1, 2], "carriedOut": [1, 2]])
    let later = [item(1, "2024-11-04"), item(2, "2024-11-04", split: "2025-01-03", done: "2025-02-03")]
    #expect(try rows(later, 2024) == ["receivedNew": [1], "carriedOut": [1]])
    #expect(try rows(later, 2025) == ["carriedIn": [1], "receivedNew": [2], "granted": [2], "carriedOut": [1]])
  }

  @Test("A reopened case is a new receipt, and the old outcome stays in the old year")
  func reopened() throws {
    var new = item(2, "2025-05-06", done: "2025-06-03")
    new.reopens = 1
    let items = [item(1, "2024-03-01", done: "2024-03-20", .refusedDeliberative), new]
    #expect(try rows(items, 2024) == ["receivedNew": [1], "refusedDeliberative": [1]])
    #expect(try rows(items, 2025) == ["receivedNew": [2], "granted": [2]])
  }

  @Test("An outcome that is not dispatched is still open")
  func notDispatched() throws {
    var drafted = item(1, "2024-03-01")
    drafted.ending = .outcome(.granted)
    #expect(try rows([drafted], 2024) == ["receivedNew": [1], "carriedOut": [1]])
  }

  @Test("Every outcome of either Regulation is found by its code, and nothing else is")
  func codes() {
    for code in Outcome.allCases.map(\.code) + FormerOutcome.allCases.map(\.code) {
      #expect(CountedRequest.Ending(code: code)?.code == code)
    }
    for code in ["", "D00", "D25", "E14", "d01", "D1"] { #expect(CountedRequest.Ending(code: code) == nil) }
  }

  @Test("A date entered wrongly cannot break the balance of a year")
  func wrongDates() throws {
    let items = [
      item(1, "2025-01-06", done: "2024-12-30"), item(2, "2024-11-04", split: "2025-01-03", done: "2024-12-02"),
    ]
    #expect(try rows(items, 2024).isEmpty)
    #expect(try rows(items, 2025) == ["receivedNew": [1, 2], "granted": [1, 2]])
    var unfinished = item(3, "2024-03-01", done: "2024-03-08")
    unfinished.ending = nil
    #expect(try rows([unfinished], 2024) == ["receivedNew": [3], "carriedOut": [3]])
  }

  @Test("The row that an office has chosen is the one that counts")
  func chosenRow() throws {
    let rules = try OutcomeRules(choosing: [.administrativeQuery: [.form2021: "otherMisc"]])
    let items = [item(1, "2024-03-01", done: "2024-03-08", .administrativeQuery)]
    let tally = try #require(RequestTally(items, year: 2024, form: .form2021, rules: rules))
    #expect(tally["otherMisc", "naturalPerson"] == [1])
    #expect(tally["refusedAdministrativeQuery", "total"].isEmpty)
  }

  @Test("Every row that a setting offers is a row of both forms")
  func offeredRows() throws {
    for (outcome, setting) in SettingDefinition.countedRows {
      guard case .choice(let rows) = setting.kind else {
        Issue.record("\(setting.name) is no choice")
        continue
      }
      #expect(rows.first == OutcomeRules.shared[outcome].row(in: .form2021) && setting.standard == rows.first)
      #expect(setting.issue(with: "granted")?.key == "form.notAChoice")
      for row in rows {
        #expect(setting.issue(with: row) == nil)
        let rules = try OutcomeRules(choosing: [outcome: OutcomeRules.choice(ofRow: row)])
        for form in [AnnualReport.Format.form2021, .form2019] {
          let items = [item(1, "2024-03-01", done: "2024-03-08", outcome)]
          let tally = try #require(RequestTally(items, year: 2024, form: form, rules: rules))
          #expect(tally.count(form == .form2019 && row == "otherMisc" ? "otherHandling" : row, "total") == 1)
        }
      }
    }
  }

  @Test("A form without table 3 counts nothing")
  func otherForms() {
    for form in [AnnualReport.Format.form2014, .local, .narrative] {
      #expect(RequestTally([CountedRequest](), year: 2016, form: form) == nil)
    }
  }

  @Test("Each cell of a random history is what another way of counting gives", arguments: 1...40)
  func histories(seed: Int) throws {
    var history = RequestHistory(seed: UInt64(seed))
    let items = history.items(count: 300)
    var carriedOut: [String: [Int64]] = [:]
    for year in 2019...2025 {
      let form: AnnualReport.Format = year < 2021 ? .form2019 : .form2021
      let tally = try #require(RequestTally(items, year: year, form: form))
      let expected = RequestHistory.count(items, year: year, form: form)
      for row in tally.rows {
        for column in Self.columns { #expect(tally.count(row, column) == expected[row]?[column] ?? 0) }
        #expect(tally.count(row, "total") == Self.columns.map { tally.count(row, $0) }.reduce(0, +))
      }
      for column in tally.columns {
        #expect(
          tally.count("receivedNew", column) + tally.count("carriedIn", column)
            == tally.count("resultsTotal", column) + tally.count("carriedOut", column))
        let results = tally.rows.filter { !["receivedNew", "carriedIn", "resultsTotal", "carriedOut"].contains($0) }
        #expect(results.map { tally.count($0, column) }.reduce(0, +) == tally.count("resultsTotal", column))
        if year > 2019 { #expect(tally["carriedIn", column] == carriedOut[column]) }
        carriedOut[column] = tally["carriedOut", column]
      }
    }
  }
}
