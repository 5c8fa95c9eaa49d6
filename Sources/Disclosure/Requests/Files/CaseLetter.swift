public import CivilTime

/// A letter of a case: a draft until it is signed, then frozen for good.
public struct CaseLetter: Hashable, Sendable {
  /// The number of a letter's record; its document number is `number`.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The letter of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// Where it stands.
  public enum State: String, CaseIterable, Sendable {
    /// 草稿.
    case draft
    /// 已签发.
    case signed
    /// 作废: another draft took its place.
    case void
  }

  /// The number of the record.
  public var id: ID
  /// The organ that writes.
  public var organ: Organ.ID
  /// The case.
  public var matter: Matter.ID
  /// What letter.
  public var kind: LetterKind
  /// Where it stands.
  public var state: State
  /// The step of the case that it goes with, by its place from 1; 0 where it goes with none.
  public var step: Int
  /// Whom it is for; nil where it is for an organ or stays inside.
  public var recipient: Party.ID?
  /// The consultation that it opens; nil elsewhere.
  public var consultation: Consultation.ID?
  /// Its words before the signature.
  public var draft: LetterDraft
  /// What was signed; nil before.
  public var frozen: FrozenLetter?
  /// The document number; empty for drafts and forms.
  public var number: String
  /// The day of signature.
  public var signedOn: CivilDate?
  /// Who drafted it.
  public var createdBy: Person.ID?
  /// How often the record was saved.
  public var version: Int

  /// A letter.
  public init(
    id: ID, organ: Organ.ID, matter: Matter.ID, kind: LetterKind, state: State = .draft, step: Int = 0,
    recipient: Party.ID? = nil, consultation: Consultation.ID? = nil, draft: LetterDraft, frozen: FrozenLetter? = nil,
    number: String = "", signedOn: CivilDate? = nil, createdBy: Person.ID? = nil, version: Int = 1
  ) {
    self.id = id
    self.organ = organ
    self.matter = matter
    self.kind = kind
    self.state = state
    self.step = step
    self.recipient = recipient
    self.consultation = consultation
    self.draft = draft
    self.frozen = frozen
    self.number = number
    self.signedOn = signedOn
    self.createdBy = createdBy
    self.version = version
  }
}
