import CivilTime
import Disclosure
import Documents
import Hummingbird
import Operations
import WebSupport

/// Takes the register of a year out.
struct RegisterExports: Sendable {
  /// The first year in which anybody could ask.
  private static let firstYear = 2008

  let room: DeskRoom

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let organ = context.signedIn?.organ else { throw AccessRefusal.notSignedIn }
    let year = room.desk.now.beijingDate.year
    return try await form(
      FormData([("organ", "\(organ)"), ("year", "\(year)")]), problems: .none, request, context)
  }

  @Sendable func download(_ request: Request, _ context: WebContext) async throws -> Response {
    var values = try await FormData(request)
    let chooser = OrganChooser(room: room, context: context, holding: .exportRecords)
    do {
      let organ = try await chooser.read("organ", &values)
      let year = values.integer("year", in: Self.firstYear...9_999)
      try values.check()
      let found = try await room.desk.perform(
        ExportRegister(organ: try values.require(organ, "organ"), year: try values.require(year, "year")),
        as: context.principal)
      let name = Texts.text("register.file", ["organ": found.organName, "year": year.map { "\($0)" } ?? ""])
      let table = ListTable(Texts.text("register.sheet"), heads: found.heads, rows: found.rows)
      return Response(download: try table.workbook(), name: "\(name).xlsx", mediaType: AttachmentKind.xlsx.mediaType)
    } catch {
      return try await form(values, problems: try Problems(error), request, context)
    }
  }

  private func form(
    _ values: FormData, problems: Problems, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let chooser = OrganChooser(room: room, context: context, holding: .exportRecords)
    let sheet = FormSheet("register", values: values, problems: problems)
    let thisYear = room.desk.now.beijingDate.year
    let years = (Self.firstYear...max(thisYear, Self.firstYear)).reversed().map { Choice("\($0)", "\($0)") }
    let capabilities = context.signedIn?.capabilities ?? []
    let page = SheetPage(
      frame: try await room.frame(Texts.text("register.title"), for: request, context),
      buttons: capabilities.contains(.registerMatters)
        ? [PageLink(Texts.text("register.import"), DeskRoutes.registerImport)] : [],
      text: Texts.text("register.text"), action: DeskRoutes.registerWorkbook, button: Texts.text("register.export"),
      cancelPath: DeskRoutes.home,
      groups: [
        SheetPage.Group(
          heading: "",
          fields: [try await chooser.field(sheet, "organ", values), sheet.select("year", years)])
      ], problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }
}
