/// A role that a person has, at an organ or everything below it.
public struct Grant: Hashable, Sendable {
  /// How far a grant reaches.
  public enum Reach: String, CaseIterable, Sendable {
    /// The organ alone.
    case organ
    /// The organ and all that belongs to it by territory.
    case territorial
    /// The organ and all that it leads in its own system.
    case vertical
  }

  /// The role's number.
  public var role: Role.ID
  /// The role's name, to explain.
  public var roleName: String
  /// What it allows.
  public var capabilities: Set<Capability>
  /// Where.
  public var organ: Organ.ID
  /// How far.
  public var reach: Reach

  /// A role at a place.
  public init(role: Role.ID, roleName: String, capabilities: Set<Capability>, organ: Organ.ID, reach: Reach) {
    self.role = role
    self.roleName = roleName
    self.capabilities = capabilities
    self.organ = organ
    self.reach = reach
  }

  /// Whether the grant reaches a place.
  public func reaches(_ place: OrganPlace) -> Bool {
    switch reach {
    case .organ: place.organ == organ
    case .territorial: place.territorialLine.contains(organ)
    case .vertical: place.verticalLine.contains(organ)
    }
  }
}
