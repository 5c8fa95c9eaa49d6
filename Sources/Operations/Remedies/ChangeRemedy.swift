public import Disclosure
import Persistence

/// Corrects or completes what was entered about a reconsideration or a suit, such as the day of the reply.
public struct ChangeRemedy: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The remedy.
  public var id: RemedyCase.ID
  /// The version that the form was filled from.
  public var version: Int
  /// What was entered.
  public var draft: RemedyDraft

  /// Changes a remedy.
  public init(_ id: RemedyCase.ID, version: Int, _ draft: RemedyDraft) {
    self.id = id
    self.version = version
    self.draft = draft
  }

  /// The organ of the remedy.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.remedies.find(id)?.organ }

  /// Saves it, and counts the day of the reply anew.
  ///
  /// - Throws: `Issues`, `Conflict`, `NotFound`.
  public func run(in scope: Scope) throws {
    let old = try scope.remedy(id, version: version)
    let others = try scope.remedies.ofMatter(old.matter).filter { $0.id != id }
    var issues = draft.issues(
      today: scope.today, receivedOn: try scope.receivedOn(try scope.matter(old.matter)), others: others,
      endedOn: old.endedOn)
    if let decision = old.decision, !decision.paths.contains(draft.path) {
      issues.append(Issue("path", "remedy.issue.otherDecision"))
    }
    if draft.path != .review, others.contains(where: { $0.follows == id }) {
      issues.append(Issue("path", "remedy.issue.isFollowed"))
    }
    try Issues.check(issues)
    var remedy = old
    try scope.fill(&remedy, from: draft)
    try scope.remedies.update(remedy, from: old)
    scope.record(.remedyChanged, remedy, since: old)
  }
}

extension Scope {
  /// A remedy of a case that the asker may see.
  ///
  /// - Throws: `NotFound`, `Conflict` where somebody saved it since.
  func remedy(_ id: RemedyCase.ID, version: Int) throws -> RemedyCase {
    guard let remedy = try remedies.find(id) else { throw NotFound() }
    _ = try matter(remedy.matter)
    guard remedy.version == version else { throw Conflict() }
    return remedy
  }
}
