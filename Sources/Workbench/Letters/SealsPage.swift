import CivilTime
import Disclosure
import Documents
import Operations
import WebSupport

/// The seals of an organ with their pictures, and the form for another one.
struct SealsPage: FormPage {
  /// One seal.
  struct Row: Sendable {
    var picture: String
    /// What the picture is, for those who hear the page.
    var label: String
    var tag: Tag
    var period: String
    var size: String
    var added: String
    /// Where its use is ended; empty where it is, and for those who may not.
    var endPath: String
  }

  static let template = "seals"
  static let sample = SealsPage(
    frame: .sample,
    rows: [
      Row(
        picture: "/desk/seals/1/picture", label: "印章图片", tag: Tag("正在使用", .ok), period: "2026年1月1日起",
        size: "42 毫米", added: "李处长，2025年12月20日", endPath: "/desk/seals/1/end")
    ],
    addPath: DeskRoutes.seals, fields: [FormSheet("seals").file("file", accept: ".png")], problems: .none)

  var frame: DeskFrame
  var rows: [Row]
  var hasRows: Bool
  var empty = EmptyState(Texts.text("seals.none"), Texts.text("seals.none.hint"))
  /// Where another seal is sent to; empty for those who may not.
  var addPath: String
  var fields: [Field]
  var problems: Problems

  private init(frame: DeskFrame, rows: [Row], addPath: String, fields: [Field], problems: Problems) {
    (self.frame, self.rows, self.addPath, self.fields) = (frame, rows, addPath, fields)
    self.problems = problems
    hasRows = !rows.isEmpty
  }
}

extension SealsPage {
  init(
    frame: DeskFrame, _ found: OrganSealList.Outcome, _ values: FormData, takesFiles: Bool, _ problems: Problems
  ) {
    let first = [("from", "\(found.today)"), ("millimetres", "\(OrganSeal.usualMillimetres)")]
    let sheet = FormSheet("seals", values: values.has("from") ? values : FormData(first), problems: problems)
    let mayAdd = found.mayEdit && takesFiles
    self.init(
      frame: frame, rows: found.seals.map { Row($0, found) }, addPath: mayAdd ? DeskRoutes.seals : "",
      // The picture comes last: what stands before it is known when it arrives.
      fields: [
        sheet.date("from"), sheet.date("until", isOptional: true), sheet.number("millimetres"),
        sheet.file("file", accept: ".png,image/png"),
      ],
      problems: problems)
  }
}

extension SealsPage.Row {
  fileprivate init(_ seal: OrganSeal, _ found: OrganSealList.Outcome) {
    let isOver = seal.until.map { $0 < found.today } ?? false
    let tag =
      isOver
      ? Tag(Texts.text("seals.past"))
      : seal.from > found.today ? Tag(Texts.text("seals.future"), .soon) : Tag(Texts.text("seals.inUse"), .ok)
    let name = seal.addedBy.flatMap { found.names.people[$0] } ?? ""
    let period = seal.period
    self.init(
      picture: DeskRoutes.seal(DeskRoutes.sealPicture, seal.id), label: "\(Texts.text("seals.picture"))：\(period)",
      tag: tag, period: period, size: Texts.text("seals.millimetres.value", ["number": "\(seal.millimetres)"]),
      added: [name, seal.addedAt.beijingDate.chinese].filter { !$0.isEmpty }.joined(separator: "，"),
      endPath: found.mayEdit && !isOver ? DeskRoutes.seal(DeskRoutes.sealEnd, seal.id) : "")
  }
}

extension OrganSeal {
  /// When it is used, in words.
  fileprivate var period: String {
    guard let until else { return Texts.text("seals.period.open", ["from": from.chinese]) }
    if until < from { return Texts.text("seals.period.never", ["from": from.chinese]) }
    return Texts.text("seals.period.closed", ["from": from.chinese, "until": until.chinese])
  }
}
