import CivilTime
public import Disclosure
import Persistence

/// Counts anew by when an organ has to answer reconsideration organs and courts after a calendar changed, and tells
/// those who work on the cases: 行政复议法, Articles 48, 54 and 88.
public struct RecountRemedies: Operation {
  /// The platform itself.
  public static let access = Access.system

  /// The organ.
  public var organ: Organ.ID
  /// The reconsiderations and suits whose days no longer fit the calendar.
  public var remedies: [RemedyCase.ID]

  /// Counts anew.
  public init(organ: Organ.ID, remedies: [RemedyCase.ID]) {
    self.organ = organ
    self.remedies = remedies
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Saves the new days.
  ///
  /// - Returns: how many answers are due on another day.
  public func run(in scope: Scope) throws -> Int {
    var count = 0
    var counting = DueDateCounting(scope)
    for id in remedies {
      guard let remedy = try scope.remedies.due(id), remedy.organ == organ, let day = try counting.newDay(of: remedy)
      else { continue }
      try scope.remedies.save(day, of: remedy)
      count += 1
      scope.record(
        .dueDatesRecounted, organ: organ, subject: .init("matter", remedy.matter.rawValue),
        changes: [
          .init("remedy", before: nil, after: id.description),
          .init("replyDueOn", before: remedy.dueOn.description, after: day.description),
        ])
      for person in try scope.workers(on: remedy.assignee, at: organ) {
        try scope.notify(
          person, .remedyMoved, arguments: ["number": remedy.number, "due": day.chinese],
          subject: .init("matter", remedy.matter.rawValue), organ: organ)
      }
    }
    if count == 0 { scope.record(.dueDatesRecounted, organ: organ, subject: .init("organ", organ.rawValue)) }
    return count
  }
}
