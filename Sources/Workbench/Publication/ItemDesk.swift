import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Shows an item to those who work on it: all of it, and as the public will see it.
struct ItemDesk: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(ItemDetails(try context.matterID()), as: context.principal)
    let matter = found.matter.matter
    let frame = try await room.frame(
      "\(matter.number) \(matter.title)", for: request, context,
      crumbs: [PageLink(Texts.text("items.title"), DeskRoutes.items)])
    return try room.respond(ItemDeskPage(frame: frame, found))
  }

  /// The preview; of another version where the address names one.
  @Sendable func preview(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(ItemDetails(try context.matterID()), as: context.principal)
    let asked = Query(request)["version"].flatMap { Int($0) }
    guard let version = asked.map({ number in found.versions.first { $0.sequence == number } }) ?? found.latest else {
      throw NotFound()
    }
    let (item, matter) = (found.item, found.matter.matter)
    let frame = try await room.frame(
      Texts.text("item.preview"), for: request, context,
      crumbs: [
        PageLink(Texts.text("items.title"), DeskRoutes.items), PageLink(matter.number, DeskRoutes.item(item.id)),
      ])
    let first = found.releases.first { ![.scheduled, .cancelled].contains($0.state) }
    return try room.respond(
      ItemTextPage(
        frame: frame,
        text: Texts.text(
          item.publicVersion == version.id ? "item.preview.public" : "item.preview.text",
          ["number": "\(version.sequence)"]),
        itemPath: DeskRoutes.item(item.id),
        document: ItemDocument(
          version.content, kind: item.kind, organ: found.names[item.organ], indexNumber: item.indexNumber,
          publishedOn: first?.publicFrom.beijingDate.chinese ?? Texts.text("item.preview.unpublished"),
          files: found.files
        ) { DeskRoutes.file($0) }))
  }
}

/// An item as the public will see it.
struct ItemTextPage: DeskPage {
  static let template = "desk-item-text"
  static let sample = ItemTextPage(
    frame: .sample, text: "第 2 版，公众还看不到。", itemPath: "/desk/items/1", document: .sample)

  var frame: DeskFrame
  /// Which version it is, and who sees it.
  var text: String
  var itemPath: String
  var document: ItemDocument
}
