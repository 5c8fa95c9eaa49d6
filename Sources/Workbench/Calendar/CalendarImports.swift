import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Takes the arrangement of a year in: pasted as it was announced, shown as it was read, then saved.
struct CalendarImports: Sendable {
  let room: DeskRoom

  @Sendable func form(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(values: FormData(), problems: .none, read: [], request, context)
  }

  @Sendable func create(_ request: Request, _ context: WebContext) async throws -> Response {
    // A pasted notice may be longer than other forms; its characters are sent as nine bytes each.
    var form = try await FormData(request, limit: 9 * CalendarDocument.maximumLength + 4_096)
    do {
      let text = form.text("text", limit: CalendarDocument.maximumLength)
      let year = form.integer("year", in: 1900...2199, isOptional: true)
      let region = form.text("region", limit: 6, isOptional: true)
      try form.check()
      let years = try CalendarDocument.years(in: text, year: year)
      guard form.flag("confirmed") else {
        return try await page(values: form, problems: .none, read: years, request, context)
      }
      try await save(years, of: region.isEmpty ? nil : region, context)
      return room.redirect(to: DeskRoutes.calendar(of: region.isEmpty ? nil : region), notice: "calendar.saved")
    } catch {
      return try await page(values: form, problems: try Problems(error), read: [], request, context)
    }
  }

  private func save(_ years: [CalendarYear], of region: String?, _ context: WebContext) async throws {
    let stored = try await room.desk.answer(CalendarYears(region: region), as: context.principal)
    for year in years {
      let version = stored.first { $0.year.year == year.year }?.version ?? 0
      if let region {
        let change = AddRegionalClosures(region: region, year: year, version: version)
        try await room.desk.perform(change, as: context.principal)
      } else {
        try await room.desk.perform(LoadCalendarYear(year, version: version), as: context.principal)
      }
    }
  }

  private func page(
    values: FormData, problems: Problems, read: [CalendarYear], _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let frame = try await room.frame(
      Texts.text("calendar.import"), for: request, context,
      crumbs: [PageLink(Texts.text("calendar.title"), DeskRoutes.calendar)])
    let page = CalendarImportPage(frame: frame, values: values, problems: problems, read: read)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }
}
