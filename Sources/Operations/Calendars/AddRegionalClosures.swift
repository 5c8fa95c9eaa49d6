public import CivilTime
public import Disclosure
import Persistence

/// Sets the days on which a region closes in a year beyond the holidays of the country.
///
/// 全国年节及纪念日放假办法, article 4: autonomous areas close on festivals of their minorities.
public struct AddRegionalClosures: Operation {
  /// Changing calendars.
  public static let access = Access.capability(.editCalendars)

  /// The region, whose closures count in those below it too: six digits of GB/T 2260.
  public var region: String
  /// The year with its closures.
  public var year: CalendarYear
  /// The version that was seen; 0 where the year was not stored.
  public var version: Int

  /// Sets the closures of a region.
  public init(region: String, year: CalendarYear, version: Int) {
    self.region = region
    self.year = year
    self.version = version
  }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Saves the closures and has due dates counted anew.
  ///
  /// - Throws: `Issues`, `Conflict`.
  public func run(in scope: Scope) throws {
    var issues = year.regionalIssues()
    if !RegionCode.isValid(region) { issues.insert(Issue("region", "calendar.issue.region"), at: 0) }
    try Issues.check(issues)
    try scope.save(year, of: region, version: version, as: .closuresSet)
  }
}
