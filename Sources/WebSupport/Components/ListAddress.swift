public import Hummingbird

/// The address of a list: by what it is sorted and filtered, and where its page begins.
///
/// Everything that a list shows is in its address, so that a colleague can be sent the same view.
public struct ListAddress: Sendable {
  private let path: String
  private let query: Query
  /// The column that the list is sorted by.
  public let sort: String
  /// Whether the greatest comes first.
  public let isDescending: Bool
  /// The key of the last record of the page before; nil on the first page.
  public let after: String?

  /// The address of a request.
  ///
  /// The list can be sorted by the columns `sorts`. Without asking it is sorted by the first of them, where
  /// `isDescending` says whether the greatest comes first.
  public init(_ request: Request, sorts: [String] = [], isDescending: Bool = false) {
    path = request.uri.path
    query = Query(request)
    let known = query["sort"].flatMap { sorts.contains($0) ? $0 : nil }
    sort = known ?? sorts.first ?? ""
    self.isDescending = known == nil ? isDescending : query["order"] == "desc"
    after = query["after"]
  }

  /// The value of a filter; nil where it is not set.
  public subscript(_ filter: String) -> String? { query[filter] }

  /// The values of the filters, to fill the fields of the filter bar with.
  public var form: FormData { FormData(query.items.filter { $0.name != "after" }) }

  /// The heading of a column that the list can be sorted by.
  public func column(_ sort: String, _ label: String, isNumeric: Bool = false) -> Listing.Column {
    let isCurrent = sort == self.sort
    let next = query.setting("after", to: nil).setting("sort", to: sort)
      .setting("order", to: isCurrent && !isDescending ? "desc" : nil)
    return Listing.Column(
      label, sortPath: link(next), direction: isCurrent ? (isDescending ? "descending" : "ascending") : "",
      isNumeric: isNumeric)
  }

  /// The same list with one filter set anew, from its first page.
  public func filtered(_ name: String, by value: String?) -> String {
    link(query.setting("after", to: nil).setting(name, to: value))
  }

  /// The ways to other pages; `next` is the key of the last record of this one, nil where no other page follows.
  public func pager(next: String?, total: String = "") -> Pager {
    Pager(
      firstPath: after == nil ? "" : link(query.setting("after", to: nil)),
      nextPath: next.map { link(query.setting("after", to: $0)) } ?? "", total: total)
  }

  private func link(_ query: Query) -> String { query.items.isEmpty ? path : "\(path)?\(query.encoded)" }
}
