import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Lists what has outlived its retention period and proposes to erase it.
struct ExpiredMatters: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(ListAddress(request), request, context)
  }

  @Sendable func propose(_ request: Request, _ context: WebContext) async throws -> Response {
    var form = try await FormData(request)
    do {
      let kind = form.choice("kind", as: RetentionKind.self)
      let reason = form.text("reason", limit: 500)
      let matters = form.all("matters").compactMap { Matter.ID($0) }
      if matters.isEmpty { form.note("matters", "retention.noneChosen") }
      try form.check()
      guard let organ = context.signedIn?.organ else { throw AccessRefusal.notSignedIn }
      let propose = ProposeErasure(try form.require(kind, "kind"), of: organ, matters: matters, reason: reason)
      let id = try await room.desk.perform(propose, as: context.principal)
      return room.redirect(to: DeskRoutes.erasure(id), notice: "retention.proposed")
    } catch {
      let problems = try Problems(error)
      return try await page(
        ListAddress(request), values: form, problems: problems, status: .unprocessableContent, request, context)
    }
  }

  private func page(
    _ address: ListAddress, values: FormData? = nil, problems: Problems = .none,
    status: HTTPResponse.Status = .ok, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    guard let organ = context.signedIn?.organ else { throw AccessRefusal.notSignedIn }
    let asked = values?["kind"] ?? address["kind"] ?? ""
    let kind = RetentionKind(rawValue: asked) ?? .identityPapers
    let inquiry = ExpiredRecords(kind, of: organ, after: address.after.flatMap(Self.record))
    let found = try await room.desk.answer(inquiry, as: context.principal)
    let kinds = RetentionKind.allCases.map { Choice($0.rawValue, Texts.text("retention.kind.\($0.rawValue)")) }
    let filter = FormSheet("retention", values: FormData([("kind", kind.rawValue)])).select("kind", kinds)
    let page = ExpiredPage(
      frame: try await room.frame(Texts.text("retention.title"), for: request, context),
      tabs: RetentionPages.tabs(DeskRoutes.retention, context),
      filter: FilterBar(action: DeskRoutes.retention, fields: [filter], isSet: false),
      period: Texts.text("retention.period", ["months": "\(found.rule.months)", "basis": found.rule.basis]),
      hasRecords: !found.records.isEmpty, action: DeskRoutes.erasures, kind: kind.rawValue,
      fields: fields(found, FormSheet("retention", values: values ?? FormData(), problems: problems)),
      pager: address.pager(next: found.hasMore ? found.records.last.map(Self.key) : nil),
      empty: EmptyState(Texts.text("retention.none"), Texts.text("retention.none.hint")), problems: problems)
    return try room.respond(page, status: status)
  }

  private func fields(_ found: ExpiredRecords.Outcome, _ sheet: FormSheet) -> [Field] {
    let choices = found.records.map { record in
      Choice(
        "\(record.matter)", "\(record.number) \(record.title)",
        hint: Texts.text("retention.closedOn", ["day": record.closedOn.chinese]))
    }
    return [sheet.checkboxes("matters", choices), sheet.area("reason", limit: 500, rows: 2)]
  }

  private static func key(_ record: ExpiredRecord) -> String { "\(record.closedOn)_\(record.matter)" }

  private static func record(_ key: String) -> ExpiredRecord? {
    let parts = key.split(separator: "_")
    guard parts.count == 2, let day = CivilDate(iso: parts[0]), let id = Matter.ID(parts[1]) else { return nil }
    return ExpiredRecord(matter: id, number: "", title: "", closedOn: day)
  }
}
