import CivilTime

/// Tells a due date day by day, for people.
struct DuePrinter {
  let terminal: Terminal
  let calendar: WorkCalendar

  func explain(_ term: CountedTerm, _ due: DueDate, _ days: [CountedDay]) {
    let lengths = [term.term.chinese] + term.extensions.map { "延长\($0.chinese)" }
    terminal.print("期限 \(lengths.joined(separator: "，"))，自 \(named(term.from)) 起算，当日不计入")
    for day in days {
      let number = day.number.map { "第\($0)日" } ?? "不计入"
      let line = "  \(DisplayWidth.padded(number, to: 10))\(named(day.date))  \(reason(day))"
      terminal.print(terminal.painted(line, day.isCounted ? nil : .grey))
    }
    terminal.print("届满之日 \(named(due.date))" + (due.isProvisional ? "（暂定）" : ""))
    if due.isProvisional {
      for line in TextWrap.lines(Self.provisional(due.unknownYears), width: Terminal.width) { terminal.print(line) }
    }
  }

  /// What to say where the holidays of some years are not known.
  static func provisional(_ years: [Int]) -> String {
    let names = years.map { "\($0)" }.joined(separator: "、")
    return "\(names) 年的放假安排尚未载入，这一年只按周末和固定日期的法定节假日推算，结果为暂定。"
  }

  private func named(_ date: CivilDate) -> String { "\(date) \(date.chineseWeekday)" }

  private func reason(_ day: CountedDay) -> String {
    let name = calendar.name(of: day.date).map { "（\($0)）" } ?? ""
    return switch day.reason {
    case .workday: "工作日"
    case .makeUp: "调休上班\(name)"
    case .weekend: "周末"
    case .holiday: "放假\(name)"
    case .regional: "当地放假\(name)"
    case .paused: "期限暂停"
    case .rolled: calendar.reason(for: day.date).isWorkday ? "末日是休息日，顺延至此" : "末日是休息日，顺延"
    }
  }
}
