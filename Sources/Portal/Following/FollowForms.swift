import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Opens a case for whoever shows its number and its secret.
struct FollowForms: Sendable {
  let site: Site
  let desk: Desk

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    let query = Query(request)
    let ending = ["ended", "left"].first { query[$0] != nil }
    return try page(
      String((query["number"] ?? "").prefix(100)), .none, context,
      notice: ending.map { Notice(Texts.text("visitor.follow.\($0)")) })
  }

  /// Looks at number and secret; the sentence is the same whichever of them is wrong.
  @Sendable func open(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await FormData(request, limit: 4 << 10)
    try await VisitorRate.following.count(context, desk)
    let number = form["number"] ?? ""
    do {
      let key = try await desk.answer(
        OpenOwnCase(number: number, secret: form["secret"] ?? ""), as: context.principal)
      var response = Response.redirect(to: Routes.ownCase, type: .normal)
      response.setCookie(VisitorCookie.ownCase.cookie(key.text, context))
      return response
    } catch let refusal as VisitorRefusal {
      return try page(String(number.prefix(100)), try Problems(refusal), context)
    }
  }

  private func page(
    _ number: String, _ problems: Problems, _ context: WebContext, notice: Notice? = nil
  ) throws -> Response {
    let page = FollowPage(
      frame: site.frame(Texts.text("visitor.follow.title")), notice: notice, formToken: context.formToken,
      fields: FollowPage.fields(number: number, problems: problems), problems: problems)
    return try site.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }
}
