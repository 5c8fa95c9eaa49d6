import CivilTime
import Disclosure
import Testing

@Suite("By when an organ answers a reconsideration or a suit") struct RemedyReplyTermTests {
  @Test(
    "The law of the day on which the copy came in counts",
    arguments: [
      ("review", false, "2026-03-02", "10wd"), ("review", true, "2026-03-02", "5wd"),
      ("review", false, "2023-12-31", "10d"), ("review", true, "2023-12-31", nil),
      ("review", false, "2024-01-01", "10wd"), ("litigationDirect", false, "2026-03-02", "15d"),
      ("litigationAfterReview", false, "2015-05-01", "15d"), ("litigationDirect", false, "2015-04-30", "10d"),
    ] as [(String, Bool, String, String?)])
  func terms(path: String, isSimplified: Bool, day: String, term: String?) throws {
    let path = try #require(CountedRemedy.Path(rawValue: path))
    let day = try #require(CivilDate(iso: day))
    let found = RemedyReplyTerm.term(path, isSimplified: isSimplified, servedOn: day)
    #expect(found?.description == term)
  }

  @Test("Every decision stands in the group of one kind of procedure", arguments: RemedyDecision.allCases)
  func decisions(decision: RemedyDecision) {
    for path in CountedRemedy.Path.allCases {
      #expect(RemedyDecision.all(of: path).contains(decision) == decision.paths.contains(path))
    }
  }
}
