public import CivilTime

/// A file that belongs to a record; its bytes lie outside of the database under their digest.
public struct Attachment: Hashable, Sendable {
  /// The number of an attachment.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The attachment of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The record that a file belongs to.
  public struct Owner: Hashable, Sendable {
    /// What kinds of record have files.
    public enum Kind: String, CaseIterable, Sendable {
      /// A matter.
      case matter
      /// A party of a matter: papers that prove who it is.
      case party
    }

    /// What kind of record it is.
    public var kind: Kind
    /// Its number.
    public var id: Int64

    /// A record that has files.
    public init(_ kind: Kind, _ id: Int64) {
      self.kind = kind
      self.id = id
    }
  }

  /// What the malware scanner said.
  public enum Scan: String, CaseIterable, Sendable {
    /// Nothing yet; nobody gets the file.
    case waiting
    /// The file is clean.
    case clean
    /// The file is infected; nobody gets it.
    case infected
    /// No scanner was set when the file came.
    case unscanned
  }

  /// The number.
  public var id: ID
  /// The organ whose record it belongs to.
  public var organ: Organ.ID
  /// The record that it belongs to.
  public var owner: Owner
  /// The name, for people; never a path.
  public var name: String
  /// The media type, found from the content.
  public var mediaType: String
  /// How large the file is, in bytes.
  public var bytes: Int
  /// The digest under which the bytes are kept.
  public var digest: String
  /// Whether it proves an identity: sealed at rest, shown on purpose only.
  public var isIdentityPaper: Bool
  /// What the malware scanner said.
  public var scan: Scan
  /// Who added it; nil where a program did.
  public var addedBy: Person.ID?
  /// When it was added.
  public var addedAt: Instant
  /// When its bytes were erased.
  public var erasedAt: Instant?

  /// An attachment.
  public init(
    id: ID, organ: Organ.ID, owner: Owner, name: String, mediaType: String, bytes: Int, digest: String,
    isIdentityPaper: Bool = false, scan: Scan = .unscanned, addedBy: Person.ID? = nil, addedAt: Instant,
    erasedAt: Instant? = nil
  ) {
    self.id = id
    self.organ = organ
    self.owner = owner
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
    self.digest = digest
    self.isIdentityPaper = isIdentityPaper
    self.scan = scan
    self.addedBy = addedBy
    self.addedAt = addedAt
    self.erasedAt = erasedAt
  }
}
