public import CivilTime
public import Disclosure
import Persistence

/// The organs whose guide is public.
public struct PublicGuideList: Inquiry {
  /// One organ of the list.
  public struct Entry: Sendable {
    /// The organ.
    public var organ: Organ.ID
    /// Its name.
    public var name: String
    /// When its guide was last published.
    public var publishedAt: Instant
  }

  /// How many organs a page shows.
  public static let page = 100

  /// Nothing: the list is there for everybody.
  public static let access = Access.anyone

  /// The last organ that was seen; nil for the beginning.
  public var after: Organ.ID?

  /// Asks for the list.
  public init(after: Organ.ID? = nil) {
    self.after = after
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds the organs, by name; one more than a page where there are more.
  public func run(in scope: Scope) throws -> [Entry] {
    let last = try after.flatMap { try scope.organs.find($0) }.map { (name: $0.name, id: $0.id) }
    return try scope.guides.organsWithGuide(after: last, limit: Self.page + 1)
      .map { Entry(organ: $0.organ, name: $0.name, publishedAt: $0.publishedAt) }
  }
}
