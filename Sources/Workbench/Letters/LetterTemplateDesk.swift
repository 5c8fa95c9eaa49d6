import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The words that the organ of the person uses for its letters: all kinds, one kind, an example.
struct LetterTemplateDesk: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try Self.organ(context)
    let lines = try await room.desk.answer(LetterTemplateList(of: organ), as: context.principal)
    let frame = try await room.frame(Texts.text("letterTemplates.title"), for: request, context)
    let rows = lines.map { line in
      let state =
        line.ownSince.map { Tag(Texts.text("letterTemplates.own", ["on": $0.chinese]), .ok) }
        ?? Tag(Texts.text("letterTemplates.shipped"))
      return Listing.Row([
        .init(line.kind.word, path: DeskRoutes.letterTemplate(DeskRoutes.letterTemplate, line.kind)),
        .init("", tag: state),
        .init(line.nextFrom.map { Texts.text("letterTemplates.next", ["on": $0.chinese]) } ?? ""),
        .init(line.editions == 0 ? "" : "\(line.editions)", isNumeric: true),
      ])
    }
    let columns = ["kind", "state", "next"].map { Listing.Column(Texts.text("letterTemplates.\($0)")) }
    return try room.respond(
      ListingPage(
        frame: frame,
        buttons: [
          PageLink(Texts.text("seals.title"), DeskRoutes.seals),
          PageLink(Texts.text("remedies.title"), DeskRoutes.remedyClauses),
        ],
        text: Texts.text("letterTemplates.text"),
        listing: Listing(
          frame.title, columns: columns + [.init(Texts.text("letterTemplates.editions"), isNumeric: true)], rows: rows,
          empty: EmptyState(Texts.text("letterTemplates.shipped")))))
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(nil, .none, .ok, request, context)
  }

  @Sendable func save(_ request: Request, _ context: WebContext) async throws -> Response {
    let (kind, organ) = (try context.letterKind(), try Self.organ(context))
    let found = try await room.desk.answer(LetterTemplateDetails(kind, of: organ), as: context.principal)
    var form = try await FormData(request)
    do {
      let day = form.date("effectiveOn")
      try form.check()
      let isRestoring = form["deed"] == "restore"
      let texts =
        isRestoring
        ? Dictionary(found.shipped.blocks.map { ($0.key, $0.text) }) { first, _ in first }
        : found.latest.texts(in: form)
      _ = try await room.desk.perform(
        SaveLetterTemplate(
          kind, of: organ, basedOn: form.version, effectiveOn: try form.require(day, "effectiveOn"), texts: texts),
        as: context.principal)
      return room.redirect(
        to: DeskRoutes.letterTemplate(DeskRoutes.letterTemplate, kind), notice: "letterTemplates.saved")
    } catch {
      let problems = try Problems(LetterTemplate.onFields(error))
      return try await page(form, problems, .unprocessableContent, request, context)
    }
  }

  /// The words of today, or those of an edition, with example values.
  @Sendable func example(_ request: Request, _ context: WebContext) async throws -> Response {
    let (kind, organ) = (try context.letterKind(), try Self.organ(context))
    let found = try await room.desk.answer(LetterTemplateDetails(kind, of: organ), as: context.principal)
    let number = Query(request)["edition"].flatMap { Int($0) }
    let template = number.flatMap { number in found.editions.first { $0.template.version == number }?.template }
    let clauses = try await room.desk.answer(RemedyClauses(of: organ), as: context.principal)
    let clause = clauses.clauses.first { $0.kind == kind }?.paragraphs ?? []
    let frame = try await room.frame(
      Texts.text("letterTemplates.example"), for: request, context, crumbs: Self.crumbs(kind))
    return try room.respond(
      LetterExamplePage(
        frame: frame, text: Texts.text("letterTemplates.example.text", ["letter": kind.word]),
        sheet: LetterSheetView(
          (template ?? found.latest).example(organ: found.organ.name, remedies: clause), organ: found.organ.name,
          isForm: kind.isForm, number: kind.isForm ? "" : "示例〔2026〕1号", signedOn: found.today)))
  }

  private func page(
    _ form: FormData?, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let (kind, organ) = (try context.letterKind(), try Self.organ(context))
    let found = try await room.desk.answer(LetterTemplateDetails(kind, of: organ), as: context.principal)
    let frame = try await room.frame(
      kind.word, for: request, context,
      crumbs: [PageLink(Texts.text("letterTemplates.title"), DeskRoutes.letterTemplates)])
    return try room.respond(LetterTemplatePage(frame: frame, kind, found, form, problems), status: status)
  }

  private static func crumbs(_ kind: LetterKind) -> [PageLink] {
    [
      PageLink(Texts.text("letterTemplates.title"), DeskRoutes.letterTemplates),
      PageLink(kind.word, DeskRoutes.letterTemplate(DeskRoutes.letterTemplate, kind)),
    ]
  }

  /// The organ that the person works for at the moment.
  static func organ(_ context: WebContext) throws -> Organ.ID {
    guard let organ = context.signedIn?.organ else { throw AccessRefusal.notSignedIn }
    return organ
  }
}

extension LetterTemplate {
  /// The letter with example values in all places.
  func example(organ: String, remedies: [String]) -> [LetterParagraph] {
    var values: [LetterField: String] = [.organName: organ]
    for field in LetterField.allCases where values[field] == nil { values[field] = field.example }
    return LetterDraft(template: self, values: values, remedies: remedies).previewed()
  }
}
