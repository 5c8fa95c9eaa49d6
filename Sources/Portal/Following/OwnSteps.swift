import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// What an applicant does in his case.
struct OwnSteps: Sendable {
  let site: Site
  let desk: Desk
  let cases: OwnCases

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    try await cases.opening(request, context) { key in
      let step = try step(context)
      let found = try await desk.answer(OwnCase(key), as: context.principal)
      guard found.actions.contains(step.action) else { throw VisitorRefusal.notNow }
      return try page(step, found, FormData([("description", found.description)]), .none, context)
    }
  }

  @Sendable func take(_ request: Request, _ context: WebContext) async throws -> Response {
    try await cases.opening(request, context) { key in
      let step = try step(context)
      let form = try await FormData(request, limit: RequestForms.formBytes)
      do {
        try await perform(step, form, key, context)
      } catch VisitorRefusal.signedOut {
        throw VisitorRefusal.signedOut
      } catch {
        let problems = try Problems(error)
        return try page(step, try await desk.answer(OwnCase(key), as: context.principal), form, problems, context)
      }
      return .redirect(to: "\(Routes.ownCase)?done=\(step.rawValue)", type: .normal)
    }
  }

  private func perform(_ step: OwnStep, _ form: FormData, _ key: CaseKey, _ context: WebContext) async throws {
    let visitor = context.principal
    switch step {
    case .correction:
      try await desk.perform(CorrectOwnRequest(key, description: form["description"] ?? ""), as: visitor)
    case .reasons: try await desk.perform(ExplainOwnRequest(key, reasons: form["text"] ?? ""), as: visitor)
    case .publication: try await desk.perform(SuggestOwnPublication(key), as: visitor)
    case .rating:
      let rating = form["rating"].flatMap { Int($0) } ?? 0
      try await desk.perform(RateOwnCase(key, rating: rating, note: form["note"] ?? ""), as: visitor)
    case .withdrawal: try await desk.perform(WithdrawOwnRequest(key, reason: form["text"] ?? ""), as: visitor)
    }
  }

  private func page(
    _ step: OwnStep, _ found: OwnCase.Outcome, _ values: FormData, _ problems: Problems, _ context: WebContext
  ) throws -> Response {
    let title = Texts.text("visitor.step.\(step.rawValue)")
    let fields = step.fields(values, problems: problems)
    let page = OwnStepPage(
      frame: site.frame(problems.isAny ? Texts.text("visitor.title.wrong", ["title": title]) : title),
      number: found.number, title: title, lead: Texts.text("visitor.step.\(step.rawValue).lead"),
      action: Routes.ownStep(step), button: Texts.text("visitor.step.\(step.rawValue).button"),
      isDanger: step == .withdrawal, keep: "\(found.request.id)-\(step.rawValue)", formToken: context.formToken,
      fields: fields, problems: problems.naming(fields))
    return try site.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }

  private func step(_ context: WebContext) throws -> OwnStep {
    guard let step = context.parameters.get("step").flatMap(OwnStep.init(rawValue:)) else { throw NotFound() }
    return step
  }
}
