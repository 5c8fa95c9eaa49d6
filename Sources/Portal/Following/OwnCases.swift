import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The pages of a case for whoever has shown its number and its secret.
struct OwnCases: Sendable {
  let site: Site
  let desk: Desk
  /// Where files go; nil where the server takes none.
  let cabinet: FileCabinet?

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await opening(request, context) { key in
      let found = try await desk.answer(OwnCase(key), as: context.principal)
      let page = OwnCasePage(
        found, done: Query(request)["done"] ?? "", takesFiles: cabinet != nil,
        frame: site.frame(Texts.text("visitor.case.title", ["number": found.number])), formToken: context.formToken)
      var response = try site.respond(page)
      response.setCookie(VisitorCookie.ownCase.cookie(found.key.text, context))
      return response
    }
  }

  @Sendable func days(_ request: Request, _ context: WebContext) async throws -> Response {
    try await opening(request, context) { key in
      let found = try await desk.answer(OwnCase(key), as: context.principal)
      return try site.respond(OwnDaysPage(found, frame: site.frame(Texts.text("visitor.days.title"))))
    }
  }

  @Sendable func letter(_ request: Request, _ context: WebContext) async throws -> Response {
    try await opening(request, context) { key in
      let (id, letter) = try await letter(key, context)
      return try site.respond(OwnLetterPage(letter, id, frame: site.frame(letter.heading)))
    }
  }

  /// The letter as a file for Word and WPS.
  @Sendable func letterFile(_ request: Request, _ context: WebContext) async throws -> Response {
    try await opening(request, context) { key in
      let (_, letter) = try await letter(key, context)
      let name = FileName.cleaned([letter.heading, letter.number].filter { !$0.isEmpty }.joined(separator: " "))
      return Response(
        download: try WordLetter.bytes(of: LetterSheet(letter)), name: "\(name).docx", mediaType: MediaTypes.document)
    }
  }

  /// Forgets the case, and the form that it came from, in this browser.
  @Sendable func leave(_ request: Request, _ context: WebContext) async throws -> Response {
    var response = Response.redirect(to: "\(Routes.follow)?left=1", type: .normal)
    response.setCookie(VisitorCookie.ownCase.removal(context))
    try await UnfinishedRequests(desk: desk).drop(request, context, in: &response)
    return response
  }

  private func letter(
    _ key: CaseKey, _ context: WebContext
  ) async throws -> (CaseLetter.ID, FrozenLetter) {
    guard let id = context.parameters.get("letter").flatMap({ CaseLetter.ID($0) }) else { throw NotFound() }
    return (id, try await desk.answer(ReadOwnLetter(id, of: key), as: context.principal))
  }

  /// Runs `body` with the key that the browser brings; whoever has none, or none any more, is asked for it.
  func opening(
    _ request: Request, _ context: WebContext, _ body: (CaseKey) async throws -> Response
  ) async throws -> Response {
    if let key = VisitorCookie.ownCase.value(request, context).flatMap({ CaseKey($0) }) {
      do { return try await body(key) } catch VisitorRefusal.signedOut {}
    }
    var response = Response.redirect(to: "\(Routes.follow)?ended=1", type: .normal)
    response.setCookie(VisitorCookie.ownCase.removal(context))
    return response
  }
}
