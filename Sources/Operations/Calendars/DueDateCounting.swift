import CivilTime
import Disclosure
import Persistence

/// Counts due dates anew.
struct DueDateCounting {
  private var calendars: RegionCalendars

  init(_ scope: Scope) {
    calendars = RegionCalendars(scope)
  }

  /// The due date of a matter, where it was counted and differs from the one that is stored.
  mutating func newDue(of matter: DueMatter) throws -> DueDate? {
    guard let term = CountedTerm(matter.term),
      let due = term.due(in: try calendars.calendar(of: matter.region, from: term.from)),
      due.date != matter.dueOn || due.isProvisional != matter.isProvisional
    else { return nil }
    return due
  }

  /// The day by which an answer to a reconsideration organ or a court is due, where it differs from the one stored.
  mutating func newDay(of remedy: DueRemedy) throws -> CivilDate? {
    guard let term = remedy.term,
      let day = term.due(in: try calendars.calendar(of: remedy.region, from: term.from))?.date, day != remedy.dueOn
    else { return nil }
    return day
  }
}
