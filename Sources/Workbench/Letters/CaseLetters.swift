import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// One letter of a case: looked at, changed while it is a draft, filled anew, made void.
struct CaseLetters: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(nil, .none, .ok, request, context)
  }

  @Sendable func edit(_ request: Request, _ context: WebContext) async throws -> Response {
    let (matter, letter) = (try context.matterID(), try context.letterID())
    let form = try await FormData(request)
    let found = try await room.desk.answer(PreviewLetter(letter, of: matter), as: context.principal)
    do {
      try await room.desk.perform(
        EditLetter(letter, of: matter, version: form.version, texts: found.letter.draft.template.texts(in: form)),
        as: context.principal)
      return room.redirect(to: DeskRoutes.letter(DeskRoutes.caseLetter, letter, of: matter), notice: "letter.saved")
    } catch {
      let problems = try Problems(LetterTemplate.onFields(error))
      return try await page(form, problems, .unprocessableContent, request, context)
    }
  }

  @Sendable func refill(_ request: Request, _ context: WebContext) async throws -> Response {
    let (matter, letter) = (try context.matterID(), try context.letterID())
    let form = try await FormData(request)
    do {
      try await room.desk.perform(
        RefillLetter(letter, of: matter, version: form.version), as: context.principal)
      return room.redirect(to: DeskRoutes.letter(DeskRoutes.caseLetter, letter, of: matter), notice: "letter.refilled")
    } catch {
      return try await page(nil, try Problems(error), .unprocessableContent, request, context)
    }
  }

  private func page(
    _ form: FormData?, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let found = try await room.desk.answer(
      PreviewLetter(try context.letterID(), of: try context.matterID()), as: context.principal)
    let title = found.paragraphs.first { $0.style == .title }?.text ?? found.letter.kind.word
    let frame = try await room.frame(
      title, for: request, context, crumbs: [Self.crumbs(found)[0]])
    return try room.respond(LetterPage(frame: frame, found, form, problems), status: status)
  }

  /// The way to the page of a letter.
  static func crumbs(_ found: PreviewLetter.Outcome) -> [PageLink] {
    [
      DeskRoutes.crumb(of: found.matter),
      PageLink(
        found.letter.kind.word, DeskRoutes.letter(DeskRoutes.caseLetter, found.letter.id, of: found.matter.id)),
    ]
  }
}
