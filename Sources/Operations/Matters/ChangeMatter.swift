import CivilTime
public import Disclosure
import Persistence

/// Changes what a matter says.
public struct ChangeMatter: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The matter.
  public var id: Matter.ID
  /// The version that the form was filled from.
  public var version: Int
  /// What was entered.
  public var draft: MatterDraft

  /// Changes what a matter says.
  public init(_ id: Matter.ID, version: Int, draft: MatterDraft) {
    self.id = id
    self.version = version
    self.draft = draft
  }

  /// The organ of the matter.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Saves it.
  ///
  /// - Throws: `Issues`, `MatterRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    let matter = try scope.matter(id)
    try scope.requireUnchanged(matter, since: version)
    var next = matter
    next.state = try matter.state(after: .change)
    try Issues.check(draft.issues(today: scope.today))
    next.title = draft.title
    next.summary = draft.summary
    next.label = draft.label
    next.openedOn = draft.openedOn
    try scope.setDue(draft.due, of: &next)
    try scope.save(next, from: matter, as: .matterChanged)
  }
}
