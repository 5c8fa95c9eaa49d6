/// The words of one kind of letter, in parts, with the names of what a case fills in.
public struct LetterTemplate: Hashable, Codable, Sendable {
  /// What a part is for; it decides how the part is set.
  public enum Role: String, Codable, Sendable {
    /// The title under the head.
    case title
    /// Whom the letter is for.
    case salutation
    /// What the letter says.
    case body
    /// The provisions it rests on.
    case basis
    /// What can be done against it; its words come from the clause of remedies, not from the template.
    case remedies
    /// Whom to ask.
    case contact
  }

  /// A part of a letter.
  public struct Block: Hashable, Codable, Sendable {
    /// The name of the part within its letter.
    public var key: String
    /// What it is for.
    public var role: Role
    /// A heading over it, without a number: headings are numbered in the order in which they come.
    public var heading: String?
    /// Its words, where a line end begins a paragraph; empty for remedies.
    public var text: String
    /// Whether no organ and no reviewer may drop it.
    public var isMandatory: Bool
    /// Whether it is left out where a field of it has no value.
    public var isOptional: Bool

    /// A part of a letter.
    public init(
      key: String, role: Role, heading: String? = nil, text: String, isMandatory: Bool = false, isOptional: Bool = false
    ) {
      self.key = key
      self.role = role
      self.heading = heading
      self.text = text
      self.isMandatory = isMandatory
      self.isOptional = isOptional
    }
  }

  /// Which letter it is, by the raw value of its `LetterKind`.
  public var kind: String
  /// Its version among the templates of its kind.
  public var version: Int
  /// Its parts, from top to bottom.
  public var blocks: [Block]

  /// A template.
  public init(kind: LetterKind, version: Int, blocks: [Block]) {
    self.kind = kind.rawValue
    self.version = version
    self.blocks = blocks
  }

  /// The kind of letter; nil where the name is unknown, which `issues` tells.
  public var letterKind: LetterKind? { LetterKind(rawValue: kind) }

  /// The fields that the template names, each once, in the order of the letter.
  public var fields: [LetterField] {
    var seen: Set<LetterField> = []
    return blocks.flatMap { LetterText($0.text).fields }.filter { seen.insert($0).inserted }
  }
}
