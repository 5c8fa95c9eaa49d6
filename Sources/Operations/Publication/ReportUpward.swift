public import CivilTime
public import Disclosure
import Persistence

/// Notes that a reply was reported upward, where the county asks for it (审核报备).
public struct ReportUpward: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The request.
  public var id: Matter.ID
  /// The version of the matter that the form was filled from.
  public var version: Int
  /// To whom.
  public var to: String
  /// When.
  public var on: CivilDate
  /// What was said to it.
  public var note: String

  /// Notes a report.
  public init(_ id: Matter.ID, version: Int, to: String, on: CivilDate, note: String = "") {
    self.id = id
    self.version = version
    self.to = to.trimmed
    self.on = on
    self.note = note.trimmed
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Saves the note; a later one takes the place of an earlier one, which stays in the journal.
  ///
  /// - Throws: `Issues`, `Conflict`, `NotFound`.
  public func run(in scope: Scope) throws {
    var work = try RequestWork(id, version: version, in: scope)
    var issues: [Issue] = []
    if to.isEmpty { issues.append(Issue("to", "report.issue.noReceiver")) }
    if to.count > 100 { issues.append(Issue("to", "remedy.issue.long")) }
    if note.count > 500 {
      issues.append(Issue("note", "form.tooLong", ["limit": "500", "length": "\(note.count)"]))
    }
    if on > scope.today { issues.append(Issue("on", "request.refusal.inFuture")) }
    if let received = work.request.course.receipt?.day, on < received {
      issues.append(Issue("on", "report.issue.beforeRequest"))
    }
    try Issues.check(issues)
    let old = work.request
    (work.request.reportedTo, work.request.reportedOn, work.request.reportedNote) = (to, on, note)
    try work.save(
      as: .requestReported,
      [
        .init("reportedTo", before: old.reportedTo.isEmpty ? nil : old.reportedTo, after: to),
        .init("reportedOn", before: old.reportedOn?.description, after: on.description),
      ])
  }
}
