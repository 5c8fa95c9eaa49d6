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
    let chooser = OrganChooser(room: room, context: context, holding: .viewMatters)
    var form = address.form
    let organ = try await chooser.read("organ", &form, isOptional: true)
    let values = form.setting("state", to: Self.state(address))
    let sheet = FormSheet("matters.filter", values: values, problems: Problems(form.issues))
    let field = try await chooser.field(sheet, "organ", form, isOptional: true, nothing: Texts.text("page.filter.all"))
    let filter = Self.filter(address, organ: organ, person: context.signedIn?.person)
    let found = try await room.desk.answer(
      MatterList(filter, cursor: MatterCursor(address), size: address.size), as: context.principal)
    var frame = try await room.frame(Texts.text("matters.title"), for: request, context)
    if let issue = form.issues.first { frame.notice = Notice(Texts.sentence(of: issue), .warning) }
    let mayRegister = context.signedIn?.capabilities.contains(.registerMatters) ?? false
    return try room.respond(
      MattersPage(
        frame: frame, newPath: mayRegister ? DeskRoutes.newMatter : "", filter: Self.bar(address, sheet, organ: field),
        listing: Listing(found, address)))
  }

  private static func bar(_ address: ListAddress, _ sheet: FormSheet, organ: Field) -> FilterBar {
    let states = Matter.State.allCases.map { Choice($0.rawValue, $0.word) }
    let all = Choice("all", Texts.text("page.filter.all"))
    let kinds = Matter.Kind.allCases.map { Choice($0.rawValue, $0.word) }
    return FilterBar(
      action: DeskRoutes.matters,
      fields: [
        organ, sheet.select("state", [Choice("unfinished", Texts.text("matters.unfinished")), all] + states),
        sheet.filter("kind", kinds), sheet.text("number", isOptional: true, isShort: true),
        sheet.date("from", isOptional: true), sheet.date("to", isOptional: true),
        sheet.checkbox("below"), sheet.checkbox("mine"),
      ],
      isSet: ["organ", "state", "kind", "from", "to", "number", "mine"].contains { address[$0] != nil },
      keeping: address)
  }

  /// The state that an address asks for: what is not finished, unless a number is looked for, which is known whole.
  private static func state(_ address: ListAddress) -> String {
    address["state"] ?? (address["number"] == nil ? "unfinished" : "all")
  }

  /// What an address asks; what it does not say well is left out.
  private static func filter(_ address: ListAddress, organ: Organ.ID?, person: Person.ID?) -> MatterFilter {
    let state = Self.state(address)
    return MatterFilter(
      organ: organ, withSubtree: address["below"] != nil, kind: address["kind"].flatMap(Matter.Kind.init(rawValue:)),
      states: state == "unfinished"
        ? [.open, .inApproval] : Set([Matter.State(rawValue: state)].compactMap { $0 }),
      assignee: address["mine"] == nil ? nil : person, dueFrom: address["from"].flatMap { CivilDate(iso: $0) },
      dueTo: address["to"].flatMap { CivilDate(iso: $0) }, number: address["number"],
      sort: MatterFilter.Sort(rawValue: address.sort) ?? .due, isDescending: address.isDescending)
  }
}
