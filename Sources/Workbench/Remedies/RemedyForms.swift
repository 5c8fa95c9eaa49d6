import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The forms of a remedy: to attach one, to change it, to note what was decided.
struct RemedyForms: Sendable {
  let room: DeskRoom

  @Sendable func new(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    let hasReview = found.remedies.contains { $0.path == .review }
    let values = FormData([
      ("path", hasReview ? CountedRemedy.Path.litigationAfterReview.rawValue : CountedRemedy.Path.review.rawValue),
      ("authority", hasReview ? found.court : found.reviewOrgan),
    ])
    return try await form(found, nil, values: values, request, context)
  }

  @Sendable func add(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    var values = try await FormData(request)
    do {
      let draft = try Self.draft(&values)
      _ = try await room.desk.perform(AddRemedy(to: found.matter.id, draft), as: context.principal)
      return room.redirect(to: DeskRoutes.remedies(of: found.matter.id), notice: "remedy.added")
    } catch {
      return try await form(found, nil, values: values, problems: try Problems(error), request, context)
    }
  }

  @Sendable func edit(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    let remedy = try Self.remedy(of: found, context)
    let values = FormData([
      ("path", remedy.path.rawValue), ("authority", remedy.authority), ("number", remedy.number),
      ("acceptedOn", "\(remedy.acceptedOn)"), ("servedOn", remedy.servedOn.map { "\($0)" } ?? ""),
      ("isSimplified", remedy.isSimplified ? "1" : "0"), ("repliedOn", remedy.repliedOn.map { "\($0)" } ?? ""),
      ("follows", remedy.follows?.description ?? ""), ("version", "\(remedy.version)"),
    ])
    return try await form(found, remedy, values: values, request, context)
  }

