import CivilTime
import Disclosure
import Operations
import WebSupport

/// How far an import of an old register is, and at its end what came of it.
struct RegisterProgressPage: DeskPage {
  static let template = "register-import"
  static let sample = RegisterProgressPage(
    frame: .sample, listPath: DeskRoutes.registerImports, path: "/desk/requests/imports/7", isRunning: true,
    isWarning: true, lead: "正在导入，已处理 100 行，共 240 行。", rows: "240", done: "100",
    summary: [SummaryRow("新导入", "100")], restPath: "/desk/requests/imports/7/rest", kept: "原表保存到2026年4月1日。",
    listing: Listing(
      "未导入的行", columns: [Listing.Column("行")], rows: [Listing.Row([Listing.Cell("2")])], empty: EmptyState("没有")))

  var frame: DeskFrame
  /// The imports before it.
  var listPath: String
  /// The page itself.
  var path: String
  var isRunning: Bool
  /// Whether it stopped, or somebody has to look at rows.
  var isWarning: Bool
  var lead: String
  var rows: String
  var done: String
  var summary: [SummaryRow]
  /// Where the rows that were left out are taken out; empty where there are none.
  var restPath: String
  /// Until when; empty where nothing was left out.
  var kept: String
  var listing: Listing?
}

extension RegisterProgressPage {
  init(frame: DeskFrame, _ found: RegisterImportDetails.Outcome) {
    let (item, tally) = (found.item, found.item.tally)
    let sentence = item.halt?.rawValue ?? item.state.rawValue
    self.init(
      frame: frame, listPath: DeskRoutes.registerImports,
      path: DeskRoutes.register(DeskRoutes.registerProgress, item.id), isRunning: item.state == .running,
      isWarning: item.state == .stopped || tally.leftOut > 0,
      lead: Texts.text("register.progress.\(sentence)", tally.arguments(item.rows)), rows: "\(item.rows)",
      done: "\(tally.done)", summary: Self.summary(of: found),
      restPath: found.mayTakeOut ? DeskRoutes.register(DeskRoutes.registerRest, item.id) : "",
      kept: found.mayTakeOut ? Self.kept(item) : "", listing: Self.listing(found))
  }

  /// The facts; the numbers only at the end, since the script draws no more than the progress anew.
  private static func summary(of found: RegisterImportDetails.Outcome) -> [SummaryRow] {
    let (item, tally) = (found.item, found.item.tally)
    var counts = [("rows", item.rows)]
    if item.state != .running {
      counts += [
        ("imported", tally.imported), ("known", tally.known), ("remedies", tally.remedies), ("leftOut", tally.leftOut),
      ]
    }
    return [
      SummaryRow(Texts.text("register.imports.person"), item.name(found.person)),
      SummaryRow(Texts.text("register.imports.created"), item.createdAt.words),
    ] + counts.map { SummaryRow(Texts.text("register.imports.\($0.0)"), "\($0.1)") }
  }

  private static func kept(_ item: RegisterImport) -> String {
    guard let day = item.finishedAt?.beijingDate.adding(days: RegisterImport.keptDays) else { return "" }
    return Texts.text("register.progress.kept", ["day": day.chinese])
  }

  private static func listing(_ found: RegisterImportDetails.Outcome) -> Listing? {
    guard !found.findings.isEmpty else { return nil }
    let total = found.item.tally.leftOut
    let title =
      total > found.findings.count
      ? Texts.text("register.progress.leftOut.some", ["count": "\(total)", "shown": "\(found.findings.count)"])
      : Texts.text("register.progress.leftOut")
    return Listing(
      title,
      columns: ["row", "number", "kind", "why"].map {
        Listing.Column(Texts.text("register.progress.\($0)"), isNumeric: $0 == "row")
      },
      rows: found.findings.map { finding in
        Listing.Row([
          Listing.Cell("\(finding.row)", isNumeric: true), Listing.Cell(finding.number),
          Listing.Cell(Texts.text("register.finding.\(finding.kind.rawValue)")), Listing.Cell(words(of: finding)),
        ])
      },
      empty: EmptyState(""))
  }

  /// What is wrong, each behind the column that it is wrong in.
  private static func words(of finding: RegisterFinding) -> String {
    finding.issues.map { issue in
      let column = RegisterSheet.read.first { $0.field == issue.field }
      return (column.map { "\($0.rawValue)：" } ?? "") + Texts.sentence(of: issue)
    }.joined()
  }
}

extension RegisterImport {
  /// Who confirmed it.
  func name(_ person: String) -> String {
    self.person == nil ? Texts.text("register.imports.operator") : person
  }
}

extension Instant {
  /// Day and time in Beijing.
  fileprivate var words: String { "\(beijingDate.chinese) \(beijingTime)" }
}
