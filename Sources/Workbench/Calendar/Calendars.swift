import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Shows calendars and changes their days.
struct Calendars: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let region = Self.region(request)
    let years = try await room.desk.answer(CalendarYears(region: region), as: context.principal)
    let regions = try await room.desk.answer(CalendarRegions(), as: context.principal)
    let frame = try await room.frame(Texts.text("calendar.title"), for: request, context)
    return try room.respond(
      CalendarPage(
        frame: frame, region: region, regions: regions, years.map(\.year), canEdit: Self.canEdit(context)))
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let line = try await line(request, context)
    let values = FormData([("version", "\(line.version)")])
    return try await page(line, values: values, problems: .none, request, context)
  }

  @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
    let line = try await line(request, context)
    var form = try await FormData(request)
    do {
      let date = form.date("date")
      if let date, date.year != line.year.year {
        form.note("date", "calendar.issue.otherYear", ["date": date.chinese, "year": "\(line.year.year)"])
      }
      let kind = form.text("kind")
      let name = form.text("name", limit: 40, isOptional: true)
      try form.check()
      let change = ChangeCalendarDay(
        date: try form.require(date, "date"), kind: CalendarDay.Kind(rawValue: kind), name: name,
        region: Self.region(request), version: form.version)
      try await room.desk.perform(change, as: context.principal)
      let path = DeskRoutes.calendar(line.year.year, of: Self.region(request))
      return room.redirect(to: path, notice: "calendar.saved")
    } catch {
      return try await page(line, values: form, problems: try Problems(error), request, context)
    }
  }

  /// The year that the address names.
  private func line(_ request: Request, _ context: WebContext) async throws -> CalendarYears.Line {
    let year = context.parameters.get("year").flatMap { Int($0) }
    let lines = try await room.desk.answer(CalendarYears(region: Self.region(request)), as: context.principal)
    guard let line = lines.first(where: { $0.year.year == year }) else { throw NotFound() }
    return line
  }

  private func page(
    _ line: CalendarYears.Line, values: FormData, problems: Problems, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let region = Self.region(request)
    let frame = try await room.frame(
      Texts.text("calendar.yearTitle", ["year": "\(line.year.year)"]), for: request, context,
      crumbs: [PageLink(Texts.text("calendar.title"), DeskRoutes.calendar(of: region))])
    let page = CalendarYearPage(
      frame: frame, region: region, line.year, version: values.version, canEdit: Self.canEdit(context),
      values: values, problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }

  static func canEdit(_ context: WebContext) -> Bool {
    context.signedIn?.capabilities.contains(.editCalendars) ?? false
  }

  static func region(_ request: Request) -> String? { Query(request)["region"].map { String($0.prefix(6)) } }
}
