import WebSupport

extension DeskRoutes {
  static let calendar = "/desk/calendar"
  static let calendarImport = "/desk/calendar/import"
  static let calendarYear = "/desk/calendar/:year"

  /// The years of a region, or of the whole country.
  static func calendar(of region: String?) -> String { link(calendar, Query(region.map { [("region", $0)] } ?? [])) }

  /// One year of a region, or of the whole country.
  static func calendar(_ year: Int, of region: String?) -> String {
    link("\(calendar)/\(year)", Query(region.map { [("region", $0)] } ?? []))
  }
}
