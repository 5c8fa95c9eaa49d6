import CivilTime
import Disclosure
import Operations
import WebSupport

/// Why the reply is due on its day, day by day.
struct OwnDaysPage: Page {
  /// One day.
  struct Day: Sendable {
    var date: String
    var weekday: String
    var reason: String
    /// Which day of the term it is; empty where it does not count.
    var number: String
    /// Whether it is the last.
    var isLast: Bool
  }

  static let template = "own-days"
  static let sample = OwnDaysPage(
    frame: .sample, number: "青申〔2026〕1号", due: "最迟于2026年3月30日答复。",
    history: [Step("起算", .done)],
    days: [Day(date: "2026年3月3日", weekday: "星期二", reason: "工作日", number: "1", isLast: true)])

  var frame: PageFrame
  var casePath = Routes.ownCase
  var number: String
  var due: String
  var history: [Step]
  var days: [Day]
}

extension OwnDaysPage {
  init(_ found: OwnCase.Outcome, frame: PageFrame) {
    let clock = found.request.course.clock(in: found.calendar)
    let counted = clock.delayedTo == nil ? clock.counted?.days(in: found.calendar) ?? [] : []
    self.init(
      frame: frame, number: found.number, due: OwnCaseDue(found).sentence,
      history: clock.history.map {
        Step(Texts.text("visitor.clock.\($0.effect.rawValue)"), .done, note: $0.on.chinese)
      },
      days: counted.map { day in
        let name = found.calendar.name(of: day.date).map { "（\($0)）" } ?? ""
        return Day(
          date: day.date.chinese, weekday: day.date.chineseWeekday,
          reason: Texts.text("visitor.day.\(day.reason.rawValue)") + name, number: day.number.map { "\($0)" } ?? "",
          isLast: day.date == counted.last?.date)
      })
  }
}
