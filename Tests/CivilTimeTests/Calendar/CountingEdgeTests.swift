import CivilTime
import Testing

@Suite("Edges of counting") struct CountingEdgeTests {
  @Test(
    "Pauses",
    arguments: [
      // Over before the receipt, or begun after the end: nothing changes.
      ("2024-04-15 20wd 2024-03-01..2024-04-15", "2024-05-14"),
      ("2024-04-15 20wd 2024-05-15..2024-06-14", "2024-05-14"),
      // Begun before the receipt: the days after the receipt do not count.
      ("2024-04-15 5wd 2024-04-10..2024-04-17", "2024-04-24"),
      // Two that overlap, and the same as one; one inside of another; two that adjoin.
      ("2024-04-15 20wd 2024-04-24..2024-05-10 2024-05-06..2024-05-17", "2024-06-05"),
      ("2024-04-15 20wd 2024-04-24..2024-05-17 2024-04-26..2024-05-06", "2024-06-05"),
      ("2024-04-15 20wd 2024-05-08..2024-05-17 2024-04-24..2024-05-08", "2024-06-05"),
      // Sent and answered on one day.
      ("2024-04-15 20wd 2024-04-24..2024-04-24", "2024-05-14"),
      // Sent on the last day: nothing is left but the day of the answer, or the workday after it.
      ("2024-04-15 20wd 2024-05-14..2024-05-17", "2024-05-17"),
      ("2024-04-15 20wd 2024-05-14..2024-05-18", "2024-05-20"),
      // In the extension, and before it.
      ("2024-04-15 20wd +20wd 2024-05-20..2024-05-24", "2024-06-18"),
      ("2024-04-15 20wd +20wd 2024-04-24..2024-05-17", "2024-07-04"),
      // Days count every day, and stand still every day.
      ("2024-08-02 60d 2024-08-10..2024-08-20", "2024-10-11"),
    ])
  func pauses(term: String, date: String) throws {
    #expect(try due(term) == date)
  }

  @Test(
    "Beginnings, ends and lengths",
    arguments: [
      // Received on a rest day, on a holiday, on a make-up day.
      ("2024-05-18 1wd", "2024-05-20"), ("2024-10-01 1wd", "2024-10-08"), ("2024-09-29 1wd", "2024-09-30"),
      // Months that lack the day; a leap day; the year's edge.
      ("2024-01-31 1m", "2024-02-29"), ("2023-08-31 6m", "2024-02-29"), ("2024-02-29 12m", "2025-02-28"),
      ("2023-12-29 1wd", "2024-01-02"), ("2025-12-31 1d", "2026-01-04"),
      // A day that ends on a weekend rolls, one that ends on a make-up Sunday does not.
      ("2024-05-17 1d", "2024-05-20"), ("2024-09-27 2d", "2024-09-29"),
      // The extension of a term of days by days (复议法 art. 62).
      ("2024-01-02 60d +30d", "2024-04-03"),
    ])
  func edges(term: String, date: String) throws {
    #expect(try due(term) == date)
  }

  @Test("A year without a notice makes a date provisional, and the law's own dates are holidays in it")
  func unknownYears() throws {
    let late = try #require(CountedTerm("2026-12-30 2wd")?.due(in: .national))
    #expect(late.date.description == "2027-01-04")
    #expect(late.unknownYears == [2027])
    let early = try #require(CountedTerm("2007-12-28 5wd")?.due(in: .national))
    #expect(early.date.description == "2008-01-07")
    #expect(early.unknownYears == [2007])
    #expect(try #require(CountedTerm("2026-12-30 1wd")?.due(in: .national)).isProvisional == false)
    #expect(try #require(CountedTerm("2029-04-30 1wd")?.due(in: .national)).date.description == "2029-05-03")
  }

  @Test("A pause without an answer leaves the term without an end, unless it began too late")
  func openPause() throws {
    #expect(try #require(CountedTerm("2024-04-15 20wd 2024-04-24..")).due(in: .national) == nil)
    #expect(try #require(CountedTerm("2024-04-15 20wd 2024-05-14..")).due(in: .national) == nil)
    #expect(try due("2024-04-15 20wd 2024-05-15..") == "2024-05-14")
    #expect(try #require(CountedTerm("2024-04-15 20wd 2024-04-24..")).days(in: .national) == nil)
  }

  @Test("A region's closure is a rest day there, and nothing changes on days that are rest days already")
  func regions() throws {
    let closed = ["2024-05-16", "2024-05-18", "2024-05-01"].compactMap { CivilDate(iso: $0) }
      .map { CalendarDay(date: $0, kind: .holiday, name: "民族节日") }
    let region = WorkCalendar(years: WorkCalendar.publishedYears, regional: closed)
    let term = try #require(CountedTerm("2024-04-24 15wd"))
    #expect(term.due(in: region)?.date.description == "2024-05-17")
    let days = try #require(term.days(in: region))
    #expect(days.first { $0.date.description == "2024-05-16" }?.reason == .regional)
    #expect(days.first { $0.date.description == "2024-05-01" }?.reason == .holiday)
  }

  @Test(
    "What is stored can be read again",
    arguments: ["2024-04-15 20wd", "2024-04-15 20wd +20wd +3d 2024-04-24..2024-05-17 2024-05-20..", "2024-01-31 6m"])
  func stored(text: String) throws {
    #expect(try #require(CountedTerm(text)).description == text)
  }

  @Test(
    "What is no term is refused",
    arguments: [
      "", "2024-04-15", "2024-04-15 0wd", "2024-04-15 -3wd", "2024-04-15 20", "2024-02-30 20wd", "2024-04-15 20wd x",
      "2024-04-15 20wd +0wd", "2024-04-15 20wd 2024-05-17..2024-04-24", "2024-04-15 10000wd", "0001-04-15 20wd",
      "2024-04-15 ２０wd", "2024-04-15 99999999999999999999wd",
    ])
  func refused(text: String) {
    #expect(CountedTerm(text) == nil)
  }
}
