import CivilTime
public import Disclosure
import Persistence

/// Counts due dates of an organ anew after a calendar changed, and tells those who work on the matters.
public struct RecountDueDates: Operation {
  /// The platform itself.
  public static let access = Access.system

  /// The organ.
  public var organ: Organ.ID
  /// The matters whose dates no longer fit the calendar.
  public var matters: [Matter.ID]

  /// Counts anew.
  public init(organ: Organ.ID, matters: [Matter.ID]) {
    self.organ = organ
    self.matters = matters
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Saves the new dates.
  ///
  /// - Returns: how many matters got another date, or a firm one.
  public func run(in scope: Scope) throws -> Int {
    var count = 0
    var counting = DueDateCounting(scope)
    for id in matters {
      guard let matter = try scope.dueDates.find(id), matter.organ == organ, let due = try counting.newDue(of: matter)
      else { continue }
      try scope.dueDates.save(due, of: matter)
      count += 1
      scope.record(
        .dueDatesRecounted, organ: organ, subject: .init("matter", id.rawValue),
        changes: [
          .init("dueOn", before: matter.dueOn.description, after: due.date.description),
          .init("provisional", before: String(matter.isProvisional), after: String(due.isProvisional)),
        ])
      for person in try scope.workers(on: matter.assignee, at: organ) {
        try scope.notify(
          person, .dueChanged, arguments: ["number": matter.number, "due": due.date.chinese],
          subject: .init("matter", id.rawValue), organ: organ)
      }
    }
    if count == 0 { scope.record(.dueDatesRecounted, organ: organ, subject: .init("organ", organ.rawValue)) }
    return count
  }
}
