/// A line of a summary: what it is, what it says, and where to change it.
public struct SummaryRow: Sendable {
  /// What it is.
  public var label: String
  /// What it says; lines stay lines.
  public var value: String
  /// A state beside the value.
  public var tag: Tag?
  /// Where the value leads; empty where it is no link.
  public var path: String
  /// Where to change it; empty where it cannot be changed.
  public var changePath: String

  /// A line of a summary.
  public init(_ label: String, _ value: String, tag: Tag? = nil, path: String = "", changePath: String = "") {
    self.label = label
    self.value = value
    self.tag = tag
    self.path = path
    self.changePath = changePath
  }
}
