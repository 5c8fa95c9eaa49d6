import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The retention periods: seen by all, changed by the security administrator.
struct RetentionPeriods: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let rules = try await room.desk.answer(RetentionRules(), as: context.principal)
    let mayEdit = try await mayEdit(context)
    let isNear = context.signedIn?.capabilities.contains(.editSecuritySettings) ?? false
    let columns = ["kind", "months", "basis"].map { Listing.Column(Texts.text("retention.\($0)")) }
    let rows = rules.map { rule in
      Listing.Row([
        .init(
          Texts.text("retention.kind.\(rule.kind.rawValue)"), path: mayEdit ? DeskRoutes.retentionRule(rule.kind) : ""),
        .init("\(rule.months)", isNumeric: true), .init(rule.basis),
      ])
    }
    let page = ErasuresPage(
      frame: try await room.frame(Texts.text("retention.rules"), for: request, context),
      tabs: RetentionPages.tabs(DeskRoutes.retentionRules, context),
      text: isNear && !mayEdit ? SettingWords.readOnly(.editSecuritySettings) : "",
      listing: Listing(
        Texts.text("retention.rules"), columns: columns, rows: rows, empty: EmptyState(Texts.text("retention.none"))))
    return try room.respond(page)
  }

  @Sendable func edit(_ request: Request, _ context: WebContext) async throws -> Response {
    let kind = try kind(context)
    guard try await mayEdit(context) else { return room.redirect(to: DeskRoutes.retentionRules) }
    let rules = try await room.desk.answer(RetentionRules(), as: context.principal)
    guard let rule = rules.first(where: { $0.kind == kind }) else { throw NotFound() }
    let values = FormData([
      ("months", "\(rule.months)"), ("basis", rule.basis), ("version", "\(rule.version)"),
    ])
    return try await page(kind, values: values, request, context)
  }

  @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
    let kind = try kind(context)
    var form = try await FormData(request)
    do {
      let months = form.integer("months", in: 1...RetentionRule.longest)
      let basis = form.text("basis", limit: 500)
      try form.check()
      let change = ChangeRetentionRule(
        kind, months: try form.require(months, "months"), basis: basis, version: form.version)
      try await room.desk.perform(change, as: context.principal)
      return room.redirect(to: DeskRoutes.retentionRules, notice: "retention.ruleSaved")
    } catch {
      let problems = try Problems(error)
      return try await page(
        kind, values: form, problems: problems, status: .unprocessableContent, request, context)
    }
  }

  private func page(
    _ kind: RetentionKind, values: FormData, problems: Problems = .none, status: HTTPResponse.Status = .ok,
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("retention", values: values, problems: problems)
    let crumbs = [PageLink(Texts.text("retention.rules"), DeskRoutes.retentionRules)]
    let title = Texts.text("retention.kind.\(kind.rawValue)")
    let page = RetentionRulePage(
      frame: try await room.frame(title, for: request, context, crumbs: crumbs),
      action: DeskRoutes.retentionRule(kind), cancelPath: DeskRoutes.retentionRules,
      version: values["version"] ?? "", fields: [sheet.number("months"), sheet.area("basis", limit: 500, rows: 3)],
      problems: problems)
    return try room.respond(page, status: status)
  }

  private func mayEdit(_ context: WebContext) async throws -> Bool {
    try await room.desk.answer(HoldsEverywhere(.editSecuritySettings), as: context.principal)
  }

  private func kind(_ context: WebContext) throws -> RetentionKind {
    guard let kind = context.parameters.get("kind").flatMap({ RetentionKind(rawValue: $0) }) else { throw NotFound() }
    return kind
  }
}
