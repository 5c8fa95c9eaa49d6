public import CivilTime

extension RetentionRule {
  /// The last day on which a matter can have been closed whose records may be erased on a given day.
  public func lastClosing(erasableOn today: CivilDate) -> CivilDate {
    let count = today.year * 12 + today.month - 1 - months
    let (year, month) = (count / 12, count % 12 + 1)
    // A period that begins on the 31st ends on the last day of a shorter month.
    let day = min(today.day, CivilDate.days(inMonth: month, of: max(year, 1)))
    return CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: .min / 2)
  }
}
