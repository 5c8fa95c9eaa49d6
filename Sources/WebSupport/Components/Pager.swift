/// The ways to the pages of a list around this one.
///
/// Pages are told apart by the last record before them, never by a count, so that a list of millions pages as quickly
/// as one of ten, and no record is missed where others come and go.
public struct Pager: Sendable {
  /// Where the first page is; empty on it, and where the page before is the first.
  public var firstPath: String
  /// Where the page before is; empty on the first.
  public var previousPath: String
  /// Where the next page is; empty on the last.
  public var nextPath: String
  /// How many records there are, in words; empty where nobody counted.
  public var total: String
  /// How long a page can be made.
  public var sizes: [PageLink]
  /// Whether there is anywhere to go.
  public var isNeeded: Bool

  /// The ways to other pages.
  public init(
    firstPath: String = "", previousPath: String = "", nextPath: String = "", total: String = "",
    sizes: [PageLink] = []
  ) {
    self.firstPath = firstPath
    self.previousPath = previousPath
    self.nextPath = nextPath
    self.total = total
    // A list of one page may still be longer than the shortest page.
    let isSizable = !nextPath.isEmpty || !previousPath.isEmpty || sizes.first?.isCurrent == false
    self.sizes = isSizable ? sizes : []
    isNeeded = !firstPath.isEmpty || !previousPath.isEmpty || !nextPath.isEmpty || !total.isEmpty || isSizable
  }
}
