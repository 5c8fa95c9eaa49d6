/// A letter before approval: a template, what the case fills in, and what somebody changed in its words.
public struct LetterDraft: Hashable, Codable, Sendable {
  /// The words to fill.
  public var template: LetterTemplate
  /// What the case brings, by the raw value of the `LetterField`.
  public var values: [String: String]
  /// The words that replace those of a part, by its key; they name fields as the template does.
  public var edits: [String: String]
  /// The paragraphs of the clause of remedies.
  public var remedies: [String]
  /// What is enclosed, in order.
  public var enclosures: [String]

  /// A letter from a template and a case.
  public init(
    template: LetterTemplate, values: [LetterField: String], edits: [String: String] = [:], remedies: [String] = [],
    enclosures: [String] = []
  ) {
    self.template = template
    self.values = Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
    self.edits = edits
    self.remedies = remedies
    self.enclosures = enclosures
  }

  /// The values that are there; an empty one counts as missing.
  var filledValues: [LetterField: String] {
    var filled: [LetterField: String] = [:]
    for (name, value) in values {
      guard let field = LetterField(rawValue: name), !value.trimmed.isEmpty else { continue }
      filled[field] = value
    }
    return filled
  }

  /// The words of a part as they stand now.
  public func text(of block: LetterTemplate.Block) -> String { edits[block.key] ?? block.text }
}
