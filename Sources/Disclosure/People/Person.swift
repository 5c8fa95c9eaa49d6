/// Somebody who works with the system.
public struct Person: Hashable, Sendable {
  /// The number of a person.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The person of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The number.
  public var id: ID
  /// The organ that the person belongs to.
  public var organ: Organ.ID
  /// What the person types to sign in; unique in the installation, in lower case.
  public var signInName: String
  /// The name.
  public var name: String
  /// 职务.
  public var post: String
  /// Where e-mail goes; empty where none.
  public var email: String
  /// The telephone at work.
  public var phone: String
  /// Which of the duties that must not be combined the person has.
  public var dutyClass: DutyClass
  /// Whether the account has been closed.
  public var isDisabled: Bool
  /// How often the record was saved; guards against lost updates.
  public var version: Int

  /// A person.
  public init(
    id: ID, organ: Organ.ID, signInName: String, name: String, post: String = "", email: String = "",
    phone: String = "", dutyClass: DutyClass = .business, isDisabled: Bool = false, version: Int = 1
  ) {
    self.id = id
    self.organ = organ
    self.signInName = signInName
    self.name = name
    self.post = post
    self.email = email
    self.phone = phone
    self.dutyClass = dutyClass
    self.isDisabled = isDisabled
    self.version = version
  }
}
