/// The names of all stored properties within a value, which is what a template can see.
public struct StoredNames {
  /// The names.
  public private(set) var names: Set<String> = []
  /// The names of those that hold HTML which a template may write as it is.
  public private(set) var safe: Set<String> = []

  /// Looks through a value.
  public init(_ value: Any) { visit(value) }

  private mutating func visit(_ value: Any) {
    for child in Mirror(reflecting: value).children {
      if let label = child.label, label != "some" { names.insert(label) }
      if let label = child.label, "\(type(of: child.value))" == "SafeHTML" { safe.insert(label) }
      visit(child.value)
    }
  }
}
