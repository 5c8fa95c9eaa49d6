/// What stands where a list has nothing to show: why, and what to do.
public struct EmptyState: Sendable {
  /// What is missing.
  public var heading: String
  /// Why, or what to do.
  public var text: String
  /// The way on, if any.
  public var link: PageLink?

  /// What stands in place of a list.
  public init(_ heading: String, _ text: String = "", link: PageLink? = nil) {
    self.heading = heading
    self.text = text
    self.link = link
  }
}
