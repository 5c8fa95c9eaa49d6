/// Which days are worked: the notices of the years that are known, and the closures of a region.
///
/// A day of a year that is not known counts by the plain week and the holidays whose dates the law itself fixes; what
/// is counted over it is provisional.
public struct WorkCalendar: Sendable {
  /// The years that are known, in order.
  public let years: [Int]
  /// The day numbers of the first and the last day in the tables, which reach from the first known year to the last.
  private let first: Int
  private let last: Int
  private let reasons: [DayReason]
  /// How many workdays the table has up to and including each of its days.
  private let ranks: [Int32]
  /// The day numbers of the workdays in the table.
  private let workdays: [Int32]
  private let names: [Int: String]

  /// A calendar of years, closed on some more days in a region.
  public init(years: [CalendarYear], regional: [CalendarDay] = []) {
    let known = Set(years.map(\.year)).sorted()
    self.years = known
    first = known.first.flatMap { CivilDate(year: $0, month: 1, day: 1) }?.dayNumber ?? 0
    last = known.last.flatMap { CivilDate(year: $0, month: 12, day: 31) }?.dayNumber ?? -1
    let days = years.flatMap(\.days)
    names = Dictionary((days + regional).map { ($0.date.dayNumber, $0.name) }) { first, _ in first }
    var reasons = Self.plainReasons(of: known, from: first, to: last)
    for day in days where (first...max(first, last)).contains(day.date.dayNumber) {
      reasons[day.date.dayNumber - first] = day.kind == .holiday ? .holiday : .makeUp
    }
    for day in regional where (first...max(first, last)).contains(day.date.dayNumber) {
      let index = day.date.dayNumber - first
      switch day.kind {
      case .holiday: if reasons[index].isWorkday { reasons[index] = .regional }
      case .makeUp: if reasons[index] == .weekend { reasons[index] = .makeUp }
      }
    }
    self.reasons = reasons
    var ranks: [Int32] = []
    var workdays: [Int32] = []
    ranks.reserveCapacity(reasons.count)
    for (index, reason) in reasons.enumerated() {
      if reason.isWorkday { workdays.append(Int32(first + index)) }
      ranks.append(Int32(workdays.count))
    }
    self.ranks = ranks
    self.workdays = workdays
  }

  /// Whether the notice of a year is known.
  public func knows(year: Int) -> Bool { years.contains(year) }

  /// Why a date is worked or not.
  public func reason(for date: CivilDate) -> DayReason { reason(ofDay: date.dayNumber) }

  /// The holiday that a date belongs to, where it is one or makes up for one.
  public func name(of date: CivilDate) -> String? { names[date.dayNumber] }

  /// The years within a span that are not known, in order.
  public func unknownYears(from start: CivilDate, through end: CivilDate) -> [Int] {
    start > end ? [] : (start.year...end.year).filter { !knows(year: $0) }
  }

  private static func plainReasons(of known: [Int], from first: Int, to last: Int) -> [DayReason] {
    guard first <= last else { return [] }
    let known = Set(known)
    return (first...last).map { day in
      let date = CivilDate(dayNumber: day)
      guard known.contains(date.year) else { return presumedReason(for: date) }
      return date.isWeekend ? .weekend : .workday
    }
  }

  /// What a day of an unknown year is taken for: the week, and the days that the law fixes by date.
  ///
  /// 全国年节及纪念日放假办法: 1 January, 1 May, 1 to 3 October; 2 May since 2025.
  private static func presumedReason(for date: CivilDate) -> DayReason {
    switch (date.month, date.day) {
    case (1, 1), (5, 1), (10, 1...3): .holiday
    case (5, 2): date.year >= 2025 ? .holiday : date.isWeekend ? .weekend : .workday
    default: date.isWeekend ? .weekend : .workday
    }
  }
}

extension WorkCalendar {
  func reason(ofDay day: Int) -> DayReason {
    guard day >= first, day <= last else { return Self.presumedReason(for: CivilDate(dayNumber: day)) }
    return reasons[day - first]
  }

  /// The first workday on or after a day.
  func workday(onOrAfter day: Int) -> Int {
    var day = day
    while !reason(ofDay: day).isWorkday { day += 1 }
    return day
  }

  /// The workday that is the `count`-th after a day.
  func workday(_ count: Int, after day: Int) -> Int {
    var (left, day) = (count, day)
    while left > 0 {
      if day >= first - 1, day < last {
        let place = rank(day) + left - 1
        if place < workdays.count { return Int(workdays[place]) }
        left -= workdays.count - rank(day)
        day = last
      } else {
        day += 1
        if reason(ofDay: day).isWorkday { left -= 1 }
      }
    }
    return day
  }

  /// How many workdays come after a day, up to and including another.
  public func workdays(after start: Int, through end: Int) -> Int {
    var (count, day) = (0, start)
    while day < end {
      if day >= first - 1, day < last {
        let stop = min(end, last)
        count += rank(stop) - rank(day)
        day = stop
      } else {
        day += 1
        if reason(ofDay: day).isWorkday { count += 1 }
      }
    }
    return count
  }

  private func rank(_ day: Int) -> Int { day < first ? 0 : Int(ranks[day - first]) }
}
