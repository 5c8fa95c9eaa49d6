import CivilTime
import Disclosure
import Operations
import WebSupport

/// The form that takes the arrangement of a year in; before anything is saved it shows what it read.
struct CalendarImportPage: FormPage {
  static let template = "calendar-import"
  static let sample = CalendarImportPage(
    frame: .sample, values: FormData([("text", "year 2027 通知"), ("region", ""), ("year", "2027")]), problems: .none,
    read: [CalendarYear(year: 2027, source: "通知", days: [])])

  var frame: DeskFrame
  var action = DeskRoutes.calendarImport
  var cancelPath = DeskRoutes.calendar
  var fields: [Field]
  var problems: Problems
  /// What was read, to look at before saving; empty on the form itself.
  var parts: [Part]
  /// What was entered, to be sent again.
  var text, region, year: String

  /// A year that was read.
  struct Part: Sendable {
    /// The year with its source.
    var heading: String
    /// Its days.
    var lines: [String]
  }

  init(frame: DeskFrame, values: FormData, problems: Problems, read: [CalendarYear]) {
    self.frame = frame
    self.problems = problems
    (text, region, year) = (values["text"] ?? "", values["region"] ?? "", values["year"] ?? "")
    let sheet = FormSheet("calendar", values: values, problems: problems)
    fields =
      read.isEmpty
      ? [
        sheet.area("text", limit: CalendarDocument.maximumLength, rows: 14), sheet.number("year", isOptional: true),
        sheet.text("region", limit: 6, isOptional: true, isShort: true),
      ] : []
    parts = read.map { year in
      let lines = CalendarText.text(of: year).split(separator: "\n").dropFirst().map(String.init)
      return Part(
        heading: "\(year.year) · \(year.source)",
        lines: lines.map {
          $0.replacing("holiday ", with: Texts.text("calendar.kind.holiday") + " ")
            .replacing("makeUp ", with: Texts.text("calendar.kind.makeUp") + " ").replacing("..", with: " 至 ")
        })
    }
  }
}
