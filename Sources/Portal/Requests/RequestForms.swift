import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The form of a request, one question a page, which works without a script and without an account.
struct RequestForms: Sendable {
  /// The most bytes that one page of the form sends: the longest description, every character as nine bytes.
  static let formBytes = 128 << 10

  let site: Site
  let desk: Desk
  let unfinished: UnfinishedRequests

  /// Leads to the first question that is open.
  @Sendable func begin(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try context.organ
    _ = try await receiving(organ, context)
    let answers = try await answers(request, context)
    guard let open = answers.firstOpen(on: desk.today) else {
      return .redirect(to: Routes.requestCheck(organ), type: .normal)
    }
    return .redirect(to: Routes.requestQuestion(organ, open), type: .normal)
  }

  /// Shows a question with the answer so far.
  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let question = try question(context)
    return try await page(question, try await answers(request, context), problems: .none, request, context)
  }

  /// Takes the answer to a question, and leads to the next.
  @Sendable func answer(_ request: Request, _ context: WebContext) async throws -> Response {
    let (organ, question) = (try context.organ, try question(context))
    var answers = try await answers(request, context)
    let form = try await FormData(request, limit: Self.formBytes)
    // A choice changes which fields there are: the fields are those that the page showed.
    for field in question.fields(answers) { answers[field] = (form[field] ?? "").trimmed }
    let issues = answers.issues(of: question, on: desk.today)
    guard issues.isEmpty else {
      return try await page(question, answers, problems: Problems(issues), request, context)
    }
    let isChange = Query(request)["change"] != nil && answers.firstOpen(on: desk.today) == nil
    let next = isChange ? nil : question.next(answers)
    var response = Response.redirect(
      to: next.map { Routes.requestQuestion(organ, $0) } ?? Routes.requestCheck(organ), type: .normal)
    try await unfinished.keep(answers, request, context, in: &response)
    return response
  }

  /// Forgets all answers.
  @Sendable func drop(_ request: Request, _ context: WebContext) async throws -> Response {
    var response = Response.redirect(to: Routes.requests, type: .normal)
    try await unfinished.drop(request, context, in: &response)
    return response
  }

  private func page(
    _ question: RequestQuestion, _ answers: RequestAnswers, problems: Problems, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    let organ = try await receiving(try context.organ, context)
    let isChange = Query(request)["change"] != nil
    let asked = RequestQuestion.asked(answers)
    let key = question.titleKey(answers)
    let title = Texts.text(key)
    let fields = question.form(answers, problems: problems)
    let named = problems.naming(fields)
    let page = RequestQuestionPage(
      frame: site.frame(problems.isAny ? Texts.text("visitor.title.wrong", ["title": title]) : title),
      organ: organ.name,
      progress: Texts.text(
        "visitor.progress",
        ["number": "\((asked.firstIndex(of: question) ?? 0) + 1)", "total": "\(asked.count + 1)"]),
      title: title, lead: Texts.all["\(key).lead"] ?? "", examples: question == .what,
      action: Routes.requestQuestion(organ.id, question, isChange: isChange),
      backPath: back(from: question, answers, organ.id, isChange: isChange), keep: "\(organ.id)-\(question.rawValue)",
      button: Texts.text("visitor.continue"), formToken: context.formToken, fields: fields, problems: named)
    return try site.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }

  private func back(
    from question: RequestQuestion, _ answers: RequestAnswers, _ organ: Organ.ID, isChange: Bool
  ) -> String {
    if isChange { return Routes.requestCheck(organ) }
    return question.previous(answers).map { Routes.requestQuestion(organ, $0) } ?? Routes.requestOrgan(organ)
  }

  private func question(_ context: WebContext) throws -> RequestQuestion {
    guard let question = context.parameters.get("question").flatMap(RequestQuestion.init(rawValue:)) else {
      throw NotFound()
    }
    return question
  }

  /// What was answered so far; anew where nothing was, or the form was filed.
  func answers(_ request: Request, _ context: WebContext) async throws -> RequestAnswers {
    guard let found = try await unfinished.find(request, context), !found.isFiled else { return unfinished.new() }
    return found
  }

  /// An organ that requests can be brought to.
  ///
  /// - Throws: `NotFound` also where it was abolished: its functions are with others.
  func receiving(_ id: Organ.ID, _ context: WebContext) async throws -> Organ {
    let organ = try await desk.answer(ReceivingOrgan(id), as: context.principal).organ
    guard organ.abolishedOn == nil else { throw NotFound() }
    return organ
  }
}

extension Desk {
  /// The day in Beijing.
  var today: CivilDate { now.beijingDate }
}
