import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// One matter, and the steps that are taken with it.
struct MatterFiles: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(MatterDetails(try context.matterID()), as: context.principal)
    if [.request, .publication].contains(found.matter.kind) {
      return room.redirect(to: DeskRoutes.page(of: found.matter))
    }
    let frame = try await room.frame(
      "\(found.matter.number) \(found.matter.title)", for: request, context,
      crumbs: [PageLink(Texts.text("matters.title"), DeskRoutes.matters)])
    return try room.respond(MatterPage(frame: frame, found))
  }

  /// Asks for what a step needs; where the state does not allow it, the page of the matter says so.
  func ask(_ step: MatterStep, _ request: Request, _ context: WebContext) async throws -> Response {
    let id = try context.matterID()
    let found = try await room.desk.answer(MatterDetails(id), as: context.principal)
    guard step.isOpen(in: found) else {
      return room.redirect(
        to: DeskRoutes.page(of: found.matter), notice: "matter.step.notNow",
        ["step": step.title, "state": found.matter.state.word], tone: .warning)
    }
    return try await form(step, nil, request, context)
  }

  func take(_ step: MatterStep, _ request: Request, _ context: WebContext) async throws -> Response {
    let id = try context.matterID()
    var values = try await FormData(request)
    do {
      let found = try await room.desk.answer(MatterDetails(id), as: context.principal)
      try await step.take(
        &values, of: found, desk: room.desk, as: context.principal)
    } catch {
      let problems = try Problems(error)
      return try await form(step, values, problems: problems, status: .unprocessableContent, request, context)
    }
    return room.redirect(
      to: try await isSeen(id, context) ? DeskRoutes.matter(id) : DeskRoutes.home,
      notice: "matter.step.\(step.rawValue).done")
  }

  /// Whoever approved for another organ may not see the matter any more.
  private func isSeen(_ id: Matter.ID, _ context: WebContext) async throws -> Bool {
    do {
      _ = try await room.desk.answer(MatterDetails(id), as: context.principal)
      return true
    } catch is NotFound {
      return false
    }
  }

  @Sendable func askReveal(_ request: Request, _ context: WebContext) async throws -> Response {
    try await purpose(of: party(context)).ask(request, context)
  }

  @Sendable func reveal(_ request: Request, _ context: WebContext) async throws -> Response {
    let party = try await party(context)
    return try await purpose(of: party).take(request, context) { purpose in
      let shown = try await room.desk.perform(RevealParty(party.id, purpose: purpose), as: context.principal)
      let frame = try await room.frame(Texts.text("party.full"), for: request, context)
      return try room.respond(
        PartyPage(
          frame: frame, summary: Self.summary(shown, name: shown.name, contact: shown.contact),
          backPath: DeskRoutes.matter(party.matter)))
    }
  }

  private func party(_ context: WebContext) async throws -> Party {
    let found = try await room.desk.answer(MatterDetails(try context.matterID()), as: context.principal)
    guard let party = found.parties.first(where: { $0.id.description == context.parameters.get("party") }),
      party.erasedAt == nil
    else { throw NotFound() }
    guard found.mayReveal else { throw AccessRefusal.lacks(.revealIdentity) }
    return party
  }

  private func purpose(of party: Party) -> PurposeForm {
    PurposeForm(
      room: room, summary: Self.summary(party, name: party.maskedName, contact: party.maskedContact),
      action: DeskRoutes.revealedParty(party), cancelPath: DeskRoutes.matter(party.matter))
  }

  private static func summary(_ party: Party, name: String, contact: String) -> [SummaryRow] {
    [
      SummaryRow(Texts.text("matter.name"), name),
      SummaryRow(Texts.text("matter.kind"), Texts.text("party.kind.\(party.kind.rawValue)")),
      SummaryRow(Texts.text("matter.contact"), contact),
    ]
  }

  private func form(
    _ step: MatterStep, _ values: FormData?, problems: Problems = .none, status: HTTPResponse.Status = .ok,
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let found = try await room.desk.answer(MatterDetails(try context.matterID()), as: context.principal)
    let matter = found.matter
    let approval = step.approvalEvent == nil ? nil : found.approvals.last
    let sheet = FormSheet("matter", values: values ?? FormData(), problems: problems)
    let path = DeskRoutes.page(of: matter)
    let list =
      matter.kind == .request
      ? PageLink(Texts.text("requests.title"), DeskRoutes.requests)
      : PageLink(Texts.text("matters.title"), DeskRoutes.matters)
    let frame = try await room.frame(
      step.title, for: request, context, crumbs: [list, PageLink(matter.number, path)])
    return try room.respond(
      MatterStepPage(
        frame: frame, subject: "\(matter.number) \(matter.title)",
        text: Texts.text("matter.step.\(step.rawValue).text"), content: approval?.content ?? "",
        action: DeskRoutes.step(step, of: matter.id), button: step.title, cancelPath: path,
        version: values?["version"] ?? "\(approval?.version ?? matter.version)",
        fields: step.fields(sheet, values ?? FormData(), found), problems: problems),
      status: status)
  }
}
