/// That a person may do something somewhere, through a role.
public struct PermissionRow: Hashable, Sendable {
  /// The name under which the person signs in.
  public var signInName: String
  /// The person's name.
  public var person: String
  /// The organ that the person belongs to.
  public var home: String
  /// The duties.
  public var dutyClass: DutyClass
  /// Whether the account is closed, so that nothing of it counts.
  public var isDisabled: Bool
  /// The role.
  public var role: String
  /// What it allows.
  public var capability: Capability
  /// Where.
  public var organ: String
  /// How far it reaches from there.
  public var reach: Grant.Reach

  /// A row.
  public init(
    signInName: String, person: String, home: String, dutyClass: DutyClass, isDisabled: Bool, role: String,
    capability: Capability, organ: String, reach: Grant.Reach
  ) {
    self.signInName = signInName
    self.person = person
    self.home = home
    self.dutyClass = dutyClass
    self.isDisabled = isDisabled
    self.role = role
    self.capability = capability
    self.organ = organ
    self.reach = reach
  }
}
