public import CivilTime
public import Disclosure
import Persistence

/// Makes one day a holiday, a make-up day, or a day of the plain week again: for the whole country or a region.
public struct ChangeCalendarDay: Operation {
  /// Why a day cannot be changed.
  public enum Refusal: DomainRefusal, Equatable {
    /// The year has no notice yet; it is loaded as a whole first.
    case unknownYear(Int)

    /// The key of the sentence in the catalogue of texts.
    public var key: String { "calendar.unknownYear" }

    /// What stands in the sentence.
    public var arguments: [String: String] {
      switch self {
      case .unknownYear(let year): ["year": "\(year)"]
      }
    }
  }

  /// Changing calendars.
  public static let access = Access.capability(.editCalendars)

  /// Which day.
  public var date: CivilDate
  /// What it becomes; nil for a day of the plain week.
  public var kind: CalendarDay.Kind?
  /// The holiday that it belongs to.
  public var name: String
  /// The region; nil for the whole country.
  public var region: String?
  /// The version of the year that was seen; 0 where it was not stored.
  public var version: Int

  /// Changes a day.
  public init(date: CivilDate, kind: CalendarDay.Kind?, name: String, region: String? = nil, version: Int) {
    self.date = date
    self.kind = kind
    self.name = name
    self.region = region
    self.version = version
  }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Changes the day.
  ///
  /// - Throws: `AccessRefusal`, `Issues`, `Refusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    if region == nil { try scope.requireEverywhere(.editCalendars) }
    let region = region ?? CalendarRepository.national
    guard let found = try scope.countingYear(date.year, of: region) else { throw Refusal.unknownYear(date.year) }
    var days = found.year.days.filter { $0.date != date }
    if let kind {
      let day = CalendarDay(date: date, kind: kind, name: name)
      try Issues.check(day.issues(in: date.year))
      days.append(day)
    }
    let year = CalendarYear(year: date.year, source: found.year.source, days: days)
    guard year != found.year else { throw Issues([Issue("kind", "calendar.issue.unchanged")]) }
    try scope.save(year, of: region, version: version, as: .calendarChanged)
  }
}
