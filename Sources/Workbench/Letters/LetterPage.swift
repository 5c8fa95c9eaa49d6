import CivilTime
import Disclosure
import Operations
import WebSupport

/// One letter of a case: its sheet at the left, what can be done at the right, its parts to change below.
struct LetterPage: FormPage {
  static let template = "letter"
  static let sample = LetterPage(
    frame: .sample, state: Tag("草稿"), subtitle: "答复书", warning: "待法制审核确认", sheet: .sample,
    isVoid: true, issues: ["还缺少“理由”。"], changes: [.sample], summary: [SummaryRow("办件", "青申〔2026〕1号")],
    files: [PageLink("下载 PDF", "/desk/requests/1/letters/2/file.pdf")],
    links: [PageLink("登记送达", "/desk/requests/1/letters/2/delivery")],
    refillPath: "/desk/requests/1/letters/2/refill", action: "/desk/requests/1/letters/2", version: "1",
    fields: [FormSheet("letters").area("part.basis")],
    listing: Listing("送达", columns: [.init("方式")], rows: [], empty: EmptyState("没有送达记录")))

  var frame: DeskFrame
  var state: Tag
  var subtitle: String
  /// Why the clause of remedies must not be trusted yet; empty where it may be.
  var warning: String
  var sheet: LetterSheetView
  var isVoid: Bool
  /// What still keeps the draft from being a letter.
  var issues: [String]
  var changes: [LetterChangeView]
  var summary: [SummaryRow]
  var files: [PageLink]
  var links: [PageLink]
  /// Takes the values anew; empty for those who may not.
  var refillPath: String
  /// Where changed words are sent; empty where they cannot change.
  var action: String
  var version: String
  var fields: [Field]
  /// How it was delivered; nil for drafts.
  var listing: Listing?
  var problems = Problems.none
}

extension LetterPage {
  init(frame: DeskFrame, _ found: PreviewLetter.Outcome, _ form: FormData?, _ problems: Problems) {
    let (letter, matter) = (found.letter, found.matter)
    let template = letter.draft.template
    let values = form ?? FormData(template.items { letter.draft.text(of: $0) })
    func path(_ pattern: String) -> String { DeskRoutes.letter(pattern, letter.id, of: matter.id) }
    self.init(
      frame: frame, state: letter.state.tag, subtitle: letter.kind.word, warning: Self.warning(found),
      sheet: LetterSheetView(
        found.paragraphs, organ: found.organ.name, isForm: letter.kind.isForm, number: letter.number,
        signedOn: letter.signedOn, enclosures: found.enclosures),
      isVoid: letter.state == .void, issues: found.issues.map(Texts.sentence(of:)),
      changes: found.changes.map { LetterChangeView($0.block, $0.changes) }, summary: Self.summary(found),
      files: found.mayRead
        ? [
          PageLink(Texts.text("letter.pdf"), path(DeskRoutes.letterPDF)),
          PageLink(Texts.text("letter.word"), path(DeskRoutes.letterWord)),
        ] : [],
      links: Self.links(found), refillPath: found.mayEdit ? path(DeskRoutes.letterRefill) : "",
      action: found.mayEdit ? path(DeskRoutes.caseLetter) : "", version: form?["version"] ?? "\(letter.version)",
      fields: found.mayEdit ? template.fields(FormSheet("letters", values: values, problems: problems)) : [],
      listing: letter.state == .signed ? Listing(found.deliveries, mayEdit: found.mayDeliver) : nil,
      problems: problems)
  }

  private static func warning(_ found: PreviewLetter.Outcome) -> String {
    found.confirmation?.isOpen == true ? Texts.text("remedies.toBeConfirmed") : ""
  }

  private static func summary(_ found: PreviewLetter.Outcome) -> [SummaryRow] {
    let letter = found.letter
    var rows = [SummaryRow(Texts.text("letter.case"), found.matter.number, path: DeskRoutes.request(found.matter.id))]
    if !letter.number.isEmpty { rows.append(SummaryRow(Texts.text("letter.number"), letter.number)) }
    if let day = letter.signedOn { rows.append(SummaryRow(Texts.text("letter.signedOn"), day.chinese)) }
    if letter.frozen != nil, !letter.kind.isForm {
      let key = letter.frozen?.seal == nil ? "letter.seal.none" : "letter.seal.set"
      rows.append(SummaryRow(Texts.text("letter.seal"), Texts.text(key)))
    }
    if let digest = letter.frozen?.digest {
      rows.append(SummaryRow(Texts.text("letter.digest"), String(digest.prefix(16)) + "…"))
    }
    if case .confirmed(let person, let day)? = found.confirmation {
      rows.append(
        SummaryRow(
          Texts.text("letter.remedies"), Texts.text("remedies.confirmedBy", ["by": person, "on": day.chinese])))
    }
    return rows
  }

  private static func links(_ found: PreviewLetter.Outcome) -> [PageLink] {
    func path(_ pattern: String) -> String { DeskRoutes.letter(pattern, found.letter.id, of: found.matter.id) }
    var links: [PageLink] = []
    if found.mayDeliver { links.append(PageLink(Texts.text("delivery.record"), path(DeskRoutes.letterDelivery))) }
    return links
  }
}

extension CaseLetter.State {
  /// The state as a word.
  var tag: Tag {
    let tone: Tag.Tone =
      switch self {
      case .draft: .soon
      case .signed: .ok
      case .void: .plain
      }
    return Tag(Texts.text("letter.state.\(rawValue)"), tone)
  }
}

extension Listing {
  /// How a letter was delivered.
  init(_ deliveries: [Delivery], mayEdit: Bool) {
    let columns = ["way", "sentOn", "reference", "result"].map { Column(Texts.text("delivery.\($0)")) }
    self.init(
      Texts.text("delivery.title"), columns: columns,
      rows: deliveries.map { delivery in
        Row([
          Cell(Texts.text(delivery.way.textKey)), Cell(delivery.sentOn.chinese), Cell(delivery.reference),
          Cell(
            mayEdit && !delivery.isSettled ? Texts.text("delivery.settle") : "",
            path: mayEdit && !delivery.isSettled ? DeskRoutes.result(of: delivery) : "", tag: delivery.result,
            note: delivery.note),
        ])
      },
      empty: EmptyState(Texts.text("delivery.none")))
  }
}
