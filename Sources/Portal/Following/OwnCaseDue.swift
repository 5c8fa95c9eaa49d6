import CivilTime
import Disclosure
import Operations

/// Which day is due in a case, in the words of its applicant.
struct OwnCaseDue {
  let sentence: String
  let note: String
  let isProvisional: Bool

  init(_ found: OwnCase.Outcome) {
    let clock = found.request.course.clock(in: found.calendar)
    let due = clock.due(in: found.calendar)
    isProvisional = due?.isProvisional ?? false
    switch clock.state {
    case .stopped:
      sentence = Texts.text("visitor.due.stopped", ["day": clock.stoppedOn?.chinese ?? ""])
      note = ""
    case .suspended:
      sentence = Texts.text("visitor.due.suspended")
      note = ""
    case .notStarted:
      sentence = Texts.text("visitor.due.notStarted")
      note = ""
    case .paused where due == nil:
      sentence = Texts.text("visitor.due.paused")
      note = Texts.text("visitor.due.paused.note")
    case .provisional, .running, .paused:
      sentence = Texts.text("visitor.due.running", ["day": due?.date.chinese ?? ""])
      note = due.map { Self.left(until: $0.date, found) } ?? ""
    }
  }

  private static func left(until day: CivilDate, _ found: OwnCase.Outcome) -> String {
    guard day >= found.today else { return Texts.text("visitor.due.missed") }
    let days = found.calendar.workdays(after: found.today.dayNumber, through: day.dayNumber)
    return days == 0 ? Texts.text("visitor.due.today") : Texts.text("visitor.due.left", ["days": "\(days)"])
  }
}
