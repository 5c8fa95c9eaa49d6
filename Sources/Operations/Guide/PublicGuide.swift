public import Disclosure
import Persistence

/// The guide of an organ as everybody may read it; drafts do not exist here.
public struct PublicGuide: Inquiry {
  /// What everybody may read.
  public struct Answer: Sendable {
    /// The organ.
    public var organ: Organ
    /// The revision that was asked for.
    public var revision: GuideRevision
    /// The revision that is in force.
    public var current: Int
    /// All revisions that were ever public, the last one first.
    public var published: [GuideRevision]
  }

  /// Nothing: the guide is there for everybody.
  public static let access = Access.anyone

  /// Whose guide.
  public var id: Organ.ID
  /// Which revision; nil for the one in force.
  public var number: Int?

  /// Asks for a guide.
  public init(of id: Organ.ID, revision number: Int? = nil) {
    self.id = id
    self.number = number
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds the guide.
  ///
  /// - Throws: `NotFound` where the organ, its guide or the revision is not public.
  public func run(in scope: Scope) throws -> Answer {
    let published = try scope.guides.history(of: id, publishedOnly: true)
    guard let organ = try scope.organs.find(id), let current = published.first,
      let revision = published.first(where: { $0.number == (number ?? current.number) })
    else { throw NotFound() }
    return Answer(organ: organ, revision: revision, current: current.number, published: published)
  }
}
