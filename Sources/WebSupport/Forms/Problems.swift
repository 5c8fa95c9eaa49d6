public import Disclosure
import HTTPTypes
import Operations

/// What is wrong with a form: told at its head, each line leading to its field, and again beside the field.
public struct Problems: Sendable {
  /// One of them.
  public struct Line: Sendable {
    /// The sentence.
    public var text: String
    /// The id of the field; empty where it concerns the whole form.
    public var target: String
    /// The name of the field.
    var field: String
  }

  /// All of them, in the order of the form.
  public let lines: [Line]
  /// Whether there are any.
  public let isAny: Bool

  /// Nothing is wrong.
  public static let none = Problems(lines: [])

  private init(lines: [Line]) {
    self.lines = lines
    isAny = !lines.isEmpty
  }

  /// What is wrong, from issues.
  public init(_ issues: [Issue]) {
    self.init(
      lines: issues.map { issue in
        Line(
          text: Texts.text(issue.key, issue.arguments), target: issue.field.isEmpty ? "" : Field.id(of: issue.field),
          field: issue.field)
      })
  }

  /// What an error says of a form.
  ///
  /// - Throws: the error itself, where putting the form right would not help: no access, no such record, a fault.
  public init(_ error: any Error) throws {
    switch error {
    case let issues as Issues: self.init(issues.list)
    case let refusal as any DomainRefusal where Refusal(refusal).isAboutInput:
      self.init(lines: [Line(text: Texts.sentence(of: refusal), target: "", field: "")])
    default: throw error
    }
  }

  /// What is wrong with one field; empty where nothing is.
  public func text(for field: String) -> String {
    lines.filter { $0.field == field }.map(\.text).joined(separator: " ")
  }
}

extension Refusal {
  fileprivate var isAboutInput: Bool { status == .unprocessableContent || status == .conflict }
}
