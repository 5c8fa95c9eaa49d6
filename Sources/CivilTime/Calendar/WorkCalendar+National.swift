extension WorkCalendar {
  /// The years that the programme brings with it, as the State Council's notices set them.
  public static let publishedYears: [CalendarYear] = {
    let text = String(decoding: PackageResources.calendar_txt, as: UTF8.self)
    guard let years = try? CalendarText.years(in: text) else {
      preconditionFailure("the calendar in the programme can be read")
    }
    return years
  }()

  /// The calendar of the whole country, as far as the programme brings it with it.
  public static let national = WorkCalendar(years: publishedYears)
}
