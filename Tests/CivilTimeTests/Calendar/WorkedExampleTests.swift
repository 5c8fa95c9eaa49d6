import CivilTime
import Testing

/// Counts a term in the calendar that the programme brings with it.
func due(_ text: String) throws -> String {
  let term = try #require(CountedTerm(text), "\(text)")
  return try #require(term.due(in: .national)).date.description
}

@Suite("Due dates of the worked examples") struct WorkedExampleTests {
  @Test(
    "The date is the one that the law gives",
    arguments: [
      // Holidays and make-up days on the way.
      ("2024-02-05 20wd", "2024-03-08"), ("2024-09-20 20wd", "2024-10-23"), ("2025-01-20 20wd", "2025-02-21"),
      ("2025-09-24 20wd", "2025-10-28"), ("2026-02-06 20wd", "2026-03-12"), ("2023-09-26 7wd", "2023-10-11"),
      ("2024-04-24 15wd", "2024-05-16"), ("2022-12-16 20wd", "2023-01-16"), ("2022-12-16 20wd +20wd", "2023-02-16"),
      ("2020-01-10 20wd", "2020-02-14"), ("2021-09-13 20wd", "2021-10-15"),
      // Only a make-up day lies inside: counting Monday to Friday would give a day too late.
      ("2025-02-06 20wd", "2025-03-05"), ("2024-02-17 20wd", "2024-03-14"), ("2026-02-24 20wd", "2026-03-23"),
      // A pause, and what the date would be without it.
      ("2024-04-15 20wd 2024-04-24..2024-05-17", "2024-06-05"), ("2024-04-15 20wd", "2024-05-14"),
      // A correction notice, and the corrected request.
      ("2025-04-21 7wd", "2025-04-29"), ("2025-05-12 20wd", "2025-06-10"),
      // Days and months, whose end rolls over rest days.
      ("2024-08-02 60d", "2024-10-08"), ("2025-04-01 6m", "2025-10-09"), ("2024-09-16 15d", "2024-10-08"),
      // The terms of 2007.
      ("2010-09-15 15wd", "2010-10-12"), ("2010-09-15 15wd +15wd", "2010-11-02"),
    ])
  func example(term: String, date: String) throws {
    #expect(try due(term) == date)
  }

  @Test("Seven days are used before the pause, and sixteen do not count")
  func pauseIsCounted() throws {
    let days = try #require(CountedTerm("2024-04-15 20wd 2024-04-24..2024-05-17")?.days(in: .national))
    #expect(days.count { $0.reason == .paused } == 16)
    #expect(days.last { $0.date.description <= "2024-04-24" && $0.isCounted }?.number == 7)
    #expect(days.last?.number == 20)
  }
}
