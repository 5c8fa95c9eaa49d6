public import Disclosure
import Persistence

/// Changes the facts of an organ; its place in the tree stays.
public struct ChangeOrgan: Operation {
  /// To edit the organ.
  public static let access = Access.capability(.editOrgans)

  /// Which.
  public var id: Organ.ID
  /// The version that was seen.
  public var version: Int
  /// What it is now.
  public var facts: OrganFacts

  /// Changes an organ.
  public init(id: Organ.ID, version: Int, facts: OrganFacts) {
    self.id = id
    self.version = version
    self.facts = facts
  }

  /// The organ itself.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Changes the organ.
  ///
  /// - Throws: `Issues`, `OrganRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    guard let before = try scope.organs.find(id) else { throw NotFound() }
    try Issues.check(facts.issues())
    var organ = facts.applied(to: before)
    organ.version = version
    try Issues.check(scope.creditCodeIssues(of: organ))
    if organ.level != before.level { try checkLevel(of: organ, in: scope) }
    guard try scope.organs.update(organ) else { throw Conflict() }
    scope.record(
      .organChanged, organ: id, subject: .init("organ", id.rawValue),
      changes: Organ.changes(from: before, to: organ))
  }

  private func checkLevel(of organ: Organ, in scope: Scope) throws {
    try scope.checkPlace(of: organ)
    for line in OrganLine.allCases {
      for child in try scope.organs.children(of: id, in: line)
      where !child.level.parents(in: line).contains(organ.level) {
        throw OrganRefusal.unfitChild(line, name: child.name)
      }
    }
  }
}
