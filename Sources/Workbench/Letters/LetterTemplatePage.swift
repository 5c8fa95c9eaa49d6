import CivilTime
import Disclosure
import Operations
import WebSupport

/// The words of one kind of letter: what differs from those of the programme, the form for other words, the editions.
struct LetterTemplatePage: FormPage {
  static let template = "letter-template"
  static let sample = LetterTemplatePage(
    frame: .sample, state: "使用系统文本", buttons: [PageLink("示例", "/desk/letter-templates/receipt/example")],
    changes: [.sample], names: "收件人 addressee", action: "/desk/letter-templates/receipt", version: "1",
    fields: [FormSheet("letterTemplates").date("effectiveOn")], mayRestore: true,
    listing: Listing("版本", columns: [.init("版本")], rows: [], empty: EmptyState("没有")))

  var frame: DeskFrame
  /// Whose words hold.
  var state: String
  var buttons: [PageLink]
  /// What differs from the words of the programme.
  var changes: [LetterChangeView]
  /// The fields that can be named, with what they mean.
  var names: String
  /// Where other words are sent; empty for those who may not.
  var action: String
  var version: String
  var fields: [Field]
  /// Whether the words of the programme can be taken back.
  var mayRestore: Bool
  /// The editions of the organ.
  var listing: Listing
  var problems = Problems.none
}

extension LetterTemplatePage {
  init(
    frame: DeskFrame, _ kind: LetterKind, _ found: LetterTemplateDetails.Outcome, _ form: FormData?,
    _ problems: Problems
  ) {
    let latest = found.latest
    let values =
      form ?? FormData([("effectiveOn", "\(found.today)")] + latest.items { $0.text })
    let sheet = FormSheet("letterTemplates", values: values, problems: problems)
    let changes = latest.changes(since: found.shipped)
    let own = found.editions.first { $0.effectiveOn <= found.today }
    self.init(
      frame: frame,
      state: own.map { Texts.text("letterTemplates.own", ["on": $0.effectiveOn.chinese]) }
        ?? Texts.text("letterTemplates.shipped"),
      buttons: [
        PageLink(
          Texts.text("letterTemplates.example"), DeskRoutes.letterTemplate(DeskRoutes.letterExample, kind))
      ],
      changes: changes.map { LetterChangeView($0.block, $0.changes) },
      names: found.shipped.fields.map { "\($0.label) {{\($0.rawValue)}}" }.joined(separator: "　"),
      action: found.mayEdit ? DeskRoutes.letterTemplate(DeskRoutes.letterTemplate, kind) : "",
      version: form?["version"] ?? "\(found.editions.map(\.template.version).max() ?? found.shipped.version)",
      fields: found.mayEdit ? [sheet.date("effectiveOn")] + latest.fields(sheet) : [], mayRestore: !changes.isEmpty,
      listing: Self.listing(kind, found), problems: problems)
  }

  private static func listing(_ kind: LetterKind, _ found: LetterTemplateDetails.Outcome) -> Listing {
    let columns = ["edition", "effectiveOn", "writtenBy", "writtenOn"].map {
      Listing.Column(Texts.text("letterTemplates.\($0)"))
    }
    let rows = found.editions.map { edition in
      let example = DeskRoutes.letterTemplate(DeskRoutes.letterExample, kind)
      let number = "\(edition.template.version)"
      return Listing.Row([
        .init(
          Texts.text("letterTemplates.number", ["number": number]),
          path: DeskRoutes.link(example, Query([("edition", number)]))),
        .init(edition.effectiveOn.chinese),
        .init(edition.createdBy.flatMap { found.names.people[$0] } ?? ""),
        .init(edition.createdAt.beijingDate.chinese),
      ])
    }
    return Listing(
      Texts.text("letterTemplates.history"), columns: columns, rows: rows,
      empty: EmptyState(Texts.text("letterTemplates.none")))
  }
}

/// A letter with example values.
struct LetterExamplePage: DeskPage {
  static let template = "letter-example"
  static let sample = LetterExamplePage(frame: .sample, text: "示例", sheet: .sample)

  var frame: DeskFrame
  var text: String
  var sheet: LetterSheetView
}
