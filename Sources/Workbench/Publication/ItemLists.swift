import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// The lists of items: what is worked on, what is public, what is to be looked at again.
struct ItemLists: Sendable {
  let room: DeskRoom

  private static let filters = ["organ", "stage", "kind", "attribute", "mine", "forced"]

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request)
    let chooser = OrganChooser(room: room, context: context, holding: .viewMatters)
    var form = address.form
    let organ = try await chooser.read("organ", &form, isOptional: true)
    let sheet = FormSheet("items.filter", values: form, problems: Problems(form.issues))
    let field = try await chooser.field(sheet, "organ", form, isOptional: true, nothing: Texts.text("page.filter.all"))
    let found = try await room.desk.answer(
      ItemList(
        Self.filter(address, organ: organ, person: context.principal.person),
        before: address.after.flatMap { Matter.ID($0) },
        size: address.size), as: context.principal)
    var frame = try await room.frame(Texts.text("items.title"), for: request, context)
    if let issue = form.issues.first { frame.notice = Notice(Texts.sentence(of: issue), .warning) }
    let mayOpen = context.signedIn?.capabilities.contains(.registerMatters) ?? false
    return try room.respond(
      ListingPage(
        frame: frame, buttons: mayOpen ? [PageLink(Texts.text("items.new"), DeskRoutes.newItem)] : [],
        tabs: Self.tabs(address),
        filter: FilterBar(
          action: DeskRoutes.items,
          fields: [
            sheet.filter("stage", Publication.Stage.allCases.map { Choice($0.rawValue, $0.word) }),
            sheet.filter("kind", ItemKindRules.all.map { Choice($0.kind.rawValue, $0.name) }),
            sheet.filter("attribute", DisclosureAttribute.allCases.map { Choice($0.rawValue, Texts.text($0.textKey)) }),
            field, sheet.checkbox("mine"), sheet.checkbox("forced"),
          ], isSet: Self.filters.contains { address[$0] != nil }, keeping: address, with: ["tab"]),
        listing: Listing(found, address, heading: "items.title", today: room.desk.now.beijingDate)))
  }

  @Sendable func kept(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request)
    let found = try await room.desk.answer(
      KeptItems(after: address.after.flatMap { Matter.ID($0) }, size: address.size), as: context.principal)
    return try room.respond(
      ListingPage(
        frame: try await room.frame(
          Texts.text("items.kept"), for: request, context,
          crumbs: [PageLink(Texts.text("items.title"), DeskRoutes.items)]),
        text: Texts.text("items.kept.text", ["days": "\(KeptItems.daysAhead)"]),
        listing: Listing(found, address, heading: "items.kept", today: room.desk.now.beijingDate)))
  }

  private static func tabs(_ address: ListAddress) -> [PageLink] {
    [("working", nil), ("published", "published"), ("kept", "kept"), ("ended", "ended"), ("all", "all")]
      .map { PageLink(Texts.text("items.tab.\($0)"), address.filtered("tab", by: $1), isCurrent: address["tab"] == $1) }
      + [PageLink(Texts.text("items.kept"), DeskRoutes.keptItems)]
  }

  private static func filter(_ address: ListAddress, organ: Organ.ID?, person: Person.ID?) -> PublicationFilter {
    let stage = address["stage"].flatMap(Publication.Stage.init(rawValue:))
    let stages: Set<Publication.Stage> =
      switch address["tab"] {
      case "published": [.published]
      case "kept": [.kept]
      case "ended": [.withdrawn, .discarded]
      case "all": []
      default: [.drafting, .inReview, .reviewed, .scheduled]
      }
    return PublicationFilter(
      organ: organ, stages: stage.map { [$0] } ?? stages, kind: address["kind"].flatMap(ItemKind.init(rawValue:)),
      attribute: address["attribute"].flatMap(DisclosureAttribute.init(rawValue:)),
      editor: address["mine"] == nil ? nil : person, isForcedOnly: address["forced"] != nil)
  }
}

extension Listing {
  /// A list of items.
  init(_ found: ItemList.Outcome, _ address: ListAddress, heading: String, today: CivilDate) {
    self.init(
      Texts.text(heading),
      columns: ["number", "title", "stage", "attribute", "editor", "due"].map {
        Column(Texts.text("items.column.\($0)"))
      },
      rows: found.entries.map { Row($0, found.names, today) },
      empty: EmptyState(Texts.text("items.empty"), Texts.text("items.empty.text")),
      pager: address.pager(next: found.next.map { "\($0)" }, isSizable: true))
  }
}

extension Listing.Row {
  fileprivate init(_ entry: ItemList.Entry, _ names: RecordNames, _ today: CivilDate) {
    let (item, matter) = (entry.item, entry.matter)
    let isWorkedOn = matter.state.isUnfinished
    self.init([
      Listing.Cell(matter.number, path: DeskRoutes.item(item.id), note: item.kind.rule.name),
      Listing.Cell(matter.title, note: names[item.organ]),
      Listing.Cell("", tag: item.stage.tag, note: entry.isForced ? Texts.text("items.forced") : ""),
      Listing.Cell(Texts.text(item.attribute.textKey), note: item.nextReviewOn.map { "\($0)" } ?? ""),
      Listing.Cell(names[matter.assignee]),
      Listing.Cell(
        isWorkedOn ? matter.dueOn.map { "\($0)" } ?? "—" : "—", tag: isWorkedOn ? matter.dueTag(today: today) : nil),
    ])
  }
}