  @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    let remedy = try Self.remedy(of: found, context)
    var values = try await FormData(request)
    do {
      let draft = try Self.draft(&values)
      let change = ChangeRemedy(remedy.id, version: values.version, draft)
      try await room.desk.perform(change, as: context.principal)
      return room.redirect(to: DeskRoutes.remedies(of: found.matter.id), notice: "remedy.saved")
    } catch {
      return try await form(found, remedy, values: values, problems: try Problems(error), request, context)
    }
  }

  @Sendable func askEnd(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    let remedy = try Self.remedy(of: found, context)
    let values = FormData([
      ("endedOn", "\(remedy.endedOn ?? found.today)"), ("decision", remedy.decision?.rawValue ?? ""),
      ("lesson", remedy.lesson), ("version", "\(remedy.version)"),
    ])
    return try await endForm(found, remedy, values: values, request, context)
  }

  @Sendable func end(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    let remedy = try Self.remedy(of: found, context)
    var values = try await FormData(request)
    do {
      let day = values.date("endedOn")
      let decision = values.choice("decision", as: RemedyDecision.self)
      let lesson = values.text("lesson", limit: EndRemedy.longestLesson, isOptional: true)
      try values.check()
      let end = EndRemedy(
        remedy.id, version: values.version, on: try values.require(day, "endedOn"),
        decision: try values.require(decision, "decision"), lesson: lesson)
      try await room.desk.perform(end, as: context.principal)
      let notice = end.decision.mayOrderNewDecision ? "remedy.endedOrder" : "remedy.ended"
      return room.redirect(to: DeskRoutes.remedies(of: found.matter.id), notice: notice)
    } catch {
      return try await endForm(found, remedy, values: values, problems: try Problems(error), request, context)
    }
  }

  private func found(_ context: WebContext) async throws -> CaseRemedies.Outcome {
    try await room.desk.answer(CaseRemedies(of: try context.matterID()), as: context.principal)
  }

  private static func remedy(of found: CaseRemedies.Outcome, _ context: WebContext) throws -> RemedyCase {
    let id = context.parameters.get("remedy").flatMap { RemedyCase.ID($0) }
    guard let remedy = found.remedies.first(where: { $0.id == id }) else { throw NotFound() }
    return remedy
  }

  private static func draft(_ form: inout FormData) throws -> RemedyDraft {
    let path = form.choice("path", as: CountedRemedy.Path.self)
    let authority = form.text("authority", limit: 100)
    let number = form.text("number", limit: 100, isOptional: true)
    let acceptedOn = form.date("acceptedOn")
    let servedOn = form.date("servedOn", isOptional: true)
    let repliedOn = form.date("repliedOn", isOptional: true)
    try form.check()
    return RemedyDraft(
      path: try form.require(path, "path"), authority: authority, number: number,
      acceptedOn: try form.require(acceptedOn, "acceptedOn"), servedOn: servedOn,
      isSimplified: form.flag("isSimplified"), repliedOn: repliedOn,
      follows: form["follows"].flatMap { RemedyCase.ID($0) })
  }

  private func form(
    _ found: CaseRemedies.Outcome, _ remedy: RemedyCase?, values: FormData, problems: Problems = .none,
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("remedy", values: values, problems: problems)
    let reviews = found.remedies.filter { $0.path == .review && $0.id != remedy?.id }
    var fields = [
      sheet.radios("path", CountedRemedy.Path.allCases.map { Choice($0.rawValue, $0.word) }),
      sheet.text("authority", limit: 100), sheet.text("number", limit: 100, isOptional: true),
      sheet.date("acceptedOn"), sheet.date("servedOn", isOptional: true), sheet.checkbox("isSimplified"),
      sheet.date("repliedOn", isOptional: true),
    ]
    if !reviews.isEmpty {
      let choices = reviews.map { Choice($0.id.description, "\($0.authority) \($0.number)") }
      fields.append(sheet.select("follows", choices, isOptional: true, nothing: Texts.text("remedy.follows.none")))
    }
    let title = Texts.text(remedy == nil ? "remedy.new" : "remedy.change")
    let page = SheetPage(
      frame: try await frame(title, found, request, context), text: Texts.text("remedy.form.text"),
      action: remedy.map { DeskRoutes.form(of: $0) } ?? DeskRoutes.remedies(of: found.matter.id),
      button: Texts.text("remedy.save"), cancelPath: DeskRoutes.remedies(of: found.matter.id),
      hidden: [SheetPage.Hidden(name: "version", value: values["version"] ?? "")],
      groups: [SheetPage.Group(heading: "", fields: fields)], problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }

  private func endForm(
    _ found: CaseRemedies.Outcome, _ remedy: RemedyCase, values: FormData, problems: Problems = .none,
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("remedy", values: values, problems: problems)
    let decisions = RemedyDecision.all(of: remedy.path).map { decision in
      Choice(
        decision.rawValue, decision.word,
        hint: Texts.text("remedy.result.\(decision.result.rawValue)"))
    }
    let page = SheetPage(
      frame: try await frame(Texts.text("remedy.end"), found, request, context),
      text: "\(remedy.path.word)　\(remedy.authority) \(remedy.number)", action: DeskRoutes.end(of: remedy),
      button: Texts.text("remedy.save"), cancelPath: DeskRoutes.remedies(of: found.matter.id),
      hidden: [SheetPage.Hidden(name: "version", value: values["version"] ?? "")],
      groups: [
        SheetPage.Group(
          heading: "",
          fields: [
            sheet.date("endedOn"), sheet.radios("decision", decisions),
            sheet.area("lesson", limit: EndRemedy.longestLesson, rows: 4, isOptional: true),
          ])
      ], problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }

  private func frame(
    _ title: String, _ found: CaseRemedies.Outcome, _ request: Request, _ context: WebContext
  ) async throws -> DeskFrame {
    try await room.frame(
      title, for: request, context,
      crumbs: [
        DeskRoutes.crumb(of: found.matter),
        PageLink(Texts.text("remedy.title"), DeskRoutes.remedies(of: found.matter.id)),
      ])
  }
}
