public import Disclosure
import Persistence

/// Gives a role to a person, at an organ or all below it; it counts from the person's next request on.
public struct GrantRole: Operation {
  /// Security administration at the organ.
  public static let access = Access.capability(.manageRoles)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// Who gets it.
  public var person: Person.ID
  /// The role.
  public var role: Role.ID
  /// Where.
  public var organ: Organ.ID
  /// How far it reaches from there.
  public var reach: Grant.Reach

  /// Gives a role.
  public init(person: Person.ID, role: Role.ID, organ: Organ.ID, reach: Grant.Reach) {
    self.person = person
    self.role = role
    self.organ = organ
    self.reach = reach
  }

  /// Where the role is given.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Gives the role.
  ///
  /// - Throws: `RoleRefusal`.
  public func run(in scope: Scope) throws -> RoleGrant.ID {
    guard let standing = try scope.people.find(person), let role = try scope.roles.find(role),
      try scope.organs.exists(organ)
    else { throw NotFound() }
    try RoleGrant.check(standing, role: role, by: scope.principal.person)
    try scope.requireReach(of: organ, reach)
    let grant = RoleGrant(id: try scope.newID(), person: person, role: role.id, organ: organ, reach: reach)
    guard try scope.roles.insert(grant, dutyClass: role.dutyClass) else { throw RoleRefusal.alreadyGranted }
    scope.record(
      .roleGranted, organ: organ, subject: .init("person", person.rawValue),
      changes: [.init("role", before: nil, after: grant.words(role.name))])
    return grant.id
  }
}

extension RoleGrant {
  /// The grant as the journal names it.
  func words(_ name: String) -> String { "\(name) #\(role) \(reach.rawValue) organ:\(organ)" }
}
