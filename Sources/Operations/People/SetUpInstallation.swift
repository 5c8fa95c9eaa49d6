import CivilTime
public import Disclosure
import Persistence

/// Fills an empty installation: the first organ, the roles, the administrators with passwords for one use.
///
/// There is no default account: whoever sets the installation up names the people. It refuses to run where anybody
/// exists already.
public struct SetUpInstallation: Operation {
  /// The operator of the machine.
  public static let access = Access.system

  /// An administrator of the first hour.
  public struct Administrator: Sendable {
    /// What the person types to sign in.
    public var signInName: String
    /// The name.
    public var name: String
    /// Which of the three duties.
    public var dutyClass: DutyClass
    /// The slow hash of the first password.
    public var hash: String

    /// An administrator.
    public init(signInName: String, name: String, dutyClass: DutyClass, hash: String) {
      self.signInName = signInName
      self.name = name
      self.dutyClass = dutyClass
      self.hash = hash
    }
  }

  private let facts: OrganFacts
  private let administrators: [Administrator]

  /// Fills an installation; `Entrance.setUp` makes the passwords.
  public init(_ facts: OrganFacts, administrators: [Administrator]) {
    self.facts = facts
    self.administrators = administrators
  }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Fills the installation.
  ///
  /// - Returns: the first organ.
  /// - Throws: `PeopleRefusal.alreadySetUp`, `Issues`.
  public func run(in scope: Scope) throws -> Organ.ID {
    guard try scope.people.isEmpty() else { throw PeopleRefusal.alreadySetUp }
    let organ = try CreateOrgan(facts, territorialParent: nil).run(in: scope)
    _ = try SeedRoles().run(in: scope)
    for administrator in administrators { try invite(administrator, at: organ, in: scope) }
    scope.record(
      .installationSetUp, organ: nil, subject: .init("organ", organ.rawValue),
      changes: [.init("administrators", before: "0", after: String(administrators.count))])
    return organ
  }

  /// The new organ has no ledger yet, so everything of the first hour stands in that of the installation.
  private func invite(_ administrator: Administrator, at organ: Organ.ID, in scope: Scope) throws {
    let draft = PersonDraft(
      organ: organ, signInName: administrator.signInName, name: administrator.name, dutyClass: administrator.dutyClass
    ).normalized
    try Issues.check(draft.issues)
    let person = draft.person(try scope.newID())
    guard let key = Self.roles[person.dutyClass], let role = try scope.roles.shipped(as: key) else {
      throw NotFound()
    }
    try scope.people.insert(person, at: scope.now)
    let hours = Int64(try scope.accountRules.invitationHours)
    try scope.credentials.setOneTimePassword(
      administrator.hash, of: person.id, until: scope.now.adding(seconds: hours * 3_600), at: scope.now)
    let grant = RoleGrant(
      id: try scope.newID(), person: person.id, role: role.id, organ: organ, reach: .territorial)
    _ = try scope.roles.insert(grant, dutyClass: role.dutyClass)
    scope.record(
      .personCreated, organ: nil, subject: .init("person", person.id.rawValue),
      changes: [.init("dutyClass", before: nil, after: person.dutyClass.rawValue)])
    scope.record(
      .roleGranted, organ: nil, subject: .init("person", person.id.rawValue),
      changes: [.init("role", before: nil, after: grant.words(role.name))])
  }

  private static let roles: [DutyClass: String] = [
    .system: "systemAdministrator", .security: "securityAdministrator", .audit: "auditor",
  ]
}
