import Disclosure

extension DeskRoutes {
  static let roles = "/desk/roles"
  static let newRole = "/desk/roles/new"
  static let matrixFile = "/desk/roles/matrix/:format"
  static func matrixFile(_ format: String) -> String { "/desk/roles/matrix/\(format)" }
  static let role = "/desk/roles/:id"
  static let roleDeletion = "/desk/roles/:id/deletion"
  static let grants = "/desk/people/:id/roles"
  static let revocation = "/desk/grants/:id/revocation"
  static func newRole(_ duty: DutyClass) -> String { "/desk/roles/new?duty=\(duty.rawValue)" }
  static func role(_ id: Role.ID) -> String { "/desk/roles/\(id)" }
  static func roleDeletion(_ id: Role.ID) -> String { "/desk/roles/\(id)/deletion" }
  static func grants(_ id: Person.ID) -> String { "/desk/people/\(id)/roles" }
  static func revocation(_ id: RoleGrant.ID, of person: Person.ID) -> String {
    "/desk/grants/\(id)/revocation?person=\(person)"
  }
}
