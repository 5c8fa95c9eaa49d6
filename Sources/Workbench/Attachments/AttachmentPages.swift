import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The pages of files.
enum AttachmentPages {
  static let feature = DeskFeature(
    templates: ["files": PackageResources.files_mustache], samples: [FilesPage.sample], routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let matters = AttachmentHandlers(room: room, kind: .matter)
    let parties = AttachmentHandlers(room: room, kind: .party)
    let confirmed = ConfirmationDesk(room: room)
    let handle = Access.capability(.handleMatters)
    return [
      WebRoute(method: .get, path: DeskRoutes.matterFiles, access: .signedIn, handler: matters.list),
      WebRoute(method: .post, path: DeskRoutes.matterFiles, access: handle, handler: matters.create),
      WebRoute(method: .get, path: DeskRoutes.partyPapers, access: .signedIn, handler: parties.list),
      WebRoute(method: .post, path: DeskRoutes.partyPapers, access: handle, handler: parties.create),
      WebRoute(method: .get, path: DeskRoutes.file, access: .signedIn, handler: matters.download).costly,
      WebRoute(
        method: .get, path: DeskRoutes.fileReveal, access: .capability(.revealIdentity),
        handler: confirmed.guarding(matters.askReveal)),
      WebRoute(
        method: .post, path: DeskRoutes.fileReveal, access: .capability(.revealIdentity), handler: matters.reveal
      ).costly,
      WebRoute(method: .get, path: DeskRoutes.fileRemoval, access: handle, handler: matters.askRemoval),
      WebRoute(method: .post, path: DeskRoutes.fileRemoval, access: handle, handler: matters.remove),
    ]
  }
}

/// What answers under the addresses of files.
struct AttachmentHandlers: Sendable {
  let room: DeskRoom
  let kind: Attachment.Owner.Kind

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(request, context, problems: .none)
  }

  @Sendable func create(_ request: Request, _ context: WebContext) async throws -> Response {
    let (owner, cabinet, kind) = (try owner(context), try cabinet(), kind)
    let upload = FileUpload(limits: .oneFile(bytes: cabinet.limits.bytes))
    do {
      let principal = context.principal
      _ = try await upload.receive(request) { head, portions in
        try await cabinet.attach(
          portions, name: head.name, to: owner, isIdentityPaper: kind == .party, as: principal)
      }
      return room.redirect(to: DeskRoutes.files(of: owner), notice: "files.added")
    } catch let refusal as FileRefusal {
      let issue = Issue("file", refusal.key, refusal.arguments)
      return try await page(request, context, problems: Problems([issue]))
    }
  }

  @Sendable func download(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try attachment(context)
    return Response(try await cabinet().open(id, as: context.principal))
  }

  @Sendable func askReveal(_ request: Request, _ context: WebContext) async throws -> Response {
    try await purpose(context).ask(request, context)
  }

  @Sendable func reveal(_ request: Request, _ context: WebContext) async throws -> Response {
    let (id, cabinet) = (try attachment(context), try cabinet())
    return try await purpose(context).take(request, context) { purpose in
      Response(try await cabinet.reveal(id, for: purpose, as: context.principal))
    }
  }

  @Sendable func askRemoval(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try attachment(context)
    let file = try await room.desk.answer(AttachmentDetails(id: id), as: context.principal)
    let frame = try await room.frame(Texts.text("files.remove"), for: request, context)
    return try room.respond(
      ConfirmPage(
        frame: frame, text: Texts.text("files.removeText", ["name": file.name]),
        action: "\(DeskRoutes.file(id))/removal", button: Texts.text("files.remove"),
        cancelPath: DeskRoutes.files(of: file.owner)))
  }

  @Sendable func remove(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try attachment(context)
    let file = try await room.desk.answer(AttachmentDetails(id: id), as: context.principal)
    try await room.desk.perform(RemoveAttachment(id: id), as: context.principal)
    return room.redirect(to: DeskRoutes.files(of: file.owner), notice: "files.removed")
  }

  private func purpose(_ context: WebContext) async throws -> PurposeForm {
    let file = try await room.desk.answer(AttachmentDetails(id: attachment(context)), as: context.principal)
    guard file.isIdentityPaper else { throw NotFound() }
    return PurposeForm(
      room: room, summary: [SummaryRow(Texts.text("files.papers"), file.name)],
      action: DeskRoutes.fileReveal(file.id), cancelPath: DeskRoutes.files(of: file.owner))
  }

  private func page(_ request: Request, _ context: WebContext, problems: Problems) async throws -> Response {
    let owner = try owner(context)
    let files = try await room.desk.answer(AttachmentList(owner: owner), as: context.principal)
    let matter = kind == .matter ? [PageLink(Texts.text("files.matter"), "/desk/matters/\(owner.id)")] : []
    let title = Texts.text(kind == .matter ? "files.title" : "files.papers")
    let frame = try await room.frame(title, for: request, context, crumbs: matter)
    let mayAdd = try await room.desk.answer(MayAttach(to: owner), as: context.principal)
    return try room.respond(
      FilesPage(frame: frame, owner: owner, files: files, mayAdd: mayAdd, problems: problems),
      status: problems.isAny ? .unprocessableContent : .ok)
  }

  private func owner(_ context: WebContext) throws -> Attachment.Owner {
    guard let id = context.parameters.get("id").flatMap({ Matter.ID($0) }) else { throw NotFound() }
    return Attachment.Owner(kind, id.rawValue)
  }

  private func attachment(_ context: WebContext) throws -> Attachment.ID {
    guard let id = context.parameters.get("id").flatMap({ Attachment.ID($0) }) else { throw NotFound() }
    return id
  }

  private func cabinet() throws -> FileCabinet {
    guard let cabinet = room.cabinet else { throw NotFound() }
    return cabinet
  }
}
