public import CivilTime

extension CalendarYear {
  /// How many days a year of closures may have; more is a mistake.
  private static let mostDays = 200
  /// How many characters a name or a source may have.
  private static let longestText = 200

  /// What is wrong with it as the calendar of the whole country.
  public func issues() -> [Issue] {
    var issues = commonIssues()
    for date in Self.fixedHolidays(of: year) where !days.contains(where: { $0.date == date && $0.kind == .holiday }) {
      issues.append(Issue("days", "calendar.issue.fixedDayMissing", ["date": date.chinese]))
    }
    if issues.isEmpty, !(243...256).contains(workdayCount) {
      issues.append(Issue("days", "calendar.issue.workdays", ["year": "\(year)", "count": "\(workdayCount)"]))
    }
    return issues
  }

  /// What is wrong with it as the closures of a region, on top of the calendar of the country.
  public func regionalIssues() -> [Issue] { commonIssues() }

  private func commonIssues() -> [Issue] {
    var issues: [Issue] = []
    if !CountedTerm.limit.contains(year) { issues.append(Issue("year", "calendar.issue.year")) }
    if source.isEmpty || source.count > Self.longestText { issues.append(Issue("source", "calendar.issue.source")) }
    if days.count > Self.mostDays { return issues + [Issue("days", "calendar.issue.tooManyDays")] }
    var seen: Set<CivilDate> = []
    for day in days {
      issues += day.issues(in: year)
      if !seen.insert(day.date).inserted {
        issues.append(Issue("days", "calendar.issue.twice", ["date": day.date.chinese]))
      }
    }
    return issues
  }

  /// The holidays whose dates the law fixes: 全国年节及纪念日放假办法, article 2.
  private static func fixedHolidays(of year: Int) -> [CivilDate] {
    [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)].compactMap { CivilDate(year: year, month: $0, day: $1) }
  }
}

extension CalendarDay {
  /// What is wrong with it as a day of a year.
  public func issues(in year: Int) -> [Issue] {
    let arguments = ["date": date.chinese, "year": "\(year)"]
    var issues: [Issue] = []
    if date.year != year { issues.append(Issue("days", "calendar.issue.otherYear", arguments)) }
    if kind == .makeUp, !date.isWeekend { issues.append(Issue("days", "calendar.issue.makeUpOnWeekday", arguments)) }
    if name.isEmpty || name.count > 40 || name.contains(where: \.isNewline) {
      issues.append(Issue("days", "calendar.issue.name", arguments))
    }
    return issues
  }
}
