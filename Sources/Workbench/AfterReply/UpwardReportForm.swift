import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Notes that a reply was reported upward (审核报备).
struct UpwardReportForm: Sendable {
  let room: DeskRoom

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(RequestDetails(try context.matterID()), as: context.principal)
    let matter = found.matter.matter
    let values = FormData([
      ("to", found.request.reportedTo), ("on", "\(found.request.reportedOn ?? found.matter.today)"),
      ("note", found.request.reportedNote), ("version", "\(matter.version)"),
    ])
    return try await form(matter, values: values, problems: .none, request, context)
  }

  @Sendable func save(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try context.matterID()
    var values = try await FormData(request)
    do {
      let to = values.text("to", limit: 100)
      let day = values.date("on")
      let note = values.text("note", limit: 500, isOptional: true)
      try values.check()
      let report = ReportUpward(id, version: values.version, to: to, on: try values.require(day, "on"), note: note)
      try await room.desk.perform(report, as: context.principal)
      return room.redirect(to: DeskRoutes.request(id), notice: "report.saved")
    } catch {
      let problems = try Problems(error)
      let matter = try await room.desk.answer(CaseRemedies(of: id), as: context.principal).matter
      return try await form(matter, values: values, problems: problems, request, context)
    }
  }

  private func form(
    _ matter: Matter, values: FormData, problems: Problems, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("report", values: values, problems: problems)
    let page = SheetPage(
      frame: try await room.frame(
        Texts.text("report.title"), for: request, context, crumbs: [DeskRoutes.crumb(of: matter)]),
      text: Texts.text("report.text"), action: DeskRoutes.upwardReport(of: matter.id),
      button: Texts.text("remedy.save"), cancelPath: DeskRoutes.request(matter.id),
      hidden: [SheetPage.Hidden(name: "version", value: values["version"] ?? "")],
      groups: [
        SheetPage.Group(
          heading: "",
          fields: [
            sheet.text("to", limit: 100), sheet.date("on"), sheet.area("note", limit: 500, rows: 3, isOptional: true),
          ])
      ], problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }
}
