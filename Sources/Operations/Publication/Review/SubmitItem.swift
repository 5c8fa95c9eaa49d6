public import Disclosure

/// Hands an item to its reviewers, by the approval chain of its organ: Article 17.
public struct SubmitItem: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The item.
  public var id: Matter.ID
  /// The version of the matter that the page showed.
  public var version: Int

  /// Submits an item.
  public init(_ id: Matter.ID, version: Int) {
    self.id = id
    self.version = version
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Checks that everything is there and that the screening has nothing open, and starts the approval of this very
  /// version.
  ///
  /// - Throws: `Issues`, `PublicationStepRefusal`, `Conflict`.
  public func run(in scope: Scope) throws -> Approval.ID {
    var work = try ItemWork(id, version: version, in: scope)
    try work.take(.submit)
    _ = try scope.indexCode(of: work.item.organ)
    try Issues.check(
      work.latest.content.issues(of: work.item.kind, at: .review, today: scope.today)
        + scope.screeningIssues(of: work.latest, of: work.item))
    let approval = try scope.startApproval(of: work.matter)
    try work.store(
      as: .itemSubmitted, [.init("version", before: nil, after: "\(work.latest.sequence) \(work.latest.digest)")])
    return approval.id
  }
}
