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
  /// How often the record was saved; guards against lost updates.
  public var version: Int

  /// A role.
  public init(id: ID, name: String, dutyClass: DutyClass, capabilities: Set<Capability>, version: Int = 1) {
    self.id = id
    self.name = name
    self.dutyClass = dutyClass
    self.capabilities = capabilities
    self.version = version
  }
}
