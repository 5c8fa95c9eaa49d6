/// Settings that a server cannot be started with; each issue is a sentence that names the setting.
public struct InvalidSettings: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong, all at once.
  public var issues: [String]

  /// The issues, a line each.
  public var description: String { issues.joined(separator: "\n") }
}
