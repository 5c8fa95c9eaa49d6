/// A secret of somebody as the office may see it: masked; the secret itself stays sealed.
public struct SealedValue: Hashable, Sendable {
  /// The number of a sealed value.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The sealed value of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// Which of the secrets of a record it is.
  public struct Field: RawRepresentable, Hashable, Sendable {
    /// The name, such as `identityNumber`.
    public let rawValue: String
    /// The field of that name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// 身份号码.
    public static let identityNumber = Field(rawValue: "identityNumber")
    /// The number of another identity paper.
    public static let paperNumber = Field(rawValue: "paperNumber")
    /// 手机号码.
    public static let mobile = Field(rawValue: "mobile")
  }

  /// The number.
  public var id: ID
  /// The organ whose record it belongs to.
  public var organ: Organ.ID
  /// The record that it belongs to, such as a party.
  public var owner: JournalEvent.Subject
  /// Which of the secrets of that record it is.
  public var field: Field
  /// What is shown.
  public var masked: String
  /// Whether the secret has been erased.
  public var isErased: Bool

  /// A sealed value.
  public init(
    id: ID, organ: Organ.ID, owner: JournalEvent.Subject, field: Field, masked: String, isErased: Bool = false
  ) {
    self.id = id
    self.organ = organ
    self.owner = owner
    self.field = field
    self.masked = masked
    self.isErased = isErased
  }
}
