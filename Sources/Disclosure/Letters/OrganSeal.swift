public import CivilTime

/// The seal that an organ's letters carry from a day on, as a picture that lies under its digest.
///
/// GB/T 9704 sets it over the name of the organ and the date.
public struct OrganSeal: Hashable, Sendable {
  /// The number of a seal.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The seal of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// How wide a seal may be on paper, in millimetres.
  public static let sizes = 20...60
  /// How wide the seal of a county's government is, in millimetres.
  public static let usualMillimetres = 42

  /// The number.
  public var id: ID
  /// The organ.
  public var organ: Organ.ID
  /// The digest under which the picture lies.
  public var digest: String
  /// How many bytes the picture has.
  public var bytes: Int
  /// How wide it is on paper, in millimetres.
  public var millimetres: Int
  /// The first day of use.
  public var from: CivilDate
  /// The last day of use; nil while none is set, and before the first day where it was withdrawn before its use.
  public var until: CivilDate?
  /// Who supplied it.
  public var addedBy: Person.ID?
  /// When it was supplied.
  public var addedAt: Instant
  /// How often the record was saved.
  public var version: Int

  /// A seal.
  public init(
    id: ID, organ: Organ.ID, digest: String, bytes: Int, millimetres: Int = usualMillimetres, from: CivilDate,
    until: CivilDate? = nil, addedBy: Person.ID?, addedAt: Instant, version: Int = 1
  ) {
    self.id = id
    self.organ = organ
    self.digest = digest
    self.bytes = bytes
    self.millimetres = millimetres
    self.from = from
    self.until = until
    self.addedBy = addedBy
    self.addedAt = addedAt
    self.version = version
  }

  /// Whether letters of a day carry it.
  public func isInUse(on day: CivilDate) -> Bool { from <= day && day <= until ?? day }

  /// Whether there is a day on which letters carry it or another one.
  public func overlaps(_ other: OrganSeal) -> Bool {
    guard from <= until ?? from, other.from <= other.until ?? other.from else { return false }
    return from <= other.until ?? from && other.from <= until ?? other.from
  }

  /// What a letter keeps of the seal that it is signed with.
  public var mark: SealMark { SealMark(digest: digest, millimetres: millimetres) }
}

/// The seal that a letter was signed with: it stays the same when the organ takes another.
public struct SealMark: Hashable, Codable, Sendable {
  /// The digest under which the picture lies.
  public let digest: String
  /// How wide it is on paper, in millimetres.
  public let millimetres: Int

  /// A seal under a letter.
  public init(digest: String, millimetres: Int) {
    self.digest = digest
    self.millimetres = millimetres
  }
}
