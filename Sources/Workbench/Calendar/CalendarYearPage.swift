import CivilTime
import Disclosure
import Operations
import WebSupport

/// The days of a year that differ from the plain week, and the form that changes one.
struct CalendarYearPage: FormPage {
  static let template = "calendar-year"
  static let sample = CalendarYearPage(
    frame: .sample, region: nil,
    CalendarYear(
      year: 2026, source: "通知", days: [CalendarDay(date: CivilDate(dayNumber: 20_454), kind: .holiday, name: "元旦")]),
    version: 1, canEdit: true, values: FormData(), problems: .none)

  var frame: DeskFrame
  var source: String
  var listing: Listing
  var action: String
  var version: String
  var fields: [Field]
  var problems: Problems
  /// Whether the person may change days.
  var canEdit: Bool

  init(
    frame: DeskFrame, region: String?, _ year: CalendarYear, version: Int, canEdit: Bool, values: FormData,
    problems: Problems
  ) {
    self.frame = frame
    self.canEdit = canEdit
    self.problems = problems
    self.version = "\(version)"
    source = year.source
    action = DeskRoutes.calendar(year.year, of: region)
    let sheet = FormSheet("calendar", values: values, problems: problems)
    fields = [
      sheet.date("date"),
      sheet.radios(
        "kind",
        [
          Choice("holiday", Texts.text("calendar.kind.holiday")), Choice("makeUp", Texts.text("calendar.kind.makeUp")),
          Choice("plain", Texts.text("calendar.kind.plain")),
        ]), sheet.text("name", limit: 40, isOptional: true),
    ]
    listing = Self.listing(year)
  }

  private static func listing(_ year: CalendarYear) -> Listing {
    Listing(
      Texts.text("calendar.days"),
      columns: [
        .init(Texts.text("calendar.date")), .init(Texts.text("calendar.kind")), .init(Texts.text("calendar.name")),
      ],
      rows: CalendarText.stretches(of: year.days).compactMap { stretch in
        guard let first = stretch.first, let last = stretch.last else { return nil }
        let isHoliday = first.kind == .holiday
        return .init([
          .init(first.date == last.date ? first.date.chinese : "\(first.date.chinese) – \(last.date.chinese)"),
          .init("", tag: Tag(Texts.text("calendar.kind.\(first.kind.rawValue)"), isHoliday ? .ok : .soon)),
          .init(first.name),
        ])
      },
      empty: EmptyState(Texts.text("calendar.noDays")))
  }
}
