/// A line of fields above a list that narrow it; sent with GET, so that the view has an address.
public struct FilterBar: Sendable {
  /// Where the list is.
  public var action: String
  /// The fields.
  public var fields: [Field]
  /// Where the list is without any of them; empty where none is set.
  public var resetPath: String

  /// A line of fields; `isSet` says whether one of them narrows the list now.
  public init(action: String, fields: [Field], isSet: Bool) {
    self.action = action
    self.fields = fields
    resetPath = isSet ? action : ""
  }
}
