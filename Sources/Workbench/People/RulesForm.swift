import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The rules of accounts, for the security administrator.
struct RulesForm: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let rules = try await room.desk.answer(CurrentAccountRules(), as: context.principal)
    guard try await room.desk.answer(HoldsEverywhere(.editSecuritySettings), as: context.principal) else {
      return try await seen(rules, request, context)
    }
    var items = AccountRules.bounds.map { (name: Self.field($0.name), value: "\(rules[keyPath: $0.path])") }
    items.append(("passwordPolicy", rules.passwords.name))
    items += rules.secondFactorFor.map { ("secondFactorFor", $0.rawValue) }
    return try await form(FormData(items), .none, request, context)
  }

  @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
    var form = try await FormData(request)
    do {
      var rules = AccountRules.standard
      for bound in AccountRules.bounds {
        rules[keyPath: bound.path] = form.integer(Self.field(bound.name), in: bound.range) ?? 0
      }
      if let policy = PasswordPolicy.named(form["passwordPolicy"] ?? "") {
        rules.passwords = policy
      } else {
        form.note("passwordPolicy", "accounts.unknownPolicy")
      }
      rules.secondFactorFor = Set(form.choices("secondFactorFor", as: DutyClass.self))
      try form.check()
      try await room.desk.perform(ChangeAccountRules(rules), as: context.principal)
      return room.redirect(to: DeskRoutes.accountRules, notice: "people.saved")
    } catch {
      return try await self.form(form, Problems(error), request, context, status: .unprocessableContent)
    }
  }

  /// The rules without a form, for an administrator whose power ends below the installation.
  private func seen(_ rules: AccountRules, _ request: Request, _ context: WebContext) async throws -> Response {
    let classes = DutyClass.allCases.filter(rules.secondFactorFor.contains).map(\.chinese).joined(separator: "、")
    let rows =
      [
        SummaryRow(
          Texts.text("accounts.passwordPolicy"), Texts.text("accounts.policy.\(rules.passwords.name)"))
      ]
      + AccountRules.bounds.map { SummaryRow(Texts.text($0.name), "\(rules[keyPath: $0.path])") }
      + [SummaryRow(Texts.text("accounts.secondFactorFor"), classes)]
    let frame = try await room.frame(Texts.text("accounts.title"), for: request, context)
    let part = RecordPage.Part(
      heading: Texts.text("settings.installation"), text: SettingWords.readOnly(.editSecuritySettings), summary: rows)
    return try room.respond(RecordPage(frame: frame, parts: [part]))
  }

  private static func field(_ setting: String) -> String { String(setting.split(separator: ".").last ?? "") }

  private func form(
    _ values: FormData, _ problems: Problems, _ request: Request, _ context: WebContext,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let sheet = FormSheet("accounts", values: values, problems: problems)
    let policies = PasswordPolicy.all.map { policy in
      Choice(
        policy.name, Texts.text("accounts.policy.\(policy.name)"), hint: PolicyWords.lines(policy).joined())
    }
    let page = AccountFormPage(
      frame: try await room.frame(Texts.text("accounts.title"), for: request, context),
      fields: [sheet.radios("passwordPolicy", policies)]
        + AccountRules.bounds.map { sheet.number(Self.field($0.name)) }
        + [sheet.checkboxes("secondFactorFor", DutyClass.allCases.map { Choice($0.rawValue, $0.chinese) })],
      problems: problems, action: DeskRoutes.accountRules, button: Texts.text("people.save"),
      cancelPath: DeskRoutes.home)
    return try room.respond(page, status: status)
  }
}
