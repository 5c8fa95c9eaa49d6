import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

extension DeskRoutes {
  /// The series of numbers of the organ at hand.
  static let numbers = "/desk/numbers"
  /// How the numbers of one series are written.
  static let numberSeries = "/desk/numbers/:series"
  /// How the numbers of one series are written.
  static func numbers(_ series: NumberSeries) -> String { "\(numbers)/\(series.name)" }
}

/// The series of numbers of an organ, and how each is written.
struct NumberPages: Sendable {
  static let feature = DeskFeature(
    rail: [RailEntry(.administration, "numbers.title", DeskRoutes.numbers, needs: [.editSettings])], routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let pages = NumberPages(room: room)
    let access = Access.capability(.editSettings)
    return [
      WebRoute(method: .get, path: DeskRoutes.numbers, access: access, handler: pages.list),
      WebRoute(method: .get, path: DeskRoutes.numberSeries, access: access, handler: pages.edit),
      WebRoute(method: .post, path: DeskRoutes.numberSeries, access: access, handler: pages.change),
    ]
  }

  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try organ(context)
    let found = try await room.desk.answer(NumberSeriesList(organ: organ), as: context.principal)
    let rows = found.lines.map { line in
      Listing.Row([
        .init(Self.name(line.series), path: DeskRoutes.numbers(line.series)),
        .init(line.pattern.text, note: line.version == 0 ? Texts.text("numbers.usual") : ""),
        .init("\(line.last)", isNumeric: true), .init(line.next.isEmpty ? "—" : line.next),
      ])
    }
    let columns = ["series", "pattern", "last", "next"].map {
      Listing.Column(Texts.text("numbers.\($0)"), isNumeric: $0 == "last")
    }
    var frame = try await room.frame(Texts.text("numbers.title"), for: request, context)
    if found.word.isEmpty { frame.notice = Notice(Texts.text("number.noWord"), .warning) }
    return try room.respond(
      ListingPage(
        frame: frame, buttons: [PageLink(Texts.text("numbers.organ"), DeskRoutes.organ(organ))],
        text: Texts.text("numbers.lead", ["year": "\(found.year)", "word": found.word]),
        listing: Listing(
          Texts.text("numbers.title"), columns: columns, rows: rows, empty: EmptyState(Texts.text("numbers.title")))))
  }

  @Sendable func edit(_ request: Request, _ context: WebContext) async throws -> Response {
    let (line, _) = try await line(context)
    let values = FormData([("pattern", line.pattern.text), ("version", "\(line.version)")])
    return try await form(values, .none, .ok, request, context)
  }

  /// Saves a pattern, or only shows what its numbers would look like.
  @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
    let (line, _) = try await line(context)
    var values = try await FormData(request)
    do {
      let pattern = values.text("pattern", limit: 60)
      try values.check()
      if values["deed"] == "preview" {
        _ = try NumberPattern(pattern)
        return try await form(values, .none, .ok, request, context)
      }
      try await room.desk.perform(
        ChangeNumberPattern(
          organ: try organ(context), series: line.series, pattern: pattern, version: values.version),
        as: context.principal)
      return room.redirect(to: DeskRoutes.numbers, notice: "numbers.saved")
    } catch {
      return try await form(values, try Problems(error), .unprocessableContent, request, context)
    }
  }

  private func form(
    _ values: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    let (line, found) = try await line(context)
    let pattern = problems.isAny ? line.pattern : try NumberPattern(values["pattern"] ?? "")
    let example = pattern.number(word: found.word, year: found.year, serial: line.last + 1)
    let frame = try await room.frame(
      Self.name(line.series), for: request, context,
      crumbs: [PageLink(Texts.text("numbers.title"), DeskRoutes.numbers)])
    return try room.respond(
      SheetPage(
        frame: frame, text: Texts.text("numbers.example", ["number": example]),
        action: DeskRoutes.numbers(line.series), button: Texts.text("settings.save"), cancelPath: DeskRoutes.numbers,
        hidden: [.init(name: "version", value: values["version"] ?? "")],
        groups: [
          .init(
            heading: "", fields: [FormSheet("numbers", values: values, problems: problems).text("pattern", limit: 60)])
        ],
        furtherDeeds: [.init(name: "deed", value: "preview", text: Texts.text("numbers.preview"))], problems: problems),
      status: status)
  }

  private func line(_ context: WebContext) async throws -> (NumberSeriesList.Line, NumberSeriesList.Outcome) {
    let inquiry = NumberSeriesList(organ: try organ(context))
    let found = try await room.desk.answer(inquiry, as: context.principal)
    guard let line = found.lines.first(where: { $0.series.name == context.parameters.get("series") }) else {
      throw NotFound()
    }
    return (line, found)
  }

  private func organ(_ context: WebContext) throws -> Organ.ID {
    guard let organ = context.signedIn?.organ else { throw AccessRefusal.notSignedIn }
    return organ
  }

  private static func name(_ series: NumberSeries) -> String { Texts.text("number.series.\(series.name)") }
}
