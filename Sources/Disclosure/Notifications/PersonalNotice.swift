public import CivilTime

/// Something that a person is told (通知): on the page, and by mail if he likes.
public struct PersonalNotice: Hashable, Sendable {
  /// The number of a notice.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The notice of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// What became of the mail.
  public enum Mail: String, CaseIterable, Sendable {
    /// None was asked for.
    case none
    /// It will be sent.
    case waiting
    /// The mail server took it.
    case sent
    /// The mail server refused it for good.
    case failed
  }

  /// The number.
  public var id: ID
  /// Who is told.
  public var person: Person.ID
  /// For which organ.
  public var organ: Organ.ID?
  /// What is told.
  public var kind: NoticeKind
  /// What stands in the sentence.
  public var arguments: [String: String]
  /// Which record it is about.
  public var subject: JournalEvent.Subject
  /// When.
  public var createdAt: Instant
  /// When it was read.
  public var readAt: Instant?
  /// What became of the mail.
  public var mail: Mail

  /// A notice that nobody has read yet.
  public init(
    id: ID, person: Person.ID, organ: Organ.ID?, kind: NoticeKind, arguments: [String: String],
    subject: JournalEvent.Subject, createdAt: Instant, mail: Mail = .none
  ) {
    self.id = id
    self.person = person
    self.organ = organ
    self.kind = kind
    self.arguments = arguments
    self.subject = subject
    self.createdAt = createdAt
    self.mail = mail
  }
}
