public import CivilTime
public import Disclosure
public import Persistence

extension Scope {
  /// The calendars.
  public var calendars: CalendarRepository { CalendarRepository(connection) }

  /// The due dates of unfinished matters.
  var dueDates: DueDateRepository { DueDateRepository(connection) }

  /// The calendar by which an organ counts terms that begin on a day or later: the country's, and closures of its region.
  public func calendar(of organ: Organ.ID, from day: CivilDate) throws -> WorkCalendar {
    try calendars.calendar(of: try calendars.region(of: organ), from: day.year)
  }

  /// The days of a year as the journal keeps them.
  func words(of year: CalendarYear?) -> String? {
    year.map { year in
      CalendarText.stretches(of: year.days).compactMap { stretch in
        guard let first = stretch.first, let last = stretch.last else { return nil }
        return "\(first.kind.rawValue) \(first.date)\(first.date == last.date ? "" : "..\(last.date)") \(first.name)"
      }
      .joined(separator: "; ")
    }
  }

  /// The year that counts now: the stored one, or the one that the programme brings with it.
  func countingYear(_ year: Int, of region: String) throws -> (year: CalendarYear, version: Int)? {
    if let stored = try calendars.find(region, year) { return (stored.year, stored.version) }
    guard region == CalendarRepository.national else { return nil }
    return WorkCalendar.publishedYears.first { $0.year == year }.map { ($0, 0) }
  }

  /// Saves a year, records it, and has due dates counted anew from its first day on.
  func save(_ year: CalendarYear, of region: String, version: Int, as kind: JournalEventKind) throws {
    let before = try countingYear(year.year, of: region)
    guard try calendars.save(year, of: region, version: version, at: now) else { throw Conflict() }
    try enqueue(JobRequest(.dueDateRecount, payload: "\(year.year)-01-01"))
    record(
      kind, organ: nil, subject: .init("calendar", Int64(year.year)),
      changes: [
        .init("region", before: nil, after: region), .init("source", before: before?.year.source, after: year.source),
        .init("days", before: words(of: before?.year), after: words(of: year)),
      ])
  }
}
