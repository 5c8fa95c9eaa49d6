extension CountedTerm {
  /// The due date by a calendar; nil while a pause that began in time has not ended.
  public func due(in calendar: WorkCalendar) -> DueDate? {
    guard let last = legs(in: calendar)?.last else { return nil }
    let date = CivilDate(dayNumber: last.end)
    return DueDate(date: date, unknownYears: calendar.unknownYears(from: from.adding(days: 1), through: date))
  }

  /// Every day after the first up to the due date, and why it counts or does not; nil while a pause has not ended.
  public func days(in calendar: WorkCalendar) -> [CountedDay]? {
    guard let legs = legs(in: calendar) else { return nil }
    let gaps = Pause.excluded(by: pauses)
    var days: [CountedDay] = []
    var number = 0
    var start = from.dayNumber
    for leg in legs {
      for day in (start + 1)..<(leg.end + 1) {
        var reason = calendar.reason(ofDay: day)
        let isExcluded = gaps.contains { $0.contains(day) }
        var counts = leg.unit == .workdays ? reason.isWorkday : true
        if isExcluded, counts {
          (reason, counts) = (.paused, false)
        } else if day > leg.nominal, !isExcluded {
          (reason, counts) = (.rolled, false)
        }
        if counts { number += 1 }
        days.append(CountedDay(date: CivilDate(dayNumber: day), reason: reason, number: counts ? number : nil))
      }
      start = leg.end
    }
    return days
  }

  /// The term itself, or one extension of it.
  private struct Leg {
    var unit: Term.Unit
    /// Where counting ends.
    var nominal: Int
    /// Where the term ends: later where counting ends on a rest day, or a pause began on the last day.
    var end: Int
  }

  private func legs(in calendar: WorkCalendar) -> [Leg]? {
    let gaps = Pause.excluded(by: pauses)
    var legs: [Leg] = []
    var start = from.dayNumber
    for length in [term] + extensions {
      guard let nominal = Self.end(of: length, after: start, gaps, calendar),
        let end = Self.settled(calendar.workday(onOrAfter: nominal), gaps, calendar)
      else { return nil }
      legs.append(Leg(unit: length.unit, nominal: nominal, end: end))
      start = end
    }
    return legs
  }

  /// Where counting a length from a day ends, jumping over the gaps.
  private static func end(
    of length: Term, after start: Int, _ gaps: [ClosedRange<Int>], _ calendar: WorkCalendar
  ) -> Int? {
    var (day, left) = (start, length.count)
    if length.unit == .months {
      left = CivilDate(dayNumber: start).adding(months: length.count).dayNumber - start
    }
    for gap in gaps where gap.upperBound > day {
      let before = gap.lowerBound - 1
      let available = length.unit == .workdays ? calendar.workdays(after: day, through: before) : max(before - day, 0)
      guard available < left else { break }
      guard gap.upperBound < Int.max else { return nil }
      left -= available
      day = gap.upperBound
    }
    return length.unit == .workdays ? calendar.workday(left, after: day) : day + left
  }

  /// Moves an end that a pause holds up: something sent on the last day in time leaves until the day of the answer.
  private static func settled(_ end: Int, _ gaps: [ClosedRange<Int>], _ calendar: WorkCalendar) -> Int? {
    var end = end
    for gap in gaps where gap.lowerBound - 1 <= end && end < gap.upperBound {
      guard gap.upperBound < Int.max else { return nil }
      end = calendar.workday(onOrAfter: gap.upperBound)
    }
    return end
  }
}
