public import CivilTime

/// One change, or one reading of personal data, as the journal keeps it.
///
/// Personal data is referenced by the record that holds it, never copied here, so that it can be erased later and
/// the chain stays valid.
public struct JournalEvent: Hashable, Sendable {
  /// Who acted.
  public enum Actor: Hashable, Sendable {
    /// A person at the desk.
    case person(Person.ID)
    /// A program with a person's token.
    case token(Int64, of: Person.ID)
    /// The platform itself: a job, a command; with its name.
    case system(String)
    /// Somebody who is not signed in.
    case visitor

    /// The person who acted, himself or through a token.
    public var person: Person.ID? {
      switch self {
      case .person(let id), .token(_, of: let id): id
      case .system, .visitor: nil
      }
    }
  }

  /// What a field held before and after; nil where there was nothing.
  public struct Change: Hashable, Sendable {
    /// The field.
    public var field: String
    /// What it held.
    public var before: String?
    /// What it holds now.
    public var after: String?

    /// A change of a field.
    public init(_ field: String, before: String?, after: String?) {
      self.field = field
      self.before = before
      self.after = after
    }
  }

  /// Which record it is about.
  public struct Subject: Hashable, Sendable {
    /// The kind of record, such as `matter`.
    public var kind: String
    /// The number of the record.
    public var id: Int64

    /// A record.
    public init(_ kind: String, _ id: Int64) {
      self.kind = kind
      self.id = id
    }
  }

  /// What happened.
  public var kind: JournalEventKind
  /// For which organ; nil for the system's own chain.
  public var organ: Organ.ID?
  /// Who acted.
  public var actor: Actor
  /// From where: an address, or the name of a command.
  public var source: String
  /// When.
  public var at: Instant
  /// What it is about.
  public var subject: Subject
  /// Before and after, without secrets and without personal data.
  public var changes: [Change]

  /// An event.
  public init(
    kind: JournalEventKind, organ: Organ.ID?, actor: Actor, source: String, at: Instant, subject: Subject,
    changes: [Change] = []
  ) {
    self.kind = kind
    self.organ = organ
    self.actor = actor
    self.source = source
    self.at = at
    self.subject = subject
    self.changes = changes
  }
}
