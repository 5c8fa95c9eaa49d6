import Disclosure
import HTTPTypes
import Operations
import WebSupport

/// The calendar of working days: its years, their days, and how a new year gets in.
enum CalendarPages {
  static let feature = DeskFeature(
    templates: [
      "calendar": PackageResources.calendar_mustache,
      "calendar-year": PackageResources.calendar_year_mustache,
      "calendar-import": PackageResources.calendar_import_mustache,
    ],
    samples: [CalendarPage.sample, CalendarYearPage.sample, CalendarImportPage.sample],
    rail: [RailEntry(.office, "calendar.title", DeskRoutes.calendar)],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let calendars = Calendars(room: room)
    let imports = CalendarImports(room: room)
    return [
      WebRoute(method: .get, path: DeskRoutes.calendar, access: .signedIn, handler: calendars.list),
      WebRoute(
        method: .get, path: DeskRoutes.calendarImport, access: .capability(.editCalendars), handler: imports.form),
      WebRoute(
        method: .post, path: DeskRoutes.calendarImport, access: .capability(.editCalendars), handler: imports.create),
      WebRoute(method: .get, path: DeskRoutes.calendarYear, access: .signedIn, handler: calendars.show),
      WebRoute(
        method: .post, path: DeskRoutes.calendarYear, access: .capability(.editCalendars), handler: calendars.change),
    ]
  }
}
