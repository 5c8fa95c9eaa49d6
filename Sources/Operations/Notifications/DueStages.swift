import CivilTime
import Disclosure
import Persistence

/// Counts how near due dates are; calendars and plans are read once.
struct DueStages {
  private let scope: Scope
  private var calendars: [String: WorkCalendar] = [:]
  private var plans: [Organ.ID: ReminderPlan] = [:]

  init(_ scope: Scope) {
    self.scope = scope
  }

  /// The stage that a matter has reached, where nobody has been reminded of it yet.
  mutating func newStage(of matter: DueMatter) throws -> Int? {
    guard
      let stage = try plan(of: matter.organ).stage(
        on: scope.today, dueOn: matter.dueOn, in: calendar(of: matter.region))
    else { return nil }
    return matter.reminded.map { stage < $0 } ?? true ? stage : nil
  }

  /// How many workdays are left; none where the date has passed.
  mutating func workdaysLeft(of matter: DueMatter) throws -> Int {
    try max(0, calendar(of: matter.region).workdays(from: scope.today, to: matter.dueOn))
  }

  private mutating func calendar(of region: String?) throws -> WorkCalendar {
    let calendar = try calendars[region ?? ""] ?? scope.calendars.calendar(of: region, from: scope.today.year)
    calendars[region ?? ""] = calendar
    return calendar
  }

  private mutating func plan(of organ: Organ.ID) throws -> ReminderPlan {
    let plan = try plans[organ] ?? ReminderPlan(scope.settings.value(of: .reminderWorkdays, at: organ))
    plans[organ] = plan
    return plan
  }
}

/// Matters of which people have to be reminded, found page by page.
struct MattersToRemindOf: Inquiry {
  static let access = Access.system

  /// What one page holds.
  struct Page: Sendable {
    /// Matters by organ.
    var matters: [Organ.ID: [Matter.ID]] = [:]
    /// The last matter that was looked at; nil at the end.
    var last: DueMatter?
  }

  /// The last matter of the page before.
  var after: DueMatter?
  /// How many matters are looked at in one transaction.
  var limit = 500

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> Page {
    // The longest plan that an organ may have, because each may have its own.
    let horizon = ReminderPlan("60").horizon(from: scope.today)
    let found = try scope.reminders.due(by: horizon, after: after, limit: limit)
    var page = Page()
    var due = DueStages(scope)
    for matter in found where try due.newStage(of: matter) != nil {
      page.matters[matter.organ, default: []].append(matter.id)
    }
    page.last = found.count == limit ? found.last : nil
    return page
  }
}
