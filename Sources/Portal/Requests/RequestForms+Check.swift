import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

extension RequestForms {
  /// Shows all answers before they are sent.
  @Sendable func check(_ request: Request, _ context: WebContext) async throws -> Response {
    let answers = try await answers(request, context)
    return try await checkPage(answers, context)
  }

  /// The page with all answers; `refusal` says why they were not taken.
  func checkPage(_ answers: RequestAnswers, _ context: WebContext, refusal: String = "") async throws -> Response {
    let organ = try await receiving(try context.organ, context)
    let issues = Dictionary(
      uniqueKeysWithValues: RequestQuestion.asked(answers).map { ($0, answers.issues(of: $0, on: desk.today)) })
    let open = RequestCheckPage.open(answers, issues, organ: organ.id)
    let page = RequestCheckPage(
      frame: site.frame(Texts.text("visitor.check.title")), organ: organ.name,
      summary: RequestCheckPage.summary(answers, organ: organ.id), open: open,
      earlier: open.isEmpty ? try await earlier(answers, organ.id, context) : [],
      refusal: refusal, action: Routes.newRequest(organ.id), backPath: Routes.requestQuestion(organ.id, .help),
      token: answers.token, formToken: context.formToken)
    return try site.respond(page, status: refusal.isEmpty ? .ok : .unprocessableContent)
  }

  private func earlier(
    _ answers: RequestAnswers, _ organ: Organ.ID, _ context: WebContext
  ) async throws -> [RequestCheckPage.Earlier] {
    let like = EarlierRequests(like: answers.draft(on: desk.today), at: organ)
    return try await desk.answer(like, as: context.principal).map {
      RequestCheckPage.Earlier(number: $0, path: Routes.follow($0))
    }
  }
}
