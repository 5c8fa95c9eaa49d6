import CivilTime
public import Disclosure
import Persistence

/// Reminds people at an organ of answers that it owes to reconsideration organs and courts: 行政复议法, Articles 48 and
/// 54; 行政诉讼法, Article 67.
///
/// Whoever does not answer in time is held to have no evidence for what it decided, so the one who gives out the work
/// is told from the first stage on, and when the day has passed whoever leads the organ, too.
public struct RemindOfRemedies: Operation {
  /// The platform itself.
  public static let access = Access.system

  /// The organ.
  public var organ: Organ.ID
  /// The reconsiderations and suits that seemed to be due.
  public var remedies: [RemedyCase.ID]

  /// Reminds of answers.
  public init(organ: Organ.ID, remedies: [RemedyCase.ID]) {
    self.organ = organ
    self.remedies = remedies
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Tells them, of each stage once.
  ///
  /// - Returns: of how many answers somebody was reminded.
  public func run(in scope: Scope) throws -> Int {
    var count = 0
    var due = DueStages(scope)
    for id in remedies {
      guard let remedy = try scope.remedies.due(id), remedy.organ == organ, let stage = try due.newStage(of: remedy)
      else { continue }
      try scope.remedies.saveReminder(stage, of: remedy)
      let days = try due.workdaysLeft(of: remedy)
      let people = try scope.concerned(by: remedy, isMissed: stage == ReminderPlan.missed)
      for person in people {
        try scope.notify(
          person, .remedyDue(at: stage),
          arguments: ["number": remedy.number, "due": remedy.dueOn.chinese, "days": "\(days)"],
          subject: .init("matter", remedy.matter.rawValue), organ: organ)
      }
      scope.record(
        .remedyReminded, organ: organ, subject: .init("matter", remedy.matter.rawValue),
        changes: [
          .init("remedy", before: nil, after: id.description),
          .init("dueOn", before: nil, after: remedy.dueOn.description),
          .init("stage", before: remedy.reminded.map(String.init), after: "\(stage)"),
          .init("people", before: nil, after: "\(people.count)"),
        ])
      count += 1
    }
    if count == 0 { scope.record(.remedyReminded, organ: organ, subject: .init("organ", organ.rawValue)) }
    return count
  }
}

extension NoticeKind {
  /// What is told at a stage.
  fileprivate static func remedyDue(at stage: Int) -> NoticeKind {
    switch stage {
    case ReminderPlan.missed: .remedyMissed
    case ReminderPlan.lastDay: .remedyToday
    default: .remedySoon
    }
  }
}

extension Scope {
  /// Who has to know that an answer is due.
  fileprivate func concerned(by remedy: DueRemedy, isMissed: Bool) throws -> [Person.ID] {
    var people = try workers(on: remedy.assignee, at: remedy.organ) + assigners(at: remedy.organ)
    if isMissed { people += try leaders(of: remedy.organ) }
    var seen: Set<Person.ID> = []
    return people.filter { seen.insert($0).inserted }
  }
}
