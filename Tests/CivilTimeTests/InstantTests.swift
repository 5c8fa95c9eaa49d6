import CivilTime
import Testing

@Suite("Times of day in Beijing") struct InstantTests {
  @Test(
    "A time of day is eight hours ahead of UTC, and comes out as it went in",
    arguments: [("2026-03-16", "09:05"), ("2026-01-01", "00:00"), ("2026-12-31", "23:59"), ("1969-07-20", "07:59")])
  func beijing(day: String, time: String) throws {
    let date = try #require(CivilDate(iso: day))
    let moment = try #require(Instant(date, beijingTime: time))
    #expect(moment.beijingDate == date)
    #expect(moment.beijingTime == time)
    #expect(moment == Instant(iso: "\(day)T\(time):00.000Z")?.adding(seconds: -28_800))
  }

  @Test(
    "What is no time of day is refused",
    arguments: ["", "9:05", "24:00", "12:60", "12-30", "１２:３0", "09:05:00", "-1:05"])
  func refused(time: String) throws {
    #expect(Instant(try #require(CivilDate(iso: "2026-03-16")), beijingTime: time) == nil)
  }
}
