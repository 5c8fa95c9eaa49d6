/// The names of all stored properties within a value, which is what a template can see.
public struct StoredNames {
  /// The names.
  public private(set) var names: Set<String> = []

  /// Looks through a value.
  public init(_ value: Any) { visit(value) }

  private mutating func visit(_ value: Any) {
    for child in Mirror(reflecting: value).children {
      if let label = child.label, label != "some" { names.insert(label) }
      visit(child.value)
    }
  }
}
