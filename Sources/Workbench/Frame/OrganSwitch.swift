import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Turns a session to another organ.
struct OrganSwitch: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request)
    let question = OwnOrgans(named: address["name"] ?? "", after: address.after.flatMap { Organ.ID($0) })
    let found = try await room.desk.answer(question, as: context.principal)
    let shown = found.prefix(OwnOrgans.page)
    let frame = try await room.frame(Texts.text("desk.switch"), for: request, context)
    let sheet = FormSheet("desk.switch", values: address.form)
    let page = OrganChoicePage(
      frame: frame,
      filter: FilterBar(
        action: DeskRoutes.organChoice, fields: [sheet.text("name", type: "search", isOptional: true)],
        isSet: address["name"] != nil),
      lines: shown.map {
        .init(id: "\($0.id)", name: $0.name, isCurrent: $0.id == context.signedIn?.organ)
      },
      pager: address.pager(next: found.count > shown.count ? shown.last.map { "\($0.id)" } : nil))
    return try room.respond(page)
  }

  @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
    var form = try await FormData(request)
    let target = form.record("organ", as: Organ.ID.self)
    guard let session = context.signedIn?.session else { throw AccessRefusal.notSignedIn }
    let change = SwitchOrgan(Session.ID(rawValue: session), to: try form.require(target, "organ"))
    try await room.desk.perform(change, as: context.principal)
    return room.redirect(to: DeskRoutes.home, notice: "desk.switched")
  }
}
