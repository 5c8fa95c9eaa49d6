/// Something that a user can put right in what he entered.
public struct Issue: Hashable, Sendable {
  /// The field of the form, as the form names it; empty where it concerns the whole.
  public var field: String
  /// The key of the sentence in the catalogue of texts.
  public var key: String
  /// What stands in the sentence.
  public var arguments: [String: String]

  /// An issue with its sentence.
  public init(_ field: String, _ key: String, _ arguments: [String: String] = [:]) {
    self.field = field
    self.key = key
    self.arguments = arguments
  }
}

/// Everything that is wrong with an input, all at once.
public struct Issues: Error, Equatable, Sendable {
  /// The issues, in the order of the form.
  public var list: [Issue]

  /// Issues, in the order of the form.
  public init(_ list: [Issue]) {
    self.list = list
  }

  /// Throws where there are issues.
  public static func check(_ list: [Issue]) throws(Issues) {
    guard list.isEmpty else { throw Issues(list) }
  }
}
