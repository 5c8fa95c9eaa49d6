import CivilTime
import Disclosure
import Documents
import Hummingbird
import Operations
import WebSupport

/// Shows tables 3 and 4 of a year, and gives them as a workbook.
struct Counts: Sendable {
  /// The first year whose form has tables 3 and 4.
  static let firstYear = 2019

  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request)
    let chooser = OrganChooser(room: room, context: context, holding: .viewMatters)
    var form = address.form
    let chosen = try await chooser.read("organ", &form, isOptional: true)
    guard let organ = chosen ?? context.signedIn?.organ else { throw AccessRefusal.notSignedIn }
    let thisYear = room.desk.now.beijingDate.year
    let year = Self.year(address, thisYear)
    form = form.setting("year", to: "\(year)").setting("organ", to: form["organ"] ?? "\(organ)")
    let counted = try await room.desk.answer(RequestTable(organ: organ, year: year), as: context.principal)
    let checked = try await checked(counted, organ, year, context)
    let ratings = try await room.desk.answer(
      SatisfactionTable(organ: organ, year: year), as: context.principal)
    let frozen = try await room.desk.answer(FrozenTables(organ: organ, year: year), as: context.principal)
    let sheet = FormSheet("counts", values: form, problems: Problems(form.issues))
    let years = (Self.firstYear...max(thisYear, Self.firstYear)).reversed().map { Choice("\($0)", "\($0)") }
    let key = year == thisYear ? "counts.leadNow" : "counts.lead"
    return try room.respond(
      CountsPage(
        frame: try await room.frame(Texts.text("counts.title"), for: request, context),
        workbookPath: DeskRoutes.countsWorkbook(of: organ, year),
        filter: FilterBar(
          action: DeskRoutes.counts,
          fields: [try await chooser.field(sheet, "organ", form), sheet.select("year", years)], isSet: false),
        lead: Texts.text(key, ["organ": checked.report.organisation ?? "", "year": "\(year)"]),
        tables: CountTableView.tables(of: checked.report) { DeskRoutes.countedCases(of: organ, year, at: $0) },
        checks: CountsPage.Check.all(of: checked), satisfaction: SummaryRow.all(of: ratings),
        rows: counted.tally == nil ? [] : counted.rows.map(CountsPage.CountedLine.init),
        freezePath: frozen.mayFreeze ? DeskRoutes.freezing(of: organ, year) : "",
        frozen: CountListings.frozenWords(frozen), corrections: CountListings.corrections(frozen, in: checked.report)))
  }

  @Sendable func download(_ request: Request, _ context: WebContext) async throws -> Response {
    let (organ, year) = try Self.place(ListAddress(request))
    let counted = try await room.desk.answer(RequestTable(organ: organ, year: year), as: context.principal)
    let checked = try await checked(counted, organ, year, context)
    let name = Texts.text("counts.file", ["organ": checked.report.organisation ?? "", "year": "\(year)"])
    return Response(
      download: try ReportWorkbook.bytes([checked]), name: "\(name).xlsx", mediaType: AttachmentKind.xlsx.mediaType)
  }

  /// The cases behind a cell.
  @Sendable func cases(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request)
    let (organ, year) = try Self.place(address)
    let name = [address["table"], address["row"], address["column"]].compactMap { $0 }.joined(separator: ".")
    guard let cell = CellAddress(name), let place = CountedCases.Cell(cell) else { throw NotFound() }
    let found = try await room.desk.answer(
      CountedCases(
        organ: organ, year: year, cell: place, after: address.after.flatMap { Int64($0) }, size: address.size),
      as: context.principal)
    let title = Texts.text("counts.cases", ["year": "\(year)", "cell": cell.definition.words])
    let frame = try await room.frame(
      title, for: request, context,
      crumbs: [PageLink(Texts.text("counts.title"), DeskRoutes.counts(of: organ, year))])
    let total = Texts.text("counts.cases.total", ["count": "\(found.total)"])
    let pager = address.pager(next: found.next.map { "\($0)" }, total: total, isSizable: true)
    return try room.respond(ListingPage(frame: frame, listing: CountListings.cases(found, of: place, pager)))
  }

  private func checked(
    _ requests: RequestTable.Outcome, _ organ: Organ.ID, _ year: Int, _ context: WebContext
  ) async throws -> CheckedReport {
    let remedies = try await room.desk.answer(RemedyTable(organ: organ, year: year), as: context.principal)
    let report = AnnualReport(counting: requests.tally, remedies, organisation: requests.organName)
    let before = AnnualReport(
      counting: requests.previous, RemedyTally([], year: year - 1), organisation: requests.organName)
    return CheckedReport(counted: report, previous: before)
  }

  private static func year(_ address: ListAddress, _ thisYear: Int) -> Int {
    address["year"].flatMap { Int($0) }.flatMap { (firstYear...max(thisYear, firstYear)).contains($0) ? $0 : nil }
      ?? thisYear
  }

  static func place(_ address: ListAddress) throws -> (Organ.ID, Int) {
    guard let organ = address["organ"].flatMap({ Organ.ID($0) }), let year = address["year"].flatMap({ Int($0) }),
      (firstYear...9_999).contains(year)
    else { throw NotFound() }
    return (organ, year)
  }
}

extension CountsPage.CountedLine {
  init(_ counted: CountedRow) {
    self.init(
      outcome: "\(counted.outcome.code) \(OutcomeRules.shared[counted.outcome].name)",
      row: SettingWords.choice(counted.row),
      origin: Texts.text(counted.isChosen ? "counts.rows.chosen" : "counts.rows.usual"))
  }
}

extension CountTableView {
  /// The tables of a report as its form prints them.
  static func tables(of report: AnnualReport, path: (CellAddress) -> String) -> [CountTableView] {
    FormGrid.grids(of: report).map { CountTableView($0, of: report, path: path) }
  }
}
