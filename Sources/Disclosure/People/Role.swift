/// A named set of capabilities, all of one duty class.
public struct Role: Hashable, Sendable {
  /// The number of a role.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The role of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The number.
  public var id: ID
  /// The name, such as 受理员.
  public var name: String
  /// The duty class of all of its capabilities.
  public var dutyClass: DutyClass
  /// What it allows.
  public var capabilities: Set<Capability>
  /// The key of the role that the platform brings along and this one was made from; nil for a role of one's own.
  public var shippedAs: String?
  /// How often the record was saved; guards against lost updates.
  public var version: Int

  /// A role.
  public init(
    id: ID, name: String, dutyClass: DutyClass, capabilities: Set<Capability>, shippedAs: String? = nil,
    version: Int = 1
  ) {
    self.id = id
    self.name = name
    self.dutyClass = dutyClass
    self.capabilities = capabilities
    self.shippedAs = shippedAs
    self.version = version
  }
}

extension Role {
  /// What is wrong with a role that somebody wants to save.
  public func issues() -> [Issue] {
    var issues: [Issue] = []
    if name.isEmpty { issues.append(Issue("name", "role.nameMissing")) }
    if name.count > 30 { issues.append(Issue("name", "role.nameTooLong", ["max": "30"])) }
    if capabilities.isEmpty { issues.append(Issue("capabilities", "role.capabilitiesMissing")) }
    if capabilities.contains(where: { $0.dutyClass != dutyClass }) {
      issues.append(Issue("capabilities", "role.capabilitiesOfOtherDuty", ["duty": dutyClass.chinese]))
    }
    return issues
  }
}
