import CivilTime
import Testing

@Suite("Civil dates") struct CivilDateTests {
  @Test("A date that the calendar has is a date", arguments: [(2024, 2, 29), (2023, 12, 31), (2000, 2, 29), (1, 1, 1)])
  func accepts(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) != nil)
  }

  @Test(
    "A date that it does not have is none",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (0, 1, 1), (10000, 1, 1),
    ])
  func refuses(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test("ISO text is read and written", arguments: ["2023-02-07", "0987-11-30", "2024-02-29"])
  func writesISO(text: String) {
    #expect(CivilDate(iso: text)?.description == text)
  }

  @Test(
    "Other text is no date",
    arguments: ["2023-2-7", "2023/02/07", "", "2023-02", "2023-02-30", "２０２３-02-07", "+123-01-02", "2023-02-070"])
  func refusesOtherText(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("Dates are ordered by the calendar")
  func isOrdered() throws {
    let dates = try ["2022-12-31", "2023-01-01", "2023-01-31", "2023-02-01"].map { try #require(CivilDate(iso: $0)) }
    #expect(dates.shuffled().sorted() == dates)
  }

  @Test("A Chinese document writes it without zeros in front")
  func writesChinese() {
    #expect(CivilDate(year: 2023, month: 2, day: 7)?.chinese == "2023年2月7日")
  }
}
