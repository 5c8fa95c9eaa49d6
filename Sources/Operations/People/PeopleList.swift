public import Disclosure
import Persistence

/// The accounts of the organs whose accounts somebody keeps, page by page.
public struct PeopleList: Inquiry {
  /// Keeping accounts somewhere; narrowed by `Visibility`.
  public static let access = Access.capability(.managePeople)

  /// What narrows the list.
  public var filter: PersonFilter
  /// The last of the page before.
  public var after: PersonKey?
  /// How many a page has.
  public var limit: Int

  /// Asks for a page.
  public init(_ filter: PersonFilter = PersonFilter(), after: PersonKey? = nil, limit: Int = 50) {
    self.filter = filter
    self.after = after
    self.limit = limit
  }

  /// A page of the list.
  public struct Found: Sendable {
    /// The accounts.
    public var people: [PersonEntry]
    /// The last of this page; nil where no other follows.
    public var next: PersonKey?
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds the page.
  public func run(in scope: Scope) throws -> Found {
    let visible = Visibility.rule(for: scope, seeing: .managePeople).organs("p.organ_id")
    var people = try scope.people.list(filter, within: visible, after: after, limit: limit + 1)
    let hasMore = people.count > limit
    if hasMore { people.removeLast() }
    return Found(people: people, next: hasMore ? people.last.map { PersonKey($0) } : nil)
  }
}
