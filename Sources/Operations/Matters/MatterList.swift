public import CivilTime
public import Disclosure
import Persistence

/// The matters that somebody may see, filtered, sorted, and a page at a time.
public struct MatterList: Inquiry {
  /// Whoever is signed in; the list is narrowed by `Visibility`.
  public static let access = Access.signedIn

  /// Which, and in what order.
  public var filter: MatterFilter
  /// Where the page begins; the first page where nil.
  public var cursor: MatterCursor?
  /// How many matters a page shows.
  public var size: Int

  /// Looks at a list.
  public init(_ filter: MatterFilter, cursor: MatterCursor? = nil, size: Int = 25) {
    self.filter = filter
    self.cursor = cursor
    self.size = size
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The matters of the page.
    public var matters: [Matter]
    /// Where the page before begins; nil on the first one.
    public var previous: MatterCursor?
    /// Where the page after begins; nil on the last one.
    public var next: MatterCursor?
    /// How many there are, where the tally can tell.
    public var total: Int?
    /// The names of people and organs.
    public var names: RecordNames
    /// The day in Beijing.
    public var today: CivilDate
  }

  /// None: it is narrowed by `Visibility`.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    let rule = Visibility.rule(for: scope)
    let filter = filter.narrowed
    let extent = try scope.matters.extent(
      of: filter, where: Self.tallied(filter, visible: rule.organs("organ_id")))
    let limit = size + 1
    var matters = try scope.matters.page(filter, after: cursor, limit: limit, extent: extent) { organ in
      rule.matters(organ: organ, label: "m.label", holder: "m.assignee_id")
    }
    let hasMore = matters.count == limit
    let isBackward = cursor?.isBackward ?? false
    if hasMore { matters.remove(at: isBackward ? 0 : limit - 1) }
    let names = try scope.names(people: matters.compactMap(\.assignee), organs: matters.map(\.organ))
    return Outcome(
      matters: matters,
      previous: (isBackward ? hasMore : cursor != nil) ? edge(matters.first, isBackward: true) : nil,
      next: (isBackward || hasMore) ? edge(matters.last, isBackward: false) : nil,
      total: isTallied ? extent.matters : nil, names: names, today: scope.today)
  }

  private func edge(_ matter: Matter?, isBackward: Bool) -> MatterCursor? {
    matter.map { MatterCursor(at: $0, sort: filter.sort, isBackward: isBackward) }
  }

  /// Whether the tally knows all that the filter asks.
  private var isTallied: Bool {
    filter.assignee == nil && filter.dueFrom == nil && filter.dueTo == nil && filter.number == nil
      && filter.request == RequestFilter()
  }

  /// What a filter, as far as the tally knows it, and a rule of visibility ask of `matter_tally`.
  static func tallied(_ filter: MatterFilter, visible: SQLText) -> SQLText {
    var conditions = [visible]
    if let organ = filter.organ { conditions.append(organ.condition(on: "organ_id", withSubtree: filter.withSubtree)) }
    if let kind = filter.kind { conditions.append("kind = \(kind.rawValue)") }
    if !filter.states.isEmpty { conditions.append("state IN (\(list: filter.states.map(\.rawValue).sorted()))") }
    return .joined(conditions, separator: " AND ")
  }
}
