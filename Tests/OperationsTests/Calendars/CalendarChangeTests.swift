import CivilTime
import Disclosure
import Operations
import TestSupport
import Testing

@Suite("Changing calendars") struct CalendarChangeTests {
  static let system = Principal(.system("test"), source: "test")

  static func year(_ text: String) throws -> CalendarYear {
    try #require(try CalendarDocument.years(in: text).first)
  }

  /// The arrangement of 2026, moved to the days of 2027.
  static func nextYear() throws -> CalendarYear {
    try year(
      """
      year 2027 关于2027年部分节假日安排的通知
      holiday 2027-01-01..2027-01-03 元旦
      makeUp 2027-01-30 春节
      holiday 2027-02-05..2027-02-11 春节
      holiday 2027-04-03..2027-04-05 清明节
      holiday 2027-05-01..2027-05-05 劳动节
      makeUp 2027-05-08 劳动节
      holiday 2027-06-09 端午节
      holiday 2027-09-15 中秋节
      holiday 2027-10-01..2027-10-07 国庆节
      makeUp 2027-10-09 国庆节
      """)
  }

  func due(_ term: String, _ desk: TestDesk, region: String? = nil) async throws -> String? {
    let term = try #require(CountedTerm(term))
    let calendar = try await desk.desk.answer(CalendarOfRegion(region: region, from: term.from.year), as: Self.system)
    let due = try #require(term.due(in: calendar))
    return "\(due.date)" + (due.isProvisional ? "?" : "")
  }

  @Test("Without any change, the calendar of the programme counts", arguments: TestDatabase.all)
  func brought(engine: TestDatabase) async throws {
    let desk = try await TestDesk(engine)
    #expect(try await due("2026-02-06 20wd", desk) == "2026-03-12")
    #expect(try await due("2026-12-18 20wd", desk) == "2027-01-18?")
    let years = try await desk.desk.answer(CalendarYears(), as: Self.system)
    #expect(years.map(\.year.year) == (2008...2026).reversed())
  }

  @Test("A year that is loaded counts from then on, and one day of it can be changed", arguments: TestDatabase.all)
  func loaded(engine: TestDatabase) async throws {
    let desk = try await TestDesk(engine)
    try await desk.desk.perform(LoadCalendarYear(try Self.nextYear(), version: 0), as: Self.system)
    #expect(try await due("2026-12-18 20wd", desk) == "2027-01-18")
    let day = try #require(CivilDate(iso: "2027-01-15"))
    try await desk.desk.perform(
      ChangeCalendarDay(date: day, kind: .holiday, name: "临时放假", version: 1), as: Self.system)
    #expect(try await due("2026-12-18 20wd", desk) == "2027-01-19")
    try await desk.desk.perform(ChangeCalendarDay(date: day, kind: nil, name: "", version: 2), as: Self.system)
    #expect(try await due("2026-12-18 20wd", desk) == "2027-01-18")
    await #expect(throws: Conflict.self) {
      try await desk.desk.perform(LoadCalendarYear(try Self.nextYear(), version: 2), as: Self.system)
    }
  }

  @Test("A day of a year that came with the programme can be changed", arguments: TestDatabase.all)
  func changed(engine: TestDatabase) async throws {
    let desk = try await TestDesk(engine)
    let day = try #require(CivilDate(iso: "2026-03-11"))
    try await desk.desk.perform(
      ChangeCalendarDay(date: day, kind: .holiday, name: "临时放假", version: 0), as: Self.system)
    #expect(try await due("2026-02-06 20wd", desk) == "2026-03-13")
    let line = try #require(try await desk.desk.answer(CalendarYears(), as: Self.system).first)
    #expect(line.version == 1)
    #expect(line.year.days.contains { $0.date == day && $0.name == "临时放假" })
  }

  @Test("A region's closures count there and below, and nowhere else", arguments: TestDatabase.all)
  func regional(engine: TestDatabase) async throws {
    let desk = try await TestDesk(engine)
    let closures = try Self.year("year 2026 自治州放假通知\nholiday 2026-03-10..2026-03-11 民族节日")
    try await desk.desk.perform(AddRegionalClosures(region: "532900", year: closures, version: 0), as: Self.system)
    #expect(try await due("2026-02-06 20wd", desk, region: "532901") == "2026-03-16")
    #expect(try await due("2026-02-06 20wd", desk, region: "530102") == "2026-03-12")
    #expect(try await desk.desk.answer(CalendarRegions(), as: Self.system) == ["532900"])
  }

  @Test("What is wrong is refused with its sentences")
  func refused() async throws {
    let desk = try await TestDesk()
    let empty = CalendarYear(year: 2027, source: "", days: [])
    await #expect(throws: Issues.self) {
      try await desk.desk.perform(LoadCalendarYear(empty, version: 0), as: Self.system)
    }
    let day = try #require(CivilDate(iso: "2031-03-11"))
    await #expect(throws: ChangeCalendarDay.Refusal.unknownYear(2031)) {
      try await desk.desk.perform(ChangeCalendarDay(date: day, kind: .holiday, name: "x", version: 0), as: Self.system)
    }
    await #expect(throws: Issues.self) {
      let year = CalendarYear(year: 2026, source: "x", days: [])
      try await desk.desk.perform(AddRegionalClosures(region: "53", year: year, version: 0), as: Self.system)
    }
    await #expect(throws: AccessRefusal.self) {
      let visitor = Principal(.visitor, source: "test")
      try await desk.desk.perform(LoadCalendarYear(try Self.nextYear(), version: 0), as: visitor)
    }
  }
}
