import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// The list of matters, and the forms to register and to change one.
struct Matters: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request, sorts: ["due", "number", "opened"])
    let filter = Self.filter(address, person: context.signedIn?.person)
    let found = try await room.desk.answer(
      MatterList(filter, cursor: address.after.flatMap(Self.cursor)), as: context.principal)
    let frame = try await room.frame(Texts.text("matters.title"), for: request, context)
    let mayRegister = context.signedIn?.capabilities.contains(.registerMatters) ?? false
    return try room.respond(
      MattersPage(
        frame: frame, newPath: mayRegister ? DeskRoutes.newMatter : "", filter: Self.bar(address),
        listing: Listing(found, address)))
  }

  private static func bar(_ address: ListAddress) -> FilterBar {
    let sheet = FormSheet("matters.filter", values: address.form)
    let states = Matter.State.allCases.map { Choice($0.rawValue, $0.word) }
    let kinds = Matter.Kind.allCases.map { Choice($0.rawValue, $0.word) }
    return FilterBar(
      action: DeskRoutes.matters,
      fields: [
        sheet.select("state", [Choice("unfinished", Texts.text("matters.unfinished"))] + states, isOptional: true),
        sheet.select("kind", kinds, isOptional: true), sheet.date("from", isOptional: true),
        sheet.date("to", isOptional: true), sheet.text("number", isOptional: true, isShort: true),
        sheet.checkbox("mine"),
      ],
      isSet: ["state", "kind", "from", "to", "number", "mine"].contains { address[$0] != nil })
  }

  /// What an address asks; what it does not say well is left out.
  private static func filter(_ address: ListAddress, person: Person.ID?) -> MatterFilter {
    let state = address["state"]
    return MatterFilter(
      organ: address["organ"].flatMap { Organ.ID($0) }, kind: address["kind"].flatMap(Matter.Kind.init(rawValue:)),
      states: state == "unfinished"
        ? [.open, .inApproval] : Set([state.flatMap(Matter.State.init(rawValue:))].compactMap { $0 }),
      assignee: address["mine"] == nil ? nil : person, dueFrom: address["from"].flatMap { CivilDate(iso: $0) },
      dueTo: address["to"].flatMap { CivilDate(iso: $0) }, number: address["number"],
      sort: MatterFilter.Sort(rawValue: address.sort) ?? .due, isDescending: address.isDescending)
  }

  private static func cursor(_ text: String) -> MatterCursor? {
    let parts = text.split(separator: "~")
    guard parts.count == 2, let id = Int64(parts[1]) else { return nil }
    return MatterCursor(key: String(parts[0]), id: id)
  }
}
