import CivilTime
import Disclosure
import Operations
import WebSupport

/// The years that are known, for the whole country or a region.
struct CalendarPage: DeskPage {
  static let template = "calendar"
  static let sample = CalendarPage(
    frame: .sample, region: nil, regions: ["450000"],
    [
      CalendarYear(
        year: 2026, source: "国务院办公厅关于2026年部分节假日安排的通知",
        days: [CalendarDay(date: CivilDate(dayNumber: 20_454), kind: .holiday, name: "元旦")])
    ], canEdit: true)

  var frame: DeskFrame
  var tabs: [PageLink]
  var listing: Listing
  /// Where a year is loaded; empty for those who may not.
  var importPath: String

  init(frame: DeskFrame, region: String?, regions: [String], _ years: [CalendarYear], canEdit: Bool) {
    self.frame = frame
    tabs =
      [PageLink(Texts.text("calendar.national"), DeskRoutes.calendar, isCurrent: region == nil)]
      + Set(regions + [region].compactMap { $0 }).sorted().map {
        PageLink($0, DeskRoutes.calendar(of: $0), isCurrent: region == $0)
      }
    importPath = canEdit ? DeskRoutes.calendarImport : ""
    listing = Listing(
      Texts.text("calendar.title"),
      columns: [
        .init(Texts.text("calendar.year")), .init(Texts.text("calendar.holidays"), isNumeric: true),
        .init(Texts.text("calendar.makeUps"), isNumeric: true), .init(Texts.text("calendar.source")),
      ],
      rows: years.map { year in
        .init([
          .init("\(year.year)", path: DeskRoutes.calendar(year.year, of: region)),
          .init("\(year.days.count { $0.kind == .holiday })", isNumeric: true),
          .init("\(year.days.count { $0.kind == .makeUp })", isNumeric: true), .init(year.source),
        ])
      },
      empty: EmptyState(Texts.text("calendar.empty"), Texts.text("calendar.empty.hint")))
  }
}
