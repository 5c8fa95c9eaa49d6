public import CivilTime
public import Disclosure
import Persistence

/// Notes what a reconsideration organ or a court decided, or corrects that note, and what the office learned from it.
public struct EndRemedy: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)
  /// How long a lesson may be, in characters.
  public static let longestLesson = 2_000

  /// The remedy.
  public var id: RemedyCase.ID
  /// The version that the form was filled from.
  public var version: Int
  /// The day of the decision or judgment.
  public var on: CivilDate
  /// What was decided.
  public var decision: RemedyDecision
  /// What the office learned; like cases show it.
  public var lesson: String

  /// Notes a decision.
  public init(_ id: RemedyCase.ID, version: Int, on: CivilDate, decision: RemedyDecision, lesson: String = "") {
    self.id = id
    self.version = version
    self.on = on
    self.decision = decision
    self.lesson = lesson.trimmed
  }

  /// The organ of the remedy.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.remedies.find(id)?.organ }

  /// Saves the decision.
  ///
  /// - Throws: `Issues`, `Conflict`, `NotFound`.
  public func run(in scope: Scope) throws {
    let old = try scope.remedy(id, version: version)
    var issues: [Issue] = []
    if on < old.repliedOn ?? old.servedOn ?? old.acceptedOn {
      issues.append(Issue("endedOn", "remedy.issue.endTooEarly"))
    }
    if on > scope.today { issues.append(Issue("endedOn", "request.refusal.inFuture")) }
    if !decision.paths.contains(old.path) { issues.append(Issue("decision", "remedy.issue.otherPath")) }
    if lesson.count > Self.longestLesson {
      issues.append(
        Issue("lesson", "form.tooLong", ["limit": "\(Self.longestLesson)", "length": "\(lesson.count)"]))
    }
    try Issues.check(issues)
    var remedy = old
    remedy.endedOn = on
    remedy.decision = decision
    remedy.lesson = lesson
    try scope.remedies.update(remedy, from: old)
    scope.record(.remedyEnded, remedy, since: old)
  }
}
