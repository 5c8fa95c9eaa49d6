public import Hummingbird

/// The query of a URL: names with their values, in order, decoded as HTML forms encode them.
public struct Query: Sendable, Equatable {
  /// The names and values.
  public private(set) var items: [(name: String, value: String)]

  /// How many items are looked at; a page of ours never makes more.
  static let maximumItems = 300

  /// The query of a request.
  public init(_ request: Request) {
    self.init(request.uri.query ?? "")
  }

  /// The query `text`, written as `a=1&b=2`.
  ///
  /// Escapes that are no UTF-8 stand for nothing.
  public init(_ text: String) {
    items = text.utf8.split(separator: UInt8(ascii: "&"), maxSplits: Query.maximumItems).prefix(Query.maximumItems)
      .map { pair in
        let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        return (Query.decode(halves[0]), halves.count > 1 ? Query.decode(halves[1]) : "")
      }
  }

  /// Items of one's own.
  public init(_ items: [(name: String, value: String)]) {
    self.items = items
  }

  /// The first value of a name that is not empty.
  public subscript(_ name: String) -> String? {
    items.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// All values of a name.
  public func all(_ name: String) -> [String] {
    items.filter { $0.name == name }.map(\.value)
  }

  /// The same query with one name set anew, or left out where `value` is nil.
  public func setting(_ name: String, to value: String?) -> Query {
    Query(items.filter { $0.name != name } + (value.map { [(name, $0)] } ?? []))
  }

  /// The query as it follows `?` in a URL; empty where there are no items.
  public var encoded: String {
    items.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
  }

  /// Whether names and values are the same, in the same order.
  public static func == (left: Query, right: Query) -> Bool {
    left.items.elementsEqual(right.items, by: ==)
  }

  private static func decode(_ bytes: some Sequence<UInt8>) -> String {
    PercentEncoding.decode(bytes.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }) ?? ""
  }
}
