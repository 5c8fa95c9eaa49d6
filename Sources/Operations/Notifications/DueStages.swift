import CivilTime
import Disclosure
import Persistence

/// Counts how near due dates are; calendars and plans are read once each.
struct DueStages {
  private let scope: Scope
  private var calendars: RegionCalendars
  private var plans: [Organ.ID: ReminderPlan] = [:]

  init(_ scope: Scope) {
    self.scope = scope
    calendars = RegionCalendars(scope)
  }

  /// The stage that something due has reached, where nobody has been reminded of it yet.
  mutating func newStage(of entry: some DueEntry) throws -> Int? {
    guard
      let stage = try plan(of: entry.organ).stage(
        on: scope.today, dueOn: entry.dueOn, in: calendars.calendar(of: entry.region, from: scope.today))
    else { return nil }
    return entry.reminded.map { stage < $0 } ?? true ? stage : nil
  }

  /// How many workdays are left; none where the date has passed.
  mutating func workdaysLeft(of entry: some DueEntry) throws -> Int {
    try max(
      0, calendars.calendar(of: entry.region, from: scope.today).workdays(from: scope.today, to: entry.dueOn))
  }

  private mutating func plan(of organ: Organ.ID) throws -> ReminderPlan {
    let plan = try plans[organ] ?? ReminderPlan(scope.settings.value(of: .reminderWorkdays, at: organ))
    plans[organ] = plan
    return plan
  }
}
