public import CivilTime
public import Disclosure
import Persistence

/// The years of a calendar that are known, for the whole country or a region.
public struct CalendarYears: Inquiry {
  /// One known year.
  public struct Line: Hashable, Sendable {
    /// The year.
    public var year: CalendarYear
    /// How often it was saved; 0 where it is as the programme brings it.
    public var version: Int
    /// When it was saved; nil where it is as the programme brings it.
    public var loadedAt: Instant?

    /// A known year.
    public init(year: CalendarYear, version: Int, loadedAt: Instant?) {
      self.year = year
      self.version = version
      self.loadedAt = loadedAt
    }
  }

  /// To be signed in: holidays are no secret, and everybody's due dates hang on them.
  public static let access = Access.signedIn

  /// The region; nil for the whole country.
  public var region: String?

  /// The years of the whole country, or of a region.
  public init(region: String? = nil) {
    self.region = region
  }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds, the newest year first.
  public func run(in scope: Scope) throws -> [Line] {
    let region = region ?? CalendarRepository.national
    let stored = try scope.calendars.years(of: region).compactMap { try scope.calendars.find(region, $0.year.year) }
    var lines = stored.map { Line(year: $0.year, version: $0.version, loadedAt: $0.loadedAt) }
    if region == CalendarRepository.national {
      lines += WorkCalendar.publishedYears
        .filter { published in !stored.contains { $0.year.year == published.year } }
        .map { Line(year: $0, version: 0, loadedAt: nil) }
    }
    return lines.sorted { $0.year.year > $1.year.year }
  }
}

/// The regions that have closures of their own.
public struct CalendarRegions: Inquiry {
  /// To be signed in.
  public static let access = Access.signedIn

  /// All regions.
  public init() {}

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> [String] { try scope.calendars.regions() }
}

/// The calendar by which a region counts terms that begin in a year or later.
public struct CalendarOfRegion: Inquiry {
  /// To be signed in.
  public static let access = Access.signedIn

  /// The region; nil for the whole country.
  public var region: String?
  /// The year in which the terms begin.
  public var year: Int

  /// The calendar of a region from a year on.
  public init(region: String? = nil, from year: Int) {
    self.region = region
    self.year = year
  }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> WorkCalendar { try scope.calendars.calendar(of: region, from: year) }
}
