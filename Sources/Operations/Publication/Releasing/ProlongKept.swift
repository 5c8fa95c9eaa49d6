public import CivilTime
public import Disclosure

/// Notes that what is not public was looked at again and stays so, until another day: Article 18.
public struct ProlongKept: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The item.
  public var id: Matter.ID
  /// The version of the matter that the page showed.
  public var version: Int
  /// When it is to be looked at again.
  public var until: CivilDate
  /// Why the ground still holds.
  public var reason: String

  /// Prolongs.
  public init(_ id: Matter.ID, version: Int, until: CivilDate, reason: String) {
    self.id = id
    self.version = version
    self.until = until
    self.reason = reason.trimmed
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Notes it.
  ///
  /// - Throws: `PublicationStepRefusal`, `Issues`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try ItemWork(id, version: version, in: scope)
    try work.take(.prolong)
    let decision = AttributeDecision(
      work.item.attribute, ground: work.latest.content.decision.ground, reason: reason, nextReviewOn: until)
    try Issues.check(decision.issues(today: scope.today))
    let old = work.item.nextReviewOn
    work.item.nextReviewOn = until
    try work.store(
      as: .itemProlonged,
      [
        .init("nextReviewOn", before: old?.description, after: until.description),
        .init("reason", before: nil, after: reason),
      ])
  }
}
