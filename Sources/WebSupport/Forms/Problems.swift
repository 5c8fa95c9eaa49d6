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
    /// Whether the sentence only makes sense beside its field: it does not say what it is about.
    var isNameless = false
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
          text: Texts.sentence(of: issue), target: issue.field.isEmpty ? "" : Field.id(of: issue.field),
          field: issue.field, isNameless: issue.key.hasPrefix("form."))
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

  /// The same, where each sentence that does not say what it is about begins with the label of its field.
  public func naming(_ fields: [Field]) -> Problems {
    let labels = Dictionary(fields.map { ($0.name, $0.label) }) { first, _ in first }
    return Problems(
      lines: lines.map { line in
        guard line.isNameless, let label = labels[line.field] else { return line }
        var line = line
        line.text = Texts.text("form.about", ["label": label, "text": line.text])
        line.isNameless = false
        return line
      })
  }

  /// What is wrong with one field; empty where nothing is.
  public func text(for field: String) -> String {
    lines.filter { $0.field == field }.map(\.text).joined(separator: " ")
  }
}

extension Refusal {
  fileprivate var isAboutInput: Bool { status == .unprocessableContent || status == .conflict }
}
