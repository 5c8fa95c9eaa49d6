import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// The list of requests.
struct Requests: Sendable {
  let room: DeskRoom

  /// The filters of its address.
  private static let filters = ["organ", "state", "stage", "handler", "channel", "applicant", "from", "to", "number"]

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request, sorts: ["due", "number", "opened"])
    let chooser = OrganChooser(room: room, context: context, holding: .viewMatters)
    var form = address.form
    let organ = try await chooser.read("organ", &form, isOptional: true)
    let sheet = FormSheet("requests.filter", values: form, problems: Problems(form.issues))
    let field = try await chooser.field(sheet, "organ", form, isOptional: true, nothing: Texts.text("page.filter.all"))
    let handlers = try await handlers(organ, context)
    let found = try await room.desk.answer(
      RequestList(
        Self.filter(address, organ: organ), isLate: Self.state(address) == "late", cursor: MatterCursor(address),
        size: address.size),
      as: context.principal)
    var frame = try await room.frame(Texts.text("requests.title"), for: request, context)
    if let issue = form.issues.first { frame.notice = Notice(Texts.sentence(of: issue), .warning) }
    let mayRegister = context.signedIn?.capabilities.contains(.registerMatters) ?? false
    return try room.respond(
      RequestsPage(
        frame: frame, newPath: mayRegister ? DeskRoutes.newRequest : "", tabs: Self.tabs(address),
        filter: Self.bar(address, sheet, organ: field, handlers), listing: Listing(found, address)))
  }

  /// Those who can be chosen as handlers: of the organ that is looked at, or of one's own.
  private func handlers(_ organ: Organ.ID?, _ context: WebContext) async throws -> [Choice] {
    guard let place = organ ?? context.signedIn?.organ,
      context.signedIn?.capabilities.contains(.viewMatters) ?? false
    else { return [] }
    do {
      return try await room.desk.answer(HandlerList(of: place), as: context.principal)
        .map { Choice($0.id.description, $0.name) }
    } catch is AccessRefusal {
      return []
    }
  }

  /// What is left to do, what is done, and all.
  private static func tabs(_ address: ListAddress) -> [PageLink] {
    let state = Self.state(address)
    return [("unfinished", nil), ("late", "late"), ("unconfirmed", "unconfirmed"), ("done", "done"), ("all", "all")]
      .map { PageLink(Texts.text("requests.tab.\($0)"), address.filtered("state", by: $1), isCurrent: state == $0) }
  }

  private static func bar(
    _ address: ListAddress, _ sheet: FormSheet, organ: Field, _ handlers: [Choice]
  ) -> FilterBar {
    let stages = RequestStage.allCases.map { Choice($0.rawValue, $0.word) }
    let channels = RequestChannel.allCases.map { Choice($0.rawValue, $0.chinese) }
    let kinds = Party.Kind.allCases.map { Choice($0.rawValue, $0.word) }
    return FilterBar(
      action: DeskRoutes.requests,
      fields: [
        sheet.text("number", isOptional: true, isShort: true), sheet.filter("stage", stages),
        sheet.filter("handler", handlers), sheet.filter("channel", channels), sheet.filter("applicant", kinds),
        sheet.date("from", isOptional: true), sheet.date("to", isOptional: true), organ, sheet.checkbox("below"),
      ],
      isSet: filters.contains { address[$0] != nil }, keeping: address, with: ["state"])
  }

  /// The part of the list that an address asks for; a number or a stage is looked for among all.
  private static func state(_ address: ListAddress) -> String {
    address["state"] ?? (address["number"] == nil && address["stage"] == nil ? "unfinished" : "all")
  }

  /// What an address asks; what it does not say well is left out.
  private static func filter(_ address: ListAddress, organ: Organ.ID?) -> MatterFilter {
    let state = Self.state(address)
    var filter = MatterFilter(
      organ: organ, withSubtree: address["below"] != nil,
      assignee: address["handler"].flatMap { Person.ID($0) }, dueFrom: address["from"].flatMap { CivilDate(iso: $0) },
      dueTo: address["to"].flatMap { CivilDate(iso: $0) }, number: address["number"],
      request: RequestFilter(
        stages: Set([address["stage"].flatMap(RequestStage.init(rawValue:))].compactMap { $0 }),
        channel: address["channel"].flatMap(RequestChannel.init(rawValue:)),
        applicant: address["applicant"].flatMap(Party.Kind.init(rawValue:))),
      sort: MatterFilter.Sort(rawValue: address.sort) ?? .due, isDescending: address.isDescending)
    switch state {
    case "done": filter.states = [.closed, .withdrawn]
    case "all": break
    default: filter.states = [.open, .inApproval]
    }
    if state == "unconfirmed" { filter.request.stages = [.received] }
    return filter
  }
}

extension MatterCursor {
  /// Where the page of an address begins; nil for the first.
  init?(_ address: ListAddress) {
    let parts = (address.before ?? address.after ?? "").split(separator: "~")
    guard parts.count == 2, let id = Int64(parts[1]) else { return nil }
    self.init(key: String(parts[0]), id: id, isBackward: address.before != nil)
  }
}
