import CivilTime
import Testing

@Suite("The calendar in the programme") struct PublishedCalendarTests {
  @Test("It knows the years 2008 to 2026, each with as many workdays as an office has")
  func years() {
    #expect(WorkCalendar.national.years == Array(2008...2026))
    for year in WorkCalendar.publishedYears {
      let isPlausible = (247...252).contains(year.workdayCount)
      #expect(isPlausible, "\(year.year) has \(year.workdayCount) workdays")
      #expect(!year.source.isEmpty)
      for day in year.days {
        #expect(day.date.year == year.year)
        #expect(day.kind == .holiday || day.date.isWeekend, "\(day.date) makes up on a weekday")
      }
    }
  }

  @Test("The days that the law fixes by date are holidays in every year")
  func fixedDays() throws {
    for year in 2008...2026 {
      for (month, day) in [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)] {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect(WorkCalendar.national.reason(for: date) == .holiday)
      }
    }
  }

  @Test("A year can be written and read again", arguments: WorkCalendar.publishedYears)
  func written(year: CalendarYear) throws {
    #expect(try CalendarText.years(in: CalendarText.text(of: year)) == [year])
  }

  @Test(
    "A line that says nothing known is named",
    arguments: [
      "holiday 2024-01-01 元旦", "year x 通知", "year 2024 通知\nholiday 2024-13-01 元旦",
      "year 2024 通知\nrest 2024-01-01 元旦", "year 2024 通知\nholiday 2024-01-03..2024-01-01 元旦", "year 2024",
    ])
  func fault(text: String) {
    #expect(throws: CalendarText.Fault.self) { try CalendarText.years(in: text) }
  }

  @Test("A region counts the closures of those above it")
  func regions() {
    #expect(RegionCode.line(of: "532901") == ["532901", "532900", "530000"])
    #expect(RegionCode.line(of: "530000") == ["530000"])
    #expect(RegionCode.line(of: "大理") == [])
  }
}
