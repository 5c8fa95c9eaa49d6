/// The ways to the pages of a list around this one.
///
/// Pages are told apart by the last record before them, never by a count, so that a list of millions pages as quickly
/// as one of ten, and no record is missed where others come and go.
public struct Pager: Sendable {
  /// Where the first page is; empty on it.
  public var firstPath: String
  /// Where the next page is; empty on the last.
  public var nextPath: String
  /// How many records there are, in words; empty where nobody counted.
  public var total: String
  /// Whether there is anywhere to go.
  public var isNeeded: Bool

  /// The ways to other pages.
  public init(firstPath: String = "", nextPath: String = "", total: String = "") {
    self.firstPath = firstPath
    self.nextPath = nextPath
    self.total = total
    isNeeded = !firstPath.isEmpty || !nextPath.isEmpty || !total.isEmpty
  }
}
