public import CivilTime
public import Disclosure
import Persistence

/// Loads the holidays and make-up days of a year for the whole country, or replaces them.
public struct LoadCalendarYear: Operation {
  /// Changing calendars.
  public static let access = Access.capability(.editCalendars)

  /// The year.
  public var year: CalendarYear
  /// The version that was seen; 0 where the year was not stored.
  public var version: Int

  /// Loads a year.
  public init(_ year: CalendarYear, version: Int) {
    self.year = year
    self.version = version
  }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Saves the year and has due dates counted anew.
  ///
  /// - Throws: `AccessRefusal`, `Issues`, `Conflict`.
  public func run(in scope: Scope) throws {
    try scope.requireEverywhere(.editCalendars)
    try Issues.check(year.issues())
    try scope.save(year, of: CalendarRepository.national, version: version, as: .calendarLoaded)
  }
}
