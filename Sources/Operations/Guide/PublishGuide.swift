public import Disclosure
import Persistence

/// Publishes a revision of the guide, with the facts of the office as its record holds them at that moment.
public struct PublishGuide: Operation {
  /// To edit the guide.
  public static let access = Access.capability(.editGuide)

  /// Whose guide.
  public var id: Organ.ID
  /// Which revision.
  public var number: Int

  /// Publishes a revision.
  public init(of id: Organ.ID, revision number: Int) {
    self.id = id
    self.number = number
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Publishes the revision.
  ///
  /// - Throws: `Issues` with every part that the law wants and is missing; `GuideRefusal`.
  public func run(in scope: Scope) throws {
    guard var revision = try scope.guides.find(number, of: id) else { throw NotFound() }
    guard revision.publishedAt == nil else { throw GuideRefusal.published }
    let current = try scope.guides.current(of: id)
    if let current, current.number > number { throw GuideRefusal.superseded(by: current.number) }
    revision.guide.office = try scope.organs.office(of: id)
    try Issues.check(revision.guide.completenessIssues())
    try scope.guides.publish(revision, at: scope.now, by: scope.principal.person)
    scope.record(
      .guidePublished, organ: id, subject: .init("guide", id.rawValue),
      changes: [.init("published", before: current.map { String($0.number) }, after: String(number))])
  }
}
