import CivilTime
import Disclosure
import TestSupport
import Testing

@Suite("Table 4 counts reconsiderations and suits") struct RemedyTallyTests {
  private func remedy(_ accepted: String, ended: String? = nil) -> CountedRemedy {
    CountedRemedy(
      id: 1, path: .litigationDirect, acceptedOn: OutcomeSample.date(accepted),
      ending: ended.map { CountedRemedy.Ending(on: OutcomeSample.date($0), result: .corrected) })
  }

  @Test(
    "A remedy counts from its acceptance to its end, by its result on 31 December",
    arguments: [
      ("2024-03-01", "2024-12-31", 2024, Optional("corrected")), ("2024-03-01", "2025-01-01", 2024, "pending"),
      ("2024-03-01", "2025-01-01", 2025, "corrected"), ("2024-03-01", "2025-01-01", 2026, nil),
      ("2024-03-01", "2026-02-01", 2025, "pending"), ("2025-03-01", "2024-02-01", 2025, "corrected"),
      ("2024-03-01", "2024-12-31", 2023, nil),
    ])
  func column(accepted: String, ended: String, year: Int, column: String?) {
    #expect(remedy(accepted, ended: ended).column(in: year) == column)
  }

  @Test("What has not ended is pending in every year from its acceptance on", arguments: [2024, 2025, 2030])
  func pending(year: Int) { #expect(remedy("2024-12-31").column(in: year) == "pending") }

  @Test("The keys are those of the form")
  func keys() throws {
    for form in [AnnualReport.Format.form2019, .form2021] {
      let table = try #require(ReportForms.shared[form]?.tables.first { $0.key == "remedies" })
      #expect(table.groups?.map(\.key) == CountedRemedy.Path.allCases.map(\.rawValue))
      #expect(table.columns?.map(\.key) == RemedyTally.columns)
    }
  }

  @Test(
    "A decision stands in the column that its kind belongs to",
    arguments: [
      (CountedRemedy.Result.upheld, "reviewUpheld claimDismissed"),
      (
        .corrected,
        """
        reviewChanged reviewAnnulled reviewDeclaredUnlawful reviewOrderedToPerform reviewDeclaredVoid courtAnnulled \
        courtOrderedToPerform courtDeclaredUnlawful courtDeclaredVoid courtChanged
        """
      ),
      (
        .otherResult,
        """
        reviewNotAccepted reviewDismissed reviewTerminated reviewSettled suitNotFiled suitRejected suitWithdrawn \
        suitTerminated
        """
      ),
    ])
  func decisions(result: CountedRemedy.Result, names: String) {
    let decisions = RemedyDecision.allCases.filter { $0.result == result }
    #expect(decisions.map(\.rawValue) == names.split(separator: " ").map(String.init))
    for decision in decisions {
      #expect(decision.paths.contains(.review) == decision.rawValue.hasPrefix("review"))
    }
  }

  @Test("In any random history groups add up, and what is pending comes back the year after", arguments: 1...20)
  func histories(seed: Int) {
    var random = RequestHistory(seed: UInt64(seed))
    let first = OutcomeSample.date("2019-01-01").dayNumber
    let remedies = (1...Int64(200)).map { id in
      let accepted = first + Int.random(in: 0...2_000, using: &random)
      let ended = CivilDate(dayNumber: accepted + Int.random(in: 0...900, using: &random))
      let result = CountedRemedy.Result.allCases.randomElement(using: &random) ?? .upheld
      return CountedRemedy(
        id: id, path: CountedRemedy.Path.allCases.randomElement(using: &random) ?? .review,
        acceptedOn: CivilDate(dayNumber: accepted),
        ending: Bool.random(using: &random) ? CountedRemedy.Ending(on: ended, result: result) : nil)
    }
    for year in 2019...2026 {
      let (tally, next) = (RemedyTally(remedies, year: year), RemedyTally(remedies, year: year + 1))
      for path in CountedRemedy.Path.allCases {
        let parts = RemedyTally.columns.filter { $0 != "total" }.map { tally.count(path, $0) }
        #expect(parts.reduce(0, +) == tally.count(path, "total"))
        #expect(Set(tally[path, "pending"]).isSubset(of: next[path, "total"]))
        let expected = remedies.filter { remedy in
          let until = remedy.ending?.on ?? CivilDate(dayNumber: first + 9_999)
          return remedy.path == path && remedy.acceptedOn.year <= year && until.year >= year
        }
        #expect(tally[path, "total"] == expected.map(\.id))
      }
    }
  }
}
