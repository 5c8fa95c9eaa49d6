extension CivilDate {
  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int { CivilDate.weekday(ofDay: dayNumber) }

  /// Whether the date is a Saturday or a Sunday.
  public var isWeekend: Bool { weekday > 5 }

  /// The day of the week as Chinese documents write it: `周一`.
  public var chineseWeekday: String {
    let names = ["一", "二", "三", "四", "五", "六", "日"]
    return "周" + names[weekday - 1]
  }

  /// The same-numbered day so many months later, or the last day of that month where it has no such day.
  ///
  /// Civil Code Art. 202 ends terms of months so.
  public func adding(months: Int) -> CivilDate {
    let target = min(max(year * 12 + month - 1 + months, 12), 9_999 * 12 + 11)
    let (year, month) = (target / 12, target % 12 + 1)
    let last = CivilDate.days(inMonth: month, of: year)
    return CivilDate(year: year, month: month, day: min(day, last)) ?? self
  }

  static func weekday(ofDay number: Int) -> Int {
    // 1970-01-01 was a Thursday.
    let rest = (number + 3) % 7
    return (rest < 0 ? rest + 7 : rest) + 1
  }
}
