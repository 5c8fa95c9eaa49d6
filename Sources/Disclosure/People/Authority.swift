/// What somebody may do, and where: the one rule for every door.
public struct Authority: Hashable, Sendable {
  /// Who; nil for the system itself and for nobody.
  public var person: Person.ID?
  /// The roles that the person has.
  public var grants: [Grant]
  /// What an API token narrows them to; nil for a person at the desk.
  public var limit: Set<Capability>?

  /// An authority.
  public init(person: Person.ID?, grants: [Grant], limit: Set<Capability>? = nil) {
    self.person = person
    self.grants = grants
    self.limit = limit
  }

  /// Nobody: whoever is not signed in.
  public static let nobody = Authority(person: nil, grants: [])

  /// The grants that allow something somewhere.
  public func grants(for capability: Capability) -> [Grant] {
    guard limit?.contains(capability) ?? true else { return [] }
    return grants.filter { $0.capabilities.contains(capability) }
  }

  /// Whether something is allowed at a place.
  public func allows(_ capability: Capability, at place: OrganPlace) -> Bool {
    grants(for: capability).contains { $0.reaches(place) }
  }

  /// All that is allowed at a place.
  public func capabilities(at place: OrganPlace) -> Set<Capability> {
    Set(Capability.allCases.filter { allows($0, at: place) })
  }

  /// Whether something is allowed anywhere at all.
  public func allowsSomewhere(_ capability: Capability) -> Bool { !grants(for: capability).isEmpty }
}
