import Disclosure
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Takes an old register in: the file is read and shown row by row, then its rows become cases in the background.
struct RegisterImports: Sendable {
  private static let fileBytes = 8 << 20
  /// The form that carries the rows.
  private static let sheetBytes = 12 << 20

  let room: DeskRoom

  @Sendable func form(_ request: Request, _ context: WebContext) async throws -> Response {
    try await asking(.none, request, context)
  }

  /// The empty sheet.
  @Sendable func template(_ request: Request, _ context: WebContext) async throws -> Response {
    let title = Texts.text("register.sheet")
    let example = [
      Texts.text("register.import.example"), "2018-03-05", "邮寄", "自然人", "王某", "河滨路征收补偿标准", "", "E02", "2018-03-20",
      "邮寄", "行政复议", "2018-04-10", "维持", "2018-06-05",
    ]
    let table = ListTable(title, heads: RegisterSheet.read.map(\.rawValue), rows: [example])
    return try SheetUpload<RegisterColumn>.workbook(table, name: title)
  }

  /// Reads a file and shows what would become of it.
  @Sendable func look(_ request: Request, _ context: WebContext) async throws -> Response {
    do {
      let sheet = try await SheetUpload<RegisterColumn>.receive(request, most: Self.fileBytes)
      return try await preview(sheet, request, context)
    } catch {
      return try await asking(try Problems(error), request, context)
    }
  }

  /// Has cases made of the rows that were looked at, in the background.
  @Sendable func create(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await FormData(request, limit: 2 * Self.sheetBytes)
    guard let sheet = form["sheet"].flatMap({ RegisterSheet(carried: $0) }) else {
      return try await asking(Problems([Issue("file", "form.missing")]), request, context)
    }
    guard let cabinet = room.cabinet else { throw NotFound() }
    do {
      let item = try await cabinet.importRegister(sheet, of: try organ(context), as: context.principal)
      return room.redirect(to: DeskRoutes.register(DeskRoutes.registerProgress, item.id))
    } catch is Issues {
      return try await preview(sheet, request, context)
    } catch {
      return try await asking(try Problems(error), request, context)
    }
  }

  private func preview(_ sheet: RegisterSheet, _ request: Request, _ context: WebContext) async throws -> Response {
    let lines = try await room.desk.answer(
      RegisterPreview(organ: try organ(context), sheet), as: context.principal)
    let faulty = lines.count { !$0.issues.isEmpty }
    let standings = lines.map(\.standing)
    let listings = RegisterListings.preview(lines)
    guard faulty == 0 else {
      let page = ImportPage(
        .register, frame: try await frame(request, context), step: "look",
        lead: Texts.text("register.import.wrong", ["count": "\(lines.count)", "faulty": "\(faulty)"]), isWarning: true,
        download: try marked(lines), action: DeskRoutes.registerImport,
        fields: [FormSheet("register.import").file("file", accept: ".xlsx,.csv")], listings: listings)
      return try room.respond(page, status: .unprocessableContent)
    }
    let tally = RegisterTally.expected(of: standings)
    let isNothing = tally.imported + tally.remedies == 0
    return try room.respond(
      ImportPage(
        .register, frame: try await frame(request, context), step: "look",
        lead: Texts.text(isNothing ? "register.import.nothing" : "register.import.right", tally.arguments(lines.count)),
        isWarning: tally.differing > 0, sheet: isNothing ? "" : try sheet.carried(),
        button: Texts.text("register.import.create", tally.arguments(lines.count)), listings: listings))
  }

  /// The list again, behind each row what is wrong with it.
  private func marked(_ lines: [RegisterPreview.Line]) throws -> ImportPage.Download {
    let title = Texts.text("register.import.marked.name")
    let rows = lines.map { line in
      RegisterSheet.read.map { line.row[$0] } + [line.issues.map(Texts.sentence(of:)).joined()]
    }
    let heads = RegisterSheet.read.map(\.rawValue) + [Texts.text("sheet.problem")]
    let bytes = try ListTable(title, heads: heads, rows: rows).workbook()
    return ImportPage.Download(
      "data:\(AttachmentKind.xlsx.mediaType);base64,\(Data(bytes).base64EncodedString())", name: "\(title).xlsx",
      text: Texts.text("register.import.marked"))
  }

  private func asking(_ problems: Problems, _ request: Request, _ context: WebContext) async throws -> Response {
    let page = ImportPage(
      .register, frame: try await frame(request, context), step: "file",
      lead: Texts.text(
        "register.import.lead",
        ["limit": "\(RegisterColumn.limit)", "organ": context.signedIn?.organName ?? ""]),
      templatePath: DeskRoutes.registerTemplate, furtherPath: DeskRoutes.registerImports,
      further: Texts.text("register.imports.title"), action: DeskRoutes.registerImport,
      fields: [FormSheet("register.import", problems: problems).file("file", accept: ".xlsx,.csv")],
      problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }

  private func organ(_ context: WebContext) throws -> Organ.ID {
    guard let organ = context.signedIn?.organ else { throw AccessRefusal.notSignedIn }
    return organ
  }

  private func frame(_ request: Request, _ context: WebContext) async throws -> DeskFrame {
    try await room.frame(
      Texts.text("register.import.title"), for: request, context,
      crumbs: [PageLink(Texts.text("register.title"), DeskRoutes.register)])
  }
}
