public import Disclosure
import Persistence

/// Finds records by what stands in them, among those that the asker may see; the latest first.
public struct Search: Inquiry {
  /// Whoever is signed in; what is found is narrowed by `Visibility`.
  public static let access = Access.signedIn

  /// How many hits a page shows.
  public static let pageSize = 20
  /// How many of the latest hits are counted by kind.
  public static let counted = 200
  /// Up to how many records somebody may see these are looked through, instead of all that the words find.
  static let narrow = 5_000

  /// What is looked for.
  public var query: SearchQuery
  /// Only these kinds of record; all where empty.
  public var kinds: Set<String>
  /// Only records of this organ.
  public var organ: Organ.ID?
  /// Whether those of the organs below count too.
  public var withSubtree: Bool
  /// The last hit of the page before.
  public var before: Int64?

  /// Looks for something.
  public init(
    _ query: SearchQuery, kinds: Set<String> = [], organ: Organ.ID? = nil, withSubtree: Bool = false,
    before: Int64? = nil
  ) {
    self.query = query
    self.kinds = kinds
    self.organ = organ
    self.withSubtree = withSubtree
    self.before = before
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The hits of the page.
    public var hits: [SearchHit]
    /// The last hit, where there is a page after.
    public var next: Int64?
    /// How many of the latest hits are of each kind, whatever kinds were asked for.
    public var kinds: [String: Int]
    /// The names of organs.
    public var names: RecordNames

    /// Whether there may be more than were counted.
    public var isCapped: Bool { kinds.values.reduce(0, +) >= Search.counted }
  }

  /// None: it is narrowed by `Visibility`.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    let rule = Visibility.rule(for: scope)
    var visible = rule.matters(
      organ: "search_document.organ_id", label: "search_document.label", holder: "search_document.holder_id")
    let (organs, reach) = try scope.searchReach(rule, organ: organ, withSubtree: withSubtree)
    if let organs { visible = "search_document.organ_id IN (\(list: organs.map(\.rawValue))) AND \(sql: visible)" }
    let counted = try scope.searchIndex.latest(query, where: visible, within: reach, limit: Self.counted)
    var page = counted[...]
    if before != nil || !kinds.isEmpty {
      var wanted = visible
      if !kinds.isEmpty { wanted = "\(sql: visible) AND search_document.kind IN (\(list: kinds.sorted()))" }
      page = try scope.searchIndex.latest(
        query, where: wanted, within: reach, before: before, limit: Self.pageSize + 1)[...]
    }
    let hits = try scope.searchIndex.hits(page.prefix(Self.pageSize).map(\.id))
    return Outcome(
      hits: hits, next: page.count > Self.pageSize ? hits.last?.id : nil,
      kinds: Dictionary(grouping: counted, by: \.kind).mapValues(\.count),
      names: try scope.names(organs: hits.map(\.organ)))
  }
}
