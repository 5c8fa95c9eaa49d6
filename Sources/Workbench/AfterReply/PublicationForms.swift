import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Takes what was asked for into publication: the candidates, the form.
struct PublicationForms: Sendable {
  let room: DeskRoom

  @Sendable func candidates(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request)
    let found = try await room.desk.answer(
      PublicationCandidates(after: address.after.flatMap { Matter.ID($0) }, size: address.size),
      as: context.principal)
    let listing = Listing(
      Texts.text("publication.candidates"),
      columns: ["number", "subject", "why", "outcome", "deed"].map {
        Listing.Column(Texts.text("publication.column.\($0)"))
      },
      rows: found.entries.map { request, matter in
        let mayBe = request.details?.outcome.discloses == true
        return Listing.Row([
          Listing.Cell(matter.number, path: DeskRoutes.request(matter.id), note: found.names[matter.organ]),
          Listing.Cell(matter.title), Listing.Cell(Self.why(request)),
          Listing.Cell(
            request.details.map { CountedRequest.Ending.outcome($0.outcome).name } ?? Texts.text("counts.open")),
          mayBe && found.mayConvert.contains(matter.organ)
            ? Listing.Cell(Texts.text("publication.convert"), path: DeskRoutes.conversion(of: matter.id))
            : Listing.Cell(Texts.text(mayBe ? "publication.possible" : "publication.notYet")),
        ])
      },
      empty: EmptyState(Texts.text("publication.none"), Texts.text("publication.none.text")),
      pager: address.pager(next: found.next?.description, isSizable: true))
    return try room.respond(
      ListingPage(
        frame: try await room.frame(Texts.text("publication.candidates"), for: request, context),
        text: Texts.text("publication.text"), listing: listing))
  }

  private static func why(_ request: DisclosureRequest) -> String {
    var reasons: [String] = []
    if request.isAskedByOthers { reasons.append(Texts.text("publication.why.repeated")) }
    if request.suggestsPublication { reasons.append(Texts.text("publication.why.suggested")) }
    return reasons.joined(separator: "；")
  }

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    let matter = try await room.desk.answer(CaseRemedies(of: try context.matterID()), as: context.principal).matter
    let values = FormData([("title", matter.title), ("version", "\(matter.version)")])
    return try await form(matter, values: values, problems: .none, request, context)
  }

  @Sendable func convert(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try context.matterID()
    var values = try await FormData(request)
    do {
      let title = values.text("title", limit: MatterDraft.maximumTitle)
      try values.check()
      let publication = try await room.desk.perform(
        ConvertToPublication(id, version: values.version, title: title), as: context.principal)
      return room.redirect(to: DeskRoutes.matter(publication), notice: "publication.converted")
    } catch {
      let problems = try Problems(error)
      let matter = try await room.desk.answer(CaseRemedies(of: id), as: context.principal).matter
      return try await form(matter, values: values, problems: problems, request, context)
    }
  }

  private func form(
    _ matter: Matter, values: FormData, problems: Problems, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let page = SheetPage(
      frame: try await room.frame(
        Texts.text("publication.convert"), for: request, context, crumbs: [DeskRoutes.crumb(of: matter)]),
      text: Texts.text("publication.form.text", ["days": "\(ConvertToPublication.workdays)"]),
      action: DeskRoutes.conversion(of: matter.id), button: Texts.text("publication.convert"),
      cancelPath: DeskRoutes.request(matter.id),
      hidden: [SheetPage.Hidden(name: "version", value: values["version"] ?? "")],
      groups: [
        SheetPage.Group(
          heading: "", fields: [FormSheet("publication", values: values, problems: problems).text("title")])
      ], problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }
}
