import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Shows, lays down and retires approval chains.
struct Chains: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try organ(context)
    let found = try await room.desk.answer(ChainList(organ: organ), as: context.principal)
    let frame = try await room.frame(Texts.text("chains.title"), for: request, context)
    return try room.respond(ChainsPage(frame: frame, found, organ: organ))
  }

  @Sendable func new(_ request: Request, _ context: WebContext) async throws -> Response {
    let kind = Query(request)["kind"] ?? Matter.Kind.general.rawValue
    let found = try await room.desk.answer(ChainList(organ: try organ(context)), as: context.principal)
    var values = [("kind", kind), ("effectiveOn", "\(found.today)")]
    if let chain = Matter.Kind(rawValue: kind).flatMap({ found.inForce[$0] }) {
      values += [("name", chain.name), ("levels", "\(chain.levels.count)")]
      for level in chain.levels {
        values.append(("title\(level.position)", level.title))
        values.append(("holder\(level.position)", level.holder.value))
      }
    }
    return try await form(FormData(values), request, context)
  }

  @Sendable func draw(_ request: Request, _ context: WebContext) async throws -> Response {
    var values = try await FormData(request)
    if let levels = values["deed"].flatMap({ ChainLevels(values).changed(by: $0) }) {
      return try await form(levels.values, fresh: levels.fresh, request, context)
    }
    do {
      let kind = values.choice("kind", as: Matter.Kind.self)
      let name = values.text("name", limit: 60)
      let day = values.date("effectiveOn")
      let found = try await room.desk.answer(ChainList(organ: try organ(context)), as: context.principal)
      let levels = Self.levels(&values, Self.holders(found))
      try values.check()
      let draw = DrawChain(
        organ: try organ(context), kind: try values.require(kind, "kind"), name: name,
        effectiveOn: try values.require(day, "effectiveOn"), levels: levels)
      _ = try await room.desk.perform(draw, as: context.principal)
      return room.redirect(to: DeskRoutes.chains, notice: "chains.drawn")
    } catch {
      return try await form(values, problems: try Problems(error), status: .unprocessableContent, request, context)
    }
  }

  @Sendable func retire(_ request: Request, _ context: WebContext) async throws -> Response {
    let values = try await FormData(request)
    guard let id = context.parameters.get("id").flatMap({ ApprovalChain.ID($0) }) else { throw NotFound() }
    try await room.desk.perform(RetireChain(id, version: values.version), as: context.principal)
    return room.redirect(to: DeskRoutes.chains, notice: "chains.retired")
  }

  private func organ(_ context: WebContext) throws -> Organ.ID {
    guard let organ = context.signedIn?.organ else { throw AccessRefusal.notSignedIn }
    return organ
  }

  /// Who can stand at a level.
  private static func holders(_ found: ChainList.Outcome) -> ListChooser {
    ListChooser(
      choices: found.roles.map {
        Choice(ApprovalLevel.Holder.post($0.id).value, Texts.text("chain.post", ["name": $0.name]))
      } + found.people.map { Choice(ApprovalLevel.Holder.person($0.id).value, $0.name) })
  }

  private static func levels(_ form: inout FormData, _ holders: ListChooser) -> [DrawChain.Level] {
    (1...ChainLevels(form).count).compactMap { position in
      let title = form.text("title\(position)", limit: 40)
      guard holders.settle("holder\(position)", in: &form) else { return nil }
      guard let holder = ApprovalLevel.Holder(value: form["holder\(position)"] ?? "") else {
        form.note("holder\(position)", "chain.issue.holderMissing", ["level": "\(position)"])
        return nil
      }
      return DrawChain.Level(title: title, holder: holder)
    }
  }

  private func form(
    _ values: FormData, problems: Problems = .none, status: HTTPResponse.Status = .ok, fresh: String = "",
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let found = try await room.desk.answer(ChainList(organ: try organ(context)), as: context.principal)
    let sheet = FormSheet("chain", values: values, problems: problems)
    let holders = Self.holders(found)
    let count = ChainLevels(values).count
    let levels = (1...count).map { position in
      ChainFormPage.Level(
        position: position, heading: Texts.text("chain.level", ["number": "\(position)"]),
        fields: [sheet.text("title\(position)", limit: 40), holders.field(sheet, "holder\(position)", values)],
        removal: count > 1 ? "remove-\(position)" : "")
    }
    let frame = try await room.frame(
      Texts.text("chain.new"), for: request, context,
      crumbs: [PageLink(Texts.text("chains.title"), DeskRoutes.chains)])
    let kinds = Matter.Kind.allCases.map { Choice($0.rawValue, $0.word) }
    return try room.respond(
      ChainFormPage(
        frame: frame, action: DeskRoutes.newChain, cancelPath: DeskRoutes.chains,
        head: [sheet.select("kind", kinds), sheet.text("name", limit: 60), sheet.date("effectiveOn")],
        levels: levels, count: "\(count)", mayAdd: count < ApprovalChain.maximumLevels, fresh: fresh,
        problems: problems),
      status: status)
  }
}

extension ApprovalLevel.Holder {
  /// How a form sends it.
  fileprivate var value: String {
    switch self {
    case .person(let id): "person-\(id)"
    case .post(let id): "role-\(id)"
    }
  }

  /// What a form sent.
  fileprivate init?(value: String) {
    let parts = value.split(separator: "-")
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "person": guard let id = Person.ID(parts[1]) else { return nil }; self = .person(id)
    case "role": guard let id = Role.ID(parts[1]) else { return nil }; self = .post(id)
    default: return nil
    }
  }
}
