import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Shows what was published, column by column and item by item; nothing else exists here.
struct Items: Sendable {
  let site: Site
  let desk: Desk
  let cabinet: FileCabinet?

  var routes: [WebRoute] {
    [
      WebRoute(method: .get, path: Routes.columns, access: .anyone, handler: columns),
      WebRoute(method: .get, path: Routes.column, access: .anyone, handler: column),
      WebRoute(method: .get, path: Routes.item, access: .anyone, handler: item),
      WebRoute(method: .get, path: Routes.itemFile, access: .anyone, handler: file),
    ]
  }

  @Sendable private func columns(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await desk.answer(PublicColumn(size: 10), as: context.principal)
    return try site.respond(ColumnsPage(found, frame: site.frame(Texts.text("site.columns"))))
  }

  @Sendable private func column(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let column = context.parameters.get("key").flatMap({ StatutoryColumns[$0] }) else { throw NotFound() }
    let query = Query(request)
    let organ = try query["organ"].map { text in
      guard let id = Organ.ID(text) else { throw NotFound() }
      return id
    }
    let after = query["after"].flatMap { Matter.ID($0) }
    let found = try await desk.answer(PublicColumn(column, of: organ, after: after), as: context.principal)
    return try site.respond(ColumnPage(column, found, organ: organ, frame: site.frame(column.name)))
  }

  @Sendable private func item(_ request: Request, _ context: WebContext) async throws -> Response {
    switch try await desk.answer(PublicItemAt(try Self.item(context)), as: context.principal) {
    case .item(let item, let organ, let linked, let files):
      let frame = site.frame(item.value.content.title)
      return try site.respond(ItemPage(item, organ: organ, linked: linked, files: files, frame: frame))
    case .withdrawn(let notice, let organ):
      let page = WithdrawnItemPage(notice, organ: organ, frame: site.frame(Texts.text("site.withdrawn")))
      return try site.respond(page, status: .gone)
    }
  }

  @Sendable private func file(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let cabinet, let file = context.parameters.get("file").flatMap({ Attachment.ID($0) }) else {
      throw NotFound()
    }
    let found = try await desk.answer(PublicItemFile(file, of: try Self.item(context)), as: context.principal)
    return Response(try await cabinet.open(found))
  }

  private static func item(_ context: WebContext) throws -> Matter.ID {
    guard let id = context.parameters.get("id").flatMap({ Matter.ID($0) }) else { throw NotFound() }
    return id
  }
}
