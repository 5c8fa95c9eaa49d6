import Disclosure
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Makes accounts from a sheet: the file is read and shown row by row, then all of them are made or none.
struct PeopleImports: Sendable {
  /// A list of 2,000 people has a fraction of this.
  private static let fileBytes = 4 << 20
  /// The form that carries the list may have a little less than a form is allowed.
  private static let sheetBytes = 900 << 10

  let room: DeskRoom

  @Sendable func form(_ request: Request, _ context: WebContext) async throws -> Response {
    try await asking(.none, request, context)
  }

  /// The empty sheet.
  @Sendable func template(_ request: Request, _ context: WebContext) async throws -> Response {
    let title = Texts.text("people.import.title")
    let organ = context.signedIn?.organName ?? ""
    let example = [Texts.text("people.import.example"), "", organ, "", Texts.text("people.import.exampleDuty")]
    let table = ListTable(title, heads: PeopleSheet.heads, rows: [example])
    return try SheetUpload<PeopleColumn>.workbook(table, name: title)
  }

  /// Reads a file and shows what would become of it.
  @Sendable func look(_ request: Request, _ context: WebContext) async throws -> Response {
    do {
      let sheet = try await SheetUpload<PeopleColumn>.receive(request, most: Self.fileBytes)
      return try await preview(sheet, request, context)
    } catch {
      return try await asking(try Problems(error), request, context)
    }
  }

  /// Makes the accounts of a list that was looked at.
  @Sendable func create(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await FormData(request, limit: 2 * Self.sheetBytes)
    guard let sheet = form["sheet"].flatMap({ PeopleSheet(carried: $0) }) else {
      return try await asking(Problems([Issue("file", "form.missing")]), request, context)
    }
    guard try await ConfirmationDesk(room: room).isFresh(context) else {
      return room.redirect(to: DeskRoutes.confirm(backTo: DeskRoutes.peopleImport))
    }
    do {
      let lines = try await room.desk.answer(ImportPreview(sheet), as: context.principal)
      guard lines.allSatisfy(\.issues.isEmpty) else { return try await preview(sheet, request, context) }
      let imported = try await room.entrance.importPeople(lines, as: context.principal)
      return try await passwords(lines, imported, request, context)
    } catch {
      return try await asking(try Problems(error), request, context)
    }
  }

  private func asking(_ problems: Problems, _ request: Request, _ context: WebContext) async throws -> Response {
    let sheet = FormSheet("people.import", problems: problems)
    let page = ImportPage(
      frame: try await frame(request, context), step: "file",
      lead: Texts.text("people.import.lead", ["limit": "\(PeopleColumn.limit)"]),
      templatePath: DeskRoutes.importTemplate,
      action: DeskRoutes.peopleImport, fields: [sheet.file("file", accept: ".xlsx,.csv")], problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }

  private func preview(_ sheet: PeopleSheet, _ request: Request, _ context: WebContext) async throws -> Response {
    let lines = try await room.desk.answer(ImportPreview(sheet), as: context.principal)
    let faulty = lines.count { !$0.issues.isEmpty }
    guard faulty == 0 else {
      let page = ImportPage(
        frame: try await frame(request, context), step: "look",
        lead: Texts.text("people.import.wrong", ["count": "\(lines.count)", "faulty": "\(faulty)"]), isWarning: true,
        download: try download(ImportResult(lines), "people.import.marked"), action: DeskRoutes.peopleImport,
        fields: [FormSheet("people.import").file("file", accept: ".xlsx,.csv")],
        listings: ImportListings.preview(lines))
      return try room.respond(page, status: .unprocessableContent)
    }
    let text = try sheet.carried()
    guard text.utf8.count <= Self.sheetBytes else {
      throw Issues([Issue("file", "sheet.tooMany", ["limit": "1000"])])
    }
    let page = ImportPage(
      frame: try await frame(request, context), step: "look",
      lead: Texts.text("people.import.right", ["count": "\(lines.count)"]), sheet: text,
      button: Texts.text("people.import.create", ["count": "\(lines.count)"]), listings: ImportListings.preview(lines))
    return try room.respond(page)
  }

  private func passwords(
    _ lines: [ImportPreview.Line], _ imported: [Entrance.Imported], _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let page = ImportPage(
      frame: try await frame(request, context), step: "passwords",
      lead: Texts.text("people.import.created", ["count": "\(imported.count)"]), isWarning: true,
      download: try download(ImportResult(lines, imported), "people.import.save"),
      listings: [ImportListings.passwords(lines, imported)])
    return try room.respond(page)
  }

  private func download(_ outcome: ImportResult, _ key: String) throws -> ImportPage.Download {
    let title = Texts.text("\(key).name")
    let bytes = try ListTable(title, heads: outcome.heads, rows: outcome.rows).workbook()
    return ImportPage.Download(
      "data:\(AttachmentKind.xlsx.mediaType);base64,\(Data(bytes).base64EncodedString())", name: "\(title).xlsx",
      text: Texts.text(key))
  }

  private func frame(_ request: Request, _ context: WebContext) async throws -> DeskFrame {
    try await room.frame(Texts.text("people.import.title"), for: request, context, crumbs: PeopleDesk.crumbs)
  }
}
