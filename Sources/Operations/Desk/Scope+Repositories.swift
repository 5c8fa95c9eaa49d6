public import Persistence

extension Scope {
  /// The organs.
  public var organs: OrganRepository { OrganRepository(connection) }
  /// The people.
  public var people: PersonRepository { PersonRepository(connection) }
  /// The roles, and who has them.
  public var roles: RoleRepository { RoleRepository(connection) }
  /// Who is away, and who stands in.
  public var absences: AbsenceRepository { AbsenceRepository(connection) }
  /// The journal.
  var journal: JournalRepository { JournalRepository(connection) }
}
