import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Reads and examines the journal.
struct JournalEvents: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request, size: JournalPage.size)
    var form = address.form
    let filter = try await filter(&form, context)
    let problems = Problems(form.issues)
    let cursor = address.after.flatMap { JournalCursor($0) }
    let found = try await room.desk.answer(
      JournalPage(filter, after: cursor, size: address.size), as: context.principal)
    let fields = fields(values: form, problems: problems)
    var chain = ""
    if case .chain(let number) = filter.thread { chain = "\(number)" }
    var frame = try await room.frame(Texts.text("journal.title"), for: request, context)
    if problems.isAny { frame.notice = Notice(Texts.text("journal.filterIgnored"), .warning) }
    let page = JournalListPage(
      frame: frame,
      filter: FilterBar(action: DeskRoutes.journal, fields: fields, isSet: !form.items.isEmpty, keeping: address),
      listing: JournalWords.listing(found, pager: address.pager(next: found.next?.description, isSizable: true)),
      action: DeskRoutes.journalExaminations, chain: chain)
    return try room.respond(page)
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let chain = context.parameters.get("chain", as: Int64.self),
      let sequence = context.parameters.get("sequence", as: Int64.self)
    else { throw NotFound() }
    let details = JournalEventDetails(chain: chain, sequence: sequence)
    let found = try await room.desk.answer(details, as: context.principal)
    guard let entry = found.entries.first else { throw NotFound() }
    let crumbs = [PageLink(Texts.text("journal.title"), DeskRoutes.journal)]
    let title = Texts.text("event.\(entry.event.kind.rawValue)")
    let page = JournalEventPage(
      frame: try await room.frame(title, for: request, context, crumbs: crumbs), isUnsound: !entry.isSound,
      summary: JournalWords.summary(entry, found), changes: JournalWords.changes(entry.event))
    return try room.respond(page)
  }

  @Sendable func examine(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await FormData(request)
    guard let chain = form["chain"].flatMap({ Int64($0) }) else { throw NotFound() }
    let report = try await room.desk.answer(ChainExamination(chain: chain), as: context.principal)
    guard !report.isSound else {
      try await room.desk.perform(RecordVerification(chain: chain, report: report), as: context.principal)
      return room.redirect(to: DeskRoutes.journal, notice: "journal.sound", ["events": "\(report.events)"])
    }
    // What was tampered with is evidence now: nothing more is written to its chain than must be.
    let crumbs = [PageLink(Texts.text("journal.title"), DeskRoutes.journal)]
    let title = Texts.text("journal.examination")
    let page = JournalExaminationPage(
      frame: try await room.frame(title, for: request, context, crumbs: crumbs),
      total: Texts.text(
        "journal.unsound", ["events": "\(report.events)", "defects": "\(report.defectCount)"]),
      listing: JournalWords.listing(report))
    return try room.respond(page, status: .ok)
  }

  /// What the address asks for; what it asks wrongly is noted in the form and left out.
  private func filter(_ form: inout FormData, _ context: WebContext) async throws -> JournalFilter {
    var thread = JournalFilter.Thread.chain(context.signedIn?.organ.rawValue ?? 0)
    if form["chain"] == "0" { thread = .chain(0) }
    if let subject = form["subject"].flatMap(Self.subject) { thread = .subject(subject) }
    let name = form.text("person", isOptional: true)
    if !name.isEmpty {
      if let person = try await room.desk.answer(JournalActor(signInName: name), as: context.principal) {
        thread = .actor(person)
      } else {
        form.note("person", "journal.noSuchPerson")
      }
    }
    let kind = form.text("kind", isOptional: true)
    let from = form.date("from", isOptional: true)
    let until = form.date("until", isOptional: true)
    return JournalFilter(
      thread, kind: kind.isEmpty ? nil : JournalEventKind(rawValue: kind), from: from?.beginningInBeijing,
      until: until?.adding(days: 1).beginningInBeijing)
  }

  private func fields(values: FormData, problems: Problems) -> [Field] {
    let sheet = FormSheet("journal", values: values, problems: problems)
    let kinds = JournalEventKind.all.map { Choice($0.rawValue, Texts.text("event.\($0.rawValue)")) }
    return [
      sheet.select(
        "chain", [Choice("0", Texts.text("journal.systemChain"))], isOptional: true,
        nothing: Texts.text("journal.organChain")),
      sheet.text("person", isOptional: true), sheet.filter("kind", kinds),
      sheet.date("from", isOptional: true), sheet.date("until", isOptional: true),
    ]
  }

  private static func subject(_ text: String) -> JournalEvent.Subject? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let id = Int64(parts[1]) else { return nil }
    return JournalEvent.Subject(String(parts[0]), id)
  }
}

extension CivilDate {
  /// Midnight in Beijing, where the day begins.
  var beginningInBeijing: Instant { Instant(milliseconds: Int64(dayNumber) * 86_400_000 - 8 * 3_600_000) }
}
