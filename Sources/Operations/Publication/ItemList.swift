import CivilTime
public import Disclosure
import Persistence

/// A page of items of disclosure, the latest first.
public struct ItemList: Inquiry {
  /// Whoever is signed in; narrowed by `Visibility`.
  public static let access = Access.signedIn

  /// Which ones.
  public var filter: PublicationFilter
  /// The last one of the page before.
  public var before: Matter.ID?
  /// How many a page has.
  public var size: Int

  /// Lists items.
  public init(_ filter: PublicationFilter = PublicationFilter(), before: Matter.ID? = nil, size: Int = 25) {
    self.filter = filter
    self.before = before
    self.size = size
  }

  /// A line of the list.
  public struct Entry: Sendable {
    /// The item.
    public var item: Publication
    /// Its matter.
    public var matter: Matter
    /// The review of what is public or worked on, where it was forced.
    public var isForced: Bool
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The items of the page.
    public var entries: [Entry]
    /// The last one of the page, where another one follows.
    public var next: Matter.ID?
    /// The names of editors and organs.
    public var names: RecordNames
  }

  /// None: it is narrowed by `Visibility`.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    let rule = Visibility.rule(for: scope)
    var tallied: SQLText = "kind = 'publication' AND \(sql: rule.organs("organ_id"))"
    if let organ = filter.organ { tallied = "\(sql: tallied) AND organ_id = \(organ.rawValue)" }
    let extent = try scope.matters.extent(
      of: MatterFilter(organ: filter.organ, kind: .publication), where: tallied)
    let found = try scope.publications.page(
      filter, before: before, limit: size + 1, extent: extent, organs: { rule.organs($0) },
      visible: rule.matters(organ: "m.organ_id", label: "m.label", holder: "m.assignee_id"))
    let page = found.prefix(size)
    let matters = try scope.matters.find(page.map(\.id))
    let forced = try scope.itemVersions.forced(among: page.map(\.id))
    return Outcome(
      entries: page.compactMap { item in
        matters[item.id].map { Entry(item: item, matter: $0, isForced: forced.contains(item.id)) }
      },
      next: found.count > size ? page.last?.id : nil,
      names: try scope.names(people: matters.values.compactMap(\.assignee), organs: page.map(\.organ)))
  }
}

/// What is not public and is to be looked at again by today or soon: Article 18.
public struct KeptItems: Inquiry {
  /// Whoever is signed in; narrowed by `Visibility`.
  public static let access = Access.signedIn
  /// How many days ahead the list looks.
  public static let daysAhead = 30

  /// The last one of the page before.
  public var after: Matter.ID?
  /// How many a page has.
  public var size: Int

  /// Lists what is to be looked at again.
  public init(after: Matter.ID? = nil, size: Int = 25) {
    self.after = after
    self.size = size
  }

  /// None: it is narrowed by `Visibility`.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> ItemList.Outcome {
    let visible = Visibility.rule(for: scope).matters(
      organ: "m.organ_id", label: "m.label", holder: "m.assignee_id")
    let last = try after.flatMap { try scope.publications.find($0) }
    let found = try scope.publications.toReview(
      by: CivilDate(dayNumber: scope.today.dayNumber + Self.daysAhead), after: last, limit: size + 1, visible: visible)
    let page = found.prefix(size)
    let matters = try scope.matters.find(page.map(\.id))
    return ItemList.Outcome(
      entries: page.compactMap { item in
        matters[item.id].map { ItemList.Entry(item: item, matter: $0, isForced: false) }
      },
      next: found.count > size ? page.last?.id : nil,
      names: try scope.names(people: matters.values.compactMap(\.assignee), organs: page.map(\.organ)))
  }
}
