import CivilTime
public import Disclosure
import Persistence

/// Reminds people at an organ of matters whose last day is near or has passed; of each stage once.
public struct RemindOfDue: Operation {
  /// The platform itself.
  public static let access = Access.system

  /// The organ.
  public var organ: Organ.ID
  /// The matters that seemed to be due.
  public var matters: [Matter.ID]

  /// Reminds of matters.
  public init(organ: Organ.ID, matters: [Matter.ID]) {
    self.organ = organ
    self.matters = matters
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Tells whoever works on a matter or has to approve it; when little time is left, also who gives out the work.
  ///
  /// - Returns: of how many matters somebody was reminded.
  public func run(in scope: Scope) throws -> Int {
    var count = 0
    var due = DueStages(scope)
    for id in matters {
      guard let matter = try scope.dueDates.find(id), matter.organ == organ, let stage = try due.newStage(of: matter)
      else { continue }
      try scope.dueDates.saveReminder(stage, of: matter)
      let days = try due.workdaysLeft(of: matter)
      let people = try scope.concerned(by: matter, isUrgent: ReminderPlan.isUrgent(stage))
      for person in people {
        try scope.notify(
          person, .due(at: stage),
          arguments: ["number": matter.number, "due": matter.dueOn.chinese, "days": "\(days)"],
          subject: .init("matter", id.rawValue), organ: organ)
      }
      scope.record(
        .dueReminded, organ: organ, subject: .init("matter", id.rawValue),
        changes: [
          .init("dueOn", before: nil, after: matter.dueOn.description),
          .init("stage", before: matter.reminded.map(String.init), after: "\(stage)"),
          .init("people", before: nil, after: "\(people.count)"),
        ])
      count += 1
    }
    if count == 0 { scope.record(.dueReminded, organ: organ, subject: .init("organ", organ.rawValue)) }
    return count
  }
}

extension NoticeKind {
  /// What is told at a stage.
  static func due(at stage: Int) -> NoticeKind {
    switch stage {
    case ReminderPlan.missed: .dueMissed
    case ReminderPlan.lastDay: .dueToday
    default: .dueSoon
    }
  }
}

extension Scope {
  /// Who has to know that a matter is due.
  fileprivate func concerned(by matter: DueMatter, isUrgent: Bool) throws -> [Person.ID] {
    var people = try workers(on: matter.assignee, at: matter.organ)
    if let approval = try approvals.ofMatter(matter.id).last, approval.state == .running {
      people += try holders(of: approval)
    }
    if isUrgent || people.isEmpty { people += try assigners(at: matter.organ) }
    var seen: Set<Person.ID> = []
    return people.filter { seen.insert($0).inserted }
  }
}
