import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

extension RequestForms {
  /// For how long the answers are kept after filing, so that a form sent twice gives the same receipt again.
  static let secondsAfterFiling: Int64 = 600

  /// Files the request, and shows the receipt once the case is durable.
  ///
  /// It answers with the page itself and leads nowhere: the secret stands in no address and is kept nowhere.
  @Sendable func file(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try context.organ
    let form = try await FormData(request, limit: Self.formBytes)
    guard var answers = try await unfinished.find(request, context), answers.token == form["token"] else {
      return .redirect(to: Routes.newRequest(organ), type: .normal)
    }
    guard answers.firstOpen(on: desk.today) == nil else {
      return .redirect(to: Routes.requestCheck(organ), type: .normal)
    }
    if let refusal = try await refusal(form, answers, organ, context) {
      return try await checkPage(answers, context, refusal: refusal)
    }
    let filed: FiledRequest
    do {
      filed = try await desk.perform(
        FileRequest(organ: organ, draft: answers.draft(on: desk.today), token: answers.token), as: context.principal)
    } catch {
      let problems = try Problems(error)
      return try await checkPage(answers, context, refusal: problems.lines.map(\.text).joined(separator: " "))
    }
    answers.isFiled = true
    return try await receipt(of: filed, answers, request, context)
  }

  /// Why the form is not taken; nil where it is.
  ///
  /// - Throws: `Refusal` where one source files too often.
  private func refusal(
    _ form: FormData, _ answers: RequestAnswers, _ organ: Organ.ID, _ context: WebContext
  ) async throws -> String? {
    if answers.isFiled { return nil }
    // People do not see the field; programs fill in whatever they find.
    guard (form["homepage"] ?? "").isEmpty else { return Texts.text("visitor.trap") }
    if !form.flag("again") {
      let earlier = EarlierRequests(like: answers.draft(on: desk.today), at: organ)
      guard try await desk.answer(earlier, as: context.principal).isEmpty else { return Texts.text("visitor.again") }
    }
    let isProved = BrowserWork.isDone(form["work"] ?? "", for: answers.token)
    try await (isProved ? VisitorRate.filing : .plainFiling).count(context, desk)
    return nil
  }

  private func receipt(
    of filed: FiledRequest, _ answers: RequestAnswers, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let key = try await desk.answer(OpenOwnCase(number: filed.number, secret: filed.secret), as: context.principal)
    let found = try await desk.answer(OwnCase(key), as: context.principal)
    let course = found.request.course
    let page = RequestReceiptPage(
      frame: site.frame(Texts.text("visitor.receipt.title")), organ: found.organ.name, number: filed.number,
      secret: filed.secret, filedOn: course.evidence.map(\.on).min()?.chinese ?? "",
      due: course.clock(in: found.calendar).due(in: found.calendar)?.date.chinese ?? "",
      isConfirmed: course.receipt?.isFixed ?? false, isRepeated: filed.isRepeated,
      hasAgent: answers["byAgent"] == "yes", formToken: context.formToken)
    var response = try site.respond(page, status: filed.isRepeated ? .ok : .created)
    try await unfinished.keep(answers, seconds: Self.secondsAfterFiling, request, context, in: &response)
    response.setCookie(VisitorCookie.ownCase.cookie(found.key.text, context))
    return response
  }
}
