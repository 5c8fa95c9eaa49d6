import CivilTime
import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The seals that the letters of the person's organ carry: supplied, looked at, ended.
struct SealDesk: Sendable {
  /// What is taken in before the picture is judged, so that a photograph gets a sentence and no cut connection.
  private static let mostBytes = 8 << 20

  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(FormData(), .none, .ok, request, context)
  }

  @Sendable func add(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let cabinet = room.cabinet else { throw NotFound() }
    let (organ, principal) = (try LetterTemplateDesk.organ(context), context.principal)
    let upload = FileUpload(limits: .oneFile(bytes: Self.mostBytes))
    do {
      let (values, problems) = try await upload.receive(request) { head, portions in
        do {
          try await Self.add(head.fields, portions, to: cabinet, organ, principal)
          return (head.fields, Problems.none)
        } catch let fault as LetterSeal.Fault {
          return (head.fields, Problems([Issue("file", fault.key)]))
        } catch {
          return (head.fields, try Problems(error))
        }
      }
      guard !problems.isAny else { return try await page(values, problems, .unprocessableContent, request, context) }
      return room.redirect(to: DeskRoutes.seals, notice: "seals.added")
    } catch let refusal as Refusal where refusal == .noFiles {
      let problems = Problems([Issue("file", "seal.missingFile")])
      return try await page(FormData(), problems, .unprocessableContent, request, context)
    }
  }

  private static func add(
    _ fields: FormData, _ portions: BlobPortions, to cabinet: FileCabinet, _ organ: Organ.ID, _ principal: Principal
  ) async throws {
    var form = fields
    let (from, until) = (form.date("from"), form.date("until", isOptional: true))
    let millimetres = form.integer("millimetres", in: OrganSeal.sizes)
    try form.check()
    var bytes: [UInt8] = []
    for try await portion in portions { bytes += portion }
    _ = try await cabinet.addSeal(
      try LetterSeal.prepared(bytes),
      OrganSealDraft(
        from: try form.require(from, "from"), until: until, millimetres: try form.require(millimetres, "millimetres")),
      of: organ, as: principal)
  }

  @Sendable func picture(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let cabinet = room.cabinet else { throw NotFound() }
    let bytes = try await cabinet.picture(of: try context.sealID(), as: context.principal)
    return Response(download: bytes, name: "seal.png", mediaType: "image/png")
  }

  @Sendable func askEnd(_ request: Request, _ context: WebContext) async throws -> Response {
    let seal = try await seal(context)
    let today = room.desk.now.beijingDate
    let values = FormData([("lastDay", "\(today)")])
    return try await end(seal, values, "\(seal.version)", .none, .ok, request, context)
  }

  @Sendable func end(_ request: Request, _ context: WebContext) async throws -> Response {
    let seal = try await seal(context)
    var form = try await FormData(request)
    do {
      let day = form.date("lastDay")
      try form.check()
      try await room.desk.perform(
        EndOrganSeal(seal.id, version: form.version, lastDay: try form.require(day, "lastDay")), as: context.principal)
      return room.redirect(to: DeskRoutes.seals, notice: "seals.ended")
    } catch {
      return try await end(
        seal, form, form["version"] ?? "", try Problems(error), .unprocessableContent, request, context)
    }
  }

  private func end(
    _ seal: OrganSeal, _ values: FormData, _ version: String, _ problems: Problems, _ status: HTTPResponse.Status,
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let frame = try await room.frame(
      Texts.text("seals.end.title"), for: request, context,
      crumbs: Self.crumbs + [PageLink(Texts.text("seals.title"), DeskRoutes.seals)])
    return try room.respond(
      ConfirmPage(
        frame: frame, text: Texts.text("seals.end.text", ["from": seal.from.chinese]),
        action: DeskRoutes.seal(DeskRoutes.sealEnd, seal.id), button: Texts.text("seals.end"),
        cancelPath: DeskRoutes.seals, version: version,
        fields: [FormSheet("seals", values: values, problems: problems).date("lastDay")], problems: problems),
      status: status)
  }

  private func seal(_ context: WebContext) async throws -> OrganSeal {
    try await room.desk.answer(OrganSealDetails(try context.sealID()), as: context.principal)
  }

  private func page(
    _ values: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let found = try await room.desk.answer(
      OrganSealList(of: try LetterTemplateDesk.organ(context)), as: context.principal)
    let frame = try await room.frame(Texts.text("seals.title"), for: request, context, crumbs: Self.crumbs)
    return try room.respond(
      SealsPage(frame: frame, found, values, takesFiles: room.cabinet != nil, problems), status: status)
  }

  private static var crumbs: [PageLink] {
    [PageLink(Texts.text("letterTemplates.title"), DeskRoutes.letterTemplates)]
  }
}

extension WebContext {
  /// The seal that the address names.
  fileprivate func sealID() throws -> OrganSeal.ID {
    guard let id = parameters.get("seal").flatMap({ OrganSeal.ID($0) }) else { throw NotFound() }
    return id
  }
}
