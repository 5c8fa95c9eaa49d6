/// What is known of one year: the State Council's notice of its holidays, or a region's closures.
public struct CalendarYear: Hashable, Sendable {
  /// The year.
  public var year: Int
  /// Where it was announced, such as the name of the notice.
  public var source: String
  /// The days that differ from the plain week, in order.
  public var days: [CalendarDay]

  /// A year.
  public init(year: Int, source: String, days: [CalendarDay]) {
    self.year = year
    self.source = source
    self.days = days.sorted { $0.date < $1.date }
  }

  /// How many workdays the year has.
  public var workdayCount: Int {
    guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
    else { return 0 }
    return WorkCalendar(years: [self]).workdays(after: first.dayNumber - 1, through: last.dayNumber)
  }
}
