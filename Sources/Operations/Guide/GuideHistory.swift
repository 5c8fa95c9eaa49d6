public import Disclosure
import Persistence

/// The guide of an organ for those who write it: its revisions, drafts among them, and what is still missing.
public struct GuideHistory: Inquiry {
  /// What is known of the guide.
  public struct Answer: Sendable {
    /// The organ.
    public var organ: Organ
    /// The revisions, the last one first.
    public var revisions: [GuideRevision]
    /// What keeps the last revision from being published.
    public var missing: [Issue]
    /// The facts of the office as its record holds them now.
    public var office: DisclosureOffice
    /// Whether the public revision prints facts of the office that are no longer right.
    public var isOutdated: Bool
  }

  /// To edit the guide.
  public static let access = Access.capability(.editGuide)

  /// Whose guide.
  public var id: Organ.ID

  /// Asks for a guide.
  public init(of id: Organ.ID) {
    self.id = id
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Finds the revisions.
  public func run(in scope: Scope) throws -> Answer {
    guard let organ = try scope.organs.find(id) else { throw NotFound() }
    let office = try scope.organs.office(of: id)
    let revisions = try scope.guides.history(of: id, publishedOnly: false)
    var latest = revisions.first?.guide ?? DisclosureGuide()
    latest.office = office
    let current = revisions.first { $0.publishedAt != nil }
    let isOutdated = current.map { revision in
      DisclosureOffice.Part.allCases.contains { revision.guide.office[$0] != office[$0] }
    }
    return Answer(
      organ: organ, revisions: revisions, missing: latest.completenessIssues(), office: office,
      isOutdated: isOutdated ?? false)
  }
}
