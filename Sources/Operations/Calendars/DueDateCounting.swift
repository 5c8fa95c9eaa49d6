import CivilTime
import Disclosure
import Persistence

/// Counts matters by the calendars of their regions, each of which is read once.
struct DueDateCounting {
  private let scope: Scope
  private var calendars: [String: WorkCalendar] = [:]

  init(_ scope: Scope) {
    self.scope = scope
  }

  /// The due date of a matter, where it differs from the one that is stored.
  mutating func newDue(of matter: CountedMatter) throws -> DueDate? {
    guard let term = CountedTerm(matter.term) else { return nil }
    let key = "\(matter.region ?? "") \(term.from.year)"
    let calendar = try calendars[key] ?? scope.calendars.calendar(of: matter.region, from: term.from.year)
    calendars[key] = calendar
    guard let due = term.due(in: calendar), due.date != matter.dueOn || due.isProvisional != matter.isProvisional
    else { return nil }
    return due
  }
}

/// Matters whose due dates no longer fit the calendar, found page by page.
struct StaleDueDates: Inquiry {
  static let access = Access.system

  /// What one page holds.
  struct Page: Sendable {
    /// Matters that have to be counted anew, by organ.
    var stale: [Organ.ID: [Matter.ID]] = [:]
    /// The last matter that was looked at; nil at the end.
    var last: CountedMatter?
  }

  /// The first day that the changed calendar touches.
  var from: CivilDate
  /// The last matter of the page before.
  var after: CountedMatter?
  /// How many matters are looked at in one transaction.
  var limit = 500

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> Page {
    let matters = try scope.dueDates.counted(from: from, after: after, limit: limit)
    var page = Page()
    var counting = DueDateCounting(scope)
    for matter in matters where try counting.newDue(of: matter) != nil {
      page.stale[matter.organ, default: []].append(matter.id)
    }
    page.last = matters.count == limit ? matters.last : nil
    return page
  }
}
