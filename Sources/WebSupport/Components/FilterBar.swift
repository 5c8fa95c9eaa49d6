/// A line of fields above a list that narrow it; sent with GET, so that the view has an address.
public struct FilterBar: Sendable {
  /// What is sent along unseen: the order of the list, the length of its pages.
  public struct Carried: Sendable {
    /// The name in the address.
    public var name: String
    /// The value.
    public var value: String
  }

  /// Where the list is.
  public var action: String
  /// The fields.
  public var fields: [Field]
  /// Where the list is without any of them; empty where none is set.
  public var resetPath: String
  /// What is sent along.
  public var carried: [Carried]

  /// A line of fields; `isSet` says whether one of them narrows the list now, `address` in what order it is, and `others`
  /// are filters of it that stand elsewhere on the page, such as in tabs.
  public init(
    action: String, fields: [Field], isSet: Bool, keeping address: ListAddress? = nil, with others: [String] = []
  ) {
    self.action = action
    self.fields = fields
    resetPath = isSet ? action : ""
    let names = Set(fields.map(\.name))
    carried = (address?.carried ?? []).filter { !names.contains($0.name) }.map {
      Carried(name: $0.name, value: $0.value)
    }
    carried += others.compactMap { name in address?[name].map { Carried(name: name, value: $0) } }
  }
}
