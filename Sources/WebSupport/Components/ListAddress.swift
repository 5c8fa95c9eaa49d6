public import Hummingbird

/// The address of a list: by what it is sorted and filtered, how long its pages are, and where its page begins.
///
/// Everything that a list shows is in its address, so that a colleague can be sent the same view.
public struct ListAddress: Sendable {
  /// How long a page can be made.
  public static let sizes = [25, 50, 100]
  /// How many pages back a list knows the way, page by page; further back leads only to the first.
  static let longestTrail = 100
  /// What stands in the address in place of the pages that are no longer known.
  private static let forgotten = "*"
  /// What says where a page begins, and is left out where a list is sorted or filtered anew.
  private static let places = ["after", "before", "trail"]

  private let path: String
  private let query: Query
  /// The column that the list is sorted by.
  public let sort: String
  /// Whether the greatest comes first.
  public let isDescending: Bool
  /// How many records a page shows.
  public let size: Int
  /// The key of the last record of the page before; nil on the first page.
  public let after: String?
  /// The key of the first record of the page behind, where somebody pages backwards in a list that can.
  public let before: String?

  /// The address of a request.
  ///
  /// The list can be sorted by the columns `sorts`. Without asking it is sorted by the first of them, where
  /// `isDescending` says whether the greatest comes first, and shows `size` records a page.
  public init(_ request: Request, sorts: [String] = [], isDescending: Bool = false, size: Int = 25) {
    path = request.uri.path
    query = Query(request)
    let known = query["sort"].flatMap { sorts.contains($0) ? $0 : nil }
    sort = known ?? sorts.first ?? ""
    self.isDescending = known == nil ? isDescending : query["order"] == "desc"
    self.size = query["size"].flatMap { Int($0) }.flatMap { Self.sizes.contains($0) ? $0 : nil } ?? size
    after = query["after"]
    before = query["before"]
  }

  /// The value of a filter; nil where it is not set.
  public subscript(_ filter: String) -> String? { query[filter] }

  /// The values of the filters, to fill the fields of the filter bar with.
  public var form: FormData { FormData(query.items.filter { !Self.places.contains($0.name) }) }

  /// What a filter bar sends along: the order and the length of the pages.
  var carried: [(name: String, value: String)] {
    query.items.filter { ["sort", "order", "size"].contains($0.name) && !$0.value.isEmpty }
  }

  /// The heading of a column that the list can be sorted by.
  public func column(_ sort: String, _ label: String, isNumeric: Bool = false) -> Listing.Column {
    let isCurrent = sort == self.sort
    let next = start.setting("sort", to: sort).setting("order", to: isCurrent && !isDescending ? "desc" : nil)
    return Listing.Column(
      label, sortPath: link(next), direction: isCurrent ? (isDescending ? "descending" : "ascending") : "",
      isNumeric: isNumeric)
  }

  /// The same list with one filter set anew, from its first page.
  public func filtered(_ name: String, by value: String?) -> String { link(start.setting(name, to: value)) }

  /// The ways to other pages; `next` is the key of the last record of this one, nil where no other page follows.
  ///
  /// The address remembers where the pages before began, so that the way back shows them as they were.
  public func pager(next: String?, total: String = "", isSizable: Bool = false) -> Pager {
    let trail = query.all("trail")
    var previous = ""
    if after != nil, trail.last != Self.forgotten {
      previous = link(trail.last.map { leading(to: $0, over: trail.dropLast()) } ?? start)
    }
    let further = next.map { link(leading(to: $0, over: Self.shortened(trail + [after].compactMap { $0 }))) }
    return pager(previous: previous, next: further ?? "", total: total, isSizable: isSizable)
  }

  /// The ways to other pages of a list that finds its way back by itself: from the first record of this page.
  public func pager(previous: String?, next: String?, total: String = "") -> Pager {
    pager(
      previous: previous.map { link(start.setting("before", to: $0)) } ?? "",
      next: next.map { link(start.setting("after", to: $0)) } ?? "", total: total, isSizable: true)
  }

  private func pager(previous: String, next: String, total: String, isSizable: Bool) -> Pager {
    let isFirst = after == nil && before == nil
    let first = isFirst || previous == link(start) ? "" : link(start)
    let sizes = isSizable ? Self.sizes : []
    return Pager(
      firstPath: first, previousPath: isFirst ? "" : previous, nextPath: next, total: total,
      sizes: sizes.map { PageLink("\($0)", link(start.setting("size", to: "\($0)")), isCurrent: $0 == size) })
  }

  private func leading(to key: String, over trail: some Sequence<String>) -> Query {
    Query(start.items + trail.map { ("trail", $0) } + [("after", key)])
  }

  private static func shortened(_ trail: [String]) -> [String] {
    trail.count > longestTrail ? [forgotten] + trail.suffix(longestTrail - 1) : trail
  }

  /// The same list from its first page.
  private var start: Query { Query(query.items.filter { !Self.places.contains($0.name) }) }

  private func link(_ query: Query) -> String { query.items.isEmpty ? path : "\(path)?\(query.encoded)" }
}
