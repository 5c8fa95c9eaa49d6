/// What would break the separation of duties (三员分立), were it there.
public struct DutyFault: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: String, Sendable {
    /// A person has roles of different duties.
    case combinedDuties
    /// A role has capabilities of different duties.
    case mixedRole
    /// The database counts a capability among other duties than the programme does.
    case misplacedCapability
    /// The database does not know a capability of the programme: the roles have not been seeded.
    case unknownCapability
  }

  /// What is wrong.
  public var kind: Kind
  /// The number of the person or the role; 0 for a capability.
  public var subject: Int64
  /// The person, the role or the capability, by name.
  public var name: String

  /// A fault.
  public init(
    kind: Kind, subject: Int64, name: String
  ) {
    self.kind = kind
    self.subject = subject
    self.name = name
  }
}
