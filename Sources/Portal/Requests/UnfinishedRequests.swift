import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Finds and keeps what a visitor has answered so far, by a cookie of his browser.
///
/// No address shows the answers to anybody else, and going back in the browser finds every page as it was left.
struct UnfinishedRequests: Sendable {
  let desk: Desk
  /// How many forms one source may begin in an hour.
  static let perHour = 60

  /// The answers of the visitor; nil where he has not begun, or too long ago.
  func find(_ request: Request, _ context: WebContext) async throws -> RequestAnswers? {
    guard let token = token(request, context) else { return nil }
    return try await desk.answer(UnfinishedRequest(token: token), as: context.principal).flatMap {
      RequestAnswers(text: $0)
    }
  }

  /// Answers of somebody who begins.
  func new() -> RequestAnswers { RequestAnswers(token: UnfinishedRequest.newToken()) }

  /// Keeps the answers for a while, and gives the browser what finds them again.
  ///
  /// - Throws: `Refusal` where one source begins too many forms.
  func keep(
    _ answers: RequestAnswers, seconds: Int64 = UnfinishedRequest.seconds, _ request: Request, _ context: WebContext,
    in response: inout Response
  ) async throws {
    let known = token(request, context)
    if known == nil {
      try await VisitorRate.begin(perHour: Self.perHour).count(context, desk)
    }
    let token = known ?? UnfinishedRequest.newToken()
    let keeping = KeepUnfinishedRequest(try answers.text(), token: token, seconds: seconds)
    try await desk.keep(keeping, as: context.principal)
    response.setCookie(VisitorCookie.draft.cookie(token, context))
  }

  /// Forgets the answers.
  func drop(_ request: Request, _ context: WebContext, in response: inout Response) async throws {
    if let token = token(request, context) {
      try await desk.keep(DropUnfinishedRequest(token: token), as: context.principal)
    }
    response.setCookie(VisitorCookie.draft.removal(context))
  }

  private func token(_ request: Request, _ context: WebContext) -> String? {
    VisitorCookie.draft.value(request, context)
  }
}
