import CivilTime
import Disclosure
import Testing

@Suite("Calendars that are handed in") struct CalendarDocumentTests {
  /// The arrangement of 2026 in the words of such notices.
  static let notice = """
    关于2026年部分节假日安排的通知
    各省、自治区、直辖市人民政府，国务院各部委：
    一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
    二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
    三、清明节：4月4日（周六）至6日（周一）放假，共3天。
    四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
    五、端午节：6月19日（周五）至21日（周日）放假，共3天。
    六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
    七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
    节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
    """

  @Test("The words of a notice give the days that the programme knows")
  func pastedNotice() throws {
    let year = try #require(try CalendarDocument.years(in: Self.notice).first)
    let known = try #require(WorkCalendar.publishedYears.last)
    #expect(year.year == 2026)
    #expect(year.days == known.days)
    #expect(year.issues() == [])
  }

  @Test(
    "Each way of writing gives the same days",
    arguments: [
      "year 2027 某通知\nholiday 2027-01-01..2027-01-03 元旦\nmakeUp 2027-01-09 元旦\n",
      "date,kind,name\n2027-01-01,holiday,元旦\n2027-01-02,放假,元旦\n2027-01-03,休,元旦\n2027-01-09,班,元旦\n",
      "2027-01-01,holiday,元旦\r\n2027-01-02,holiday,元旦\r\n2027-01-03,holiday,元旦\r\n2027-01-09,上班,元旦\r\n",
      """
      {"year": 2027, "source": "某通知", "days": [{"date": "2027-01-01", "kind": "holiday", "name": "元旦"},
       {"date": "2027-01-02", "kind": "holiday", "name": "元旦"}, {"date": "2027-01-03", "kind": "holiday", "name": "元旦"},
       {"date": "2027-01-09", "kind": "makeUp", "name": "元旦"}]}
      """,
      """
      {"source": {"package": "x"}, "holidayNames": {"newYear": "元旦"}, "years": {"2027": {"holidays": [
       {"date": "2027-01-01", "holiday": "newYear"}, {"date": "2027-01-02", "holiday": "newYear"},
       {"date": "2027-01-03", "holiday": "newYear"}], "makeUpWorkdays": [{"date": "2027-01-09", "holiday": "newYear"}]}}}
      """,
      "关于2027年部分节假日安排的通知\n一、元旦：1月1日至3日放假调休，共3天，1月9日上班。",
      "\u{FEFF}\n关于2027年部分节假日安排的通知\n一、元旦：1月1日、1月2日、1月3日，放假调休。1月9日（星期六）上班。",
    ])
  func sameDays(text: String) throws {
    let years = try CalendarDocument.years(in: text)
    #expect(years.map(\.year) == [2027])
    let days = try #require(years.first).days.map { "\($0.date) \($0.kind) \($0.name)" }
    #expect(
      days == ["2027-01-01 holiday 元旦", "2027-01-02 holiday 元旦", "2027-01-03 holiday 元旦", "2027-01-09 makeUp 元旦"])
  }

  @Test(
    "What cannot be read is named",
    arguments: [
      ("", "calendar.issue.noDays"), ("{", "calendar.issue.json"), ("{}", "calendar.issue.noYear"),
      ("{\"year\": 2027, \"days\": [{\"date\": \"1月1日\", \"kind\": \"holiday\"}]}", "calendar.issue.jsonDay"),
      ("year 2027 通知\nholiday 1月1日 元旦", "calendar.issue.unreadable"),
      ("date,kind,name\n2027-02-30,holiday,元旦", "calendar.issue.unreadable"),
      ("元旦：1月1日放假", "calendar.issue.noYear"), ("关于2027年部分节假日安排的通知\n元旦：13月1日放假", "calendar.issue.unreadable"),
      ("关于2027年部分节假日安排的通知\n元旦：1月5日至1日放假", "calendar.issue.unreadable"),
    ])
  func unreadable(text: String, key: String) {
    #expect { try CalendarDocument.years(in: text) } throws: { error in
      (error as? Issues)?.list.map(\.key) == [key]
    }
  }

  @Test("What is wrong with a year is said all at once")
  func issues() throws {
    let text = "year 2027 通知\nholiday 2027-01-01 元旦\nholiday 2027-01-01 元旦\nmakeUp 2027-01-04 元旦\nholiday 2026-12-31 元旦"
    let year = try #require(try CalendarDocument.years(in: text).first)
    let keys = Set(year.issues().map(\.key))
    #expect(
      keys == [
        "calendar.issue.twice", "calendar.issue.makeUpOnWeekday", "calendar.issue.otherYear",
        "calendar.issue.fixedDayMissing",
      ])
    #expect(year.issues().count { $0.key == "calendar.issue.fixedDayMissing" } == 4)
  }

  @Test("Every year that the programme brings is sound", arguments: WorkCalendar.publishedYears)
  func published(year: CalendarYear) {
    #expect(year.issues() == [])
  }

  @Test("A year of which only a part was pasted is found out")
  func partial() throws {
    let text = "year 2027 通知\nholiday 2027-01-01 元旦\nholiday 2027-05-01 劳动节\nholiday 2027-10-01..2027-10-03 国庆节"
    #expect(try CalendarDocument.years(in: text).first?.issues().map(\.key) == ["calendar.issue.workdays"])
  }
}
