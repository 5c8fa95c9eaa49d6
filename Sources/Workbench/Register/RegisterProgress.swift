import CivilTime
import Disclosure
import Documents
import Hummingbird
import Operations
import WebSupport

/// Shows how far imports of old registers are, and gives back the rows that they left out.
struct RegisterProgress: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let organ = context.signedIn?.organ else { throw AccessRefusal.notSignedIn }
    let address = ListAddress(request)
    let found = try await room.desk.answer(
      RegisterImportList(of: organ, before: address.after.flatMap { RegisterImport.ID($0) }), as: context.principal)
    let pager = address.pager(next: found.hasMore ? found.items.last.map { "\($0.id)" } : nil)
    let frame = try await room.frame(
      Texts.text("register.imports.title"), for: request, context,
      crumbs: [PageLink(Texts.text("register.title"), DeskRoutes.register)])
    return try room.respond(
      ListingPage(
        frame: frame, buttons: [PageLink(Texts.text("register.import"), DeskRoutes.registerImport)],
        text: Texts.text("register.imports.text"), listing: Self.listing(found, pager)))
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(RegisterImportDetails(try context.importID()), as: context.principal)
    let frame = try await room.frame(
      Texts.text("register.progress.title"), for: request, context,
      crumbs: [PageLink(Texts.text("register.imports.title"), DeskRoutes.registerImports)])
    return try room.respond(RegisterProgressPage(frame: frame, found))
  }

  /// The rows that were left out as they came, behind each why.
  @Sendable func rest(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let cabinet = room.cabinet else { throw NotFound() }
    let rows = try await cabinet.leftOutRows(of: try context.importID(), as: context.principal)
    let title = Texts.text("register.rest.name")
    let heads = RegisterSheet.read.map(\.rawValue) + [Texts.text("sheet.problem")]
    let table = ListTable(
      title, heads: heads, rows: rows.map { line in RegisterSheet.read.map { line.row[$0] } + [line.problem] })
    return try SheetUpload<RegisterColumn>.workbook(table, name: title)
  }

  private static func listing(_ found: RegisterImportList.Outcome, _ pager: Pager) -> Listing {
    let numbers = ["rows", "imported", "known", "remedies", "leftOut"]
    return Listing(
      Texts.text("register.imports.list"),
      columns: (["created", "person", "state"] + numbers).map {
        Listing.Column(Texts.text("register.imports.\($0)"), isNumeric: numbers.contains($0))
      },
      rows: found.items.map { item in
        let counts = [item.rows, item.tally.imported, item.tally.known, item.tally.remedies, item.tally.leftOut]
        return Listing.Row(
          [
            Listing.Cell(
              "\(item.createdAt.beijingDate) \(item.createdAt.beijingTime)",
              path: DeskRoutes.register(DeskRoutes.registerProgress, item.id)),
            Listing.Cell(item.name(found.names[item.person])),
            Listing.Cell(Texts.text("register.imports.state.\(item.state.rawValue)")),
          ] + counts.map { Listing.Cell("\($0)", isNumeric: true) })
      },
      empty: EmptyState(Texts.text("register.imports.none")), pager: pager)
  }
}

extension WebContext {
  /// The import that the address names.
  fileprivate func importID() throws -> RegisterImport.ID {
    guard let id = parameters.get("import").flatMap({ RegisterImport.ID($0) }) else { throw NotFound() }
    return id
  }
}
