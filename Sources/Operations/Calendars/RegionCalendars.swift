import CivilTime
import Persistence

/// The calendars of regions, each read once.
struct RegionCalendars {
  /// A region, and the year from which on terms are counted.
  private struct Key: Hashable {
    var region: String?
    var year: Int
  }

  private let scope: Scope
  private var known: [Key: WorkCalendar] = [:]

  init(_ scope: Scope) {
    self.scope = scope
  }

  /// The calendar of a region for what begins on a day or later.
  mutating func calendar(of region: String?, from day: CivilDate) throws -> WorkCalendar {
    let key = Key(region: region, year: day.year)
    if let calendar = known[key] { return calendar }
    let calendar = try scope.calendars.calendar(of: region, from: day.year)
    known[key] = calendar
    return calendar
  }
}
