import CivilTime
public import Disclosure
import Persistence

/// What somebody says when something is released: what it is in the history, and why.
public struct ReleaseOrder: Hashable, Sendable {
  /// What it is in the history; nil for what fits.
  public var sort: ItemRelease.Sort?
  /// What everybody reads about why it was changed.
  public var explanation: String

  /// An order.
  public init(sort: ItemRelease.Sort? = nil, explanation: String = "") {
    self.sort = sort
    self.explanation = explanation.trimmed
  }

  /// The release of the last version of an item.
  ///
  /// - Throws: `Issues` where a change has no explanation.
  func release(of work: ItemWork, from hour: Instant, as state: ItemRelease.State) throws -> ItemRelease {
    let usual = try work.usualSort()
    // A correction and an update are both changes of what is public; a first release is neither.
    let sort = usual == .correction && self.sort == .update ? .update : usual
    var issues: [Issue] = []
    if [.correction, .update].contains(sort), explanation.isEmpty {
      issues.append(Issue("explanation", "item.issue.noExplanation"))
    }
    if explanation.count > 300 { issues.append(Issue("explanation", "item.issue.long", ["max": "300"])) }
    try Issues.check(issues)
    return ItemRelease(
      id: try work.scope.newID(), item: work.item.id, version: work.latest.id, sort: sort, state: state,
      publicFrom: hour, explanation: explanation, orderedBy: work.scope.principal.person, orderedAt: work.scope.now)
  }
}
