import CivilTime
import Disclosure
import Operations
import WebSupport

/// The release of a reviewed version: now, or at an hour.
struct ReleasePart: ItemPart {
  /// Whether it waits for an hour.
  let isScheduled: Bool

  private var event: PublicationEvent { isScheduled ? .schedule : .release }

  var title: String { Texts.text("item.step.\(event.rawValue)") }

  func isOpen(_ ask: ItemAsk) -> Bool {
    ask.opens(event) && (isScheduled || ask.found.item.stage == .reviewed)
  }

  func form(_ ask: ItemAsk) -> CaseForm {
    let sheet = FormSheet("item.release", values: ask.values ?? FormData([]), problems: ask.problems)
    var fields: [Field] = isScheduled ? [sheet.date("day"), sheet.text("time", limit: 5, isShort: true)] : []
    if ask.found.item.isOut { fields += ReleaseFields(sheet).fields }
    return CaseForm(
      title: title, text: Texts.text("item.step.\(event.rawValue).text"),
      summary: [
        SummaryRow(
          Texts.text("item.version"),
          Texts.text("item.version.number", ["number": "\(ask.found.latest.sequence)"])),
        SummaryRow(
          Texts.text("item.columns"),
          ask.found.latest.content.columns.compactMap { StatutoryColumns[$0]?.name }.joined(separator: "、")),
      ], groups: [FieldGroup(fields: fields)], button: title)
  }

  func take(_ form: inout FormData, _ ask: ItemAsk, _ desk: Desk) async throws {
    let order = try ReleaseFields.read(&form, isChange: ask.found.item.isOut)
    guard isScheduled else {
      try form.check()
      try await desk.perform(ReleaseItem(ask.id, version: form.version, order: order), as: ask.context.principal)
      return
    }
    let day = form.date("day")
    let time = form.text("time", limit: 5)
    try form.check()
    // People type 9:00, and the colon of their keyboard.
    let written = time.replacing("：", with: ":")
    let padded = written.utf8.count == 4 ? "0" + written : written
    guard let hour = Instant(try form.require(day, "day"), beijingTime: padded) else {
      throw Issues([Issue("time", "item.issue.time")])
    }
    try await desk.perform(
      ScheduleItem(ask.id, version: form.version, at: hour, order: order), as: ask.context.principal)
  }
}

/// What is said when something public is changed.
struct ReleaseFields {
  let sheet: FormSheet

  init(_ sheet: FormSheet) { self.sheet = sheet }

  var fields: [Field] {
    [
      sheet.radios(
        "sort",
        [ItemRelease.Sort.correction, .update].map { Choice($0.rawValue, Texts.text("item.sort.\($0.rawValue)")) }),
      sheet.area("explanation", limit: 300, rows: 3),
    ]
  }

  static func read(_ form: inout FormData, isChange: Bool) throws -> ReleaseOrder {
    guard isChange else { return ReleaseOrder() }
    let sort = form.choice("sort", as: ItemRelease.Sort.self)
    let explanation = form.text("explanation", limit: 300)
    return ReleaseOrder(sort: sort, explanation: explanation)
  }
}
