public import CivilTime

/// What an applicant wrote on the page of his case, in his words, for the file.
public struct ApplicantStatement: Hashable, Sendable {
  /// The number of a statement.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The statement of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// What it was written for.
  public enum Kind: String, CaseIterable, Sendable {
    /// 补正: the corrected description, whole (Regulation, Article 30).
    case correction
    /// 说明理由: why he asks for so much (Article 35).
    case explanation
    /// 撤回.
    case withdrawal
    /// 上传材料: the name of a file that he sent.
    case file

    /// The key of its name in the catalogue of texts.
    public var textKey: String { "visitor.statement.\(rawValue)" }
  }

  /// The number.
  public var id: ID
  /// The organ.
  public var organ: Organ.ID
  /// The case.
  public var matter: Matter.ID
  /// What it was written for.
  public var kind: Kind
  /// The words.
  public var text: String
  /// When it came.
  public var at: Instant

  /// A statement.
  public init(id: ID, organ: Organ.ID, matter: Matter.ID, kind: Kind, text: String, at: Instant) {
    self.id = id
    self.organ = organ
    self.matter = matter
    self.kind = kind
    self.text = text.trimmed
    self.at = at
  }
}
