public import Disclosure
import Persistence

/// Which roles a person has where.
public struct GrantsOfPerson: Inquiry {
  /// One grant of the list.
  public struct Entry: Sendable {
    /// The grant.
    public var grant: RoleGrant
    /// The name of the role.
    public var roleName: String
    /// The name of the organ.
    public var organName: String
    /// Whether the asker may take it away.
    public var isRevocable: Bool
  }

  /// What is known.
  public struct Answer: Sendable {
    /// The person.
    public var person: Person
    /// The name of the person's organ.
    public var organName: String
    /// The grants, as they were given.
    public var grants: [Entry]
    /// The roles of the person's duties.
    public var roles: [Role]
    /// Whether the asker may give roles at the person's organ.
    public var mayGrant: Bool
  }

  /// To be the person, or to give roles at the person's organ.
  public static let access = Access.signedIn

  /// Whose roles.
  public var person: Person.ID

  /// Asks for the roles of a person.
  public init(_ person: Person.ID) {
    self.person = person
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds them.
  public func run(in scope: Scope) throws -> Answer {
    guard let found = try scope.people.find(person) else { throw NotFound() }
    if scope.principal.person != person { try scope.require(.manageRoles, at: found.organ) }
    let roles = try scope.roles.all()
    let names = Dictionary(roles.map { ($0.id, $0.name) }) { first, _ in first }
    let grants = try scope.roles.grants(of: person)
    let organs = try scope.organs.find(Set(grants.map(\.organ) + [found.organ]))
    let organNames = Dictionary(organs.map { ($0.id, $0.name) }) { first, _ in first }
    let isOther = scope.principal.person != person
    func may(at organ: Organ.ID) throws -> Bool {
      try isOther && scope.authority.allows(.manageRoles, at: scope.organs.place(of: organ))
    }
    return Answer(
      person: found, organName: organNames[found.organ] ?? "",
      grants: try grants.map { grant in
        Entry(
          grant: grant, roleName: names[grant.role] ?? "", organName: organNames[grant.organ] ?? "",
          isRevocable: try may(at: grant.organ))
      },
      roles: roles.filter { $0.dutyClass == found.dutyClass }, mayGrant: try may(at: found.organ))
  }
}
