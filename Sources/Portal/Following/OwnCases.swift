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
  /// What sets letters as PDF, or says that nothing does.
  let typesetter: any LetterTypesetter

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await opening(request, context) { key in
      let found = try await desk.answer(OwnCase(key), as: context.principal)
      let page = OwnCasePage(
        found, done: Query(request)["done"] ?? "", takesFiles: cabinet != nil, givesPDF: typesetter.isInstalled,
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

  /// Forgets the case, and the form that it came from, in this browser.
  @Sendable func leave(_ request: Request, _ context: WebContext) async throws -> Response {
    var response = Response.redirect(to: "\(Routes.follow)?left=1", type: .normal)
    response.setCookie(VisitorCookie.ownCase.removal(context))
    try await UnfinishedRequests(desk: desk).drop(request, context, in: &response)
    return response
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
