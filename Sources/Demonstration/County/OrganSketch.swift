public import Disclosure

/// An organ before it has a number: what it is, and below which it stands.
public struct OrganSketch: Sendable, Hashable {
  /// The full name.
  public var name: String
  /// The name in lists.
  public var shortName: String
  /// What kind of body it is.
  public var level: OrganLevel
  /// The place of the government that it belongs to in the list of organs.
  public var territorialParent: Int?
  /// The place of the organ that leads it in its own system.
  public var verticalParent: Int?
  /// Six digits that no place in the country has.
  public var regionCode: String
  /// 发文机关代字.
  public var documentWord: String
  /// The place of the county government in whose area it stands.
  public var county: Int?
}
