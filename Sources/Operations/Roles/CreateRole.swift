public import Disclosure
import Persistence

/// Makes a role of one's own.
public struct CreateRole: Operation {
  /// Security administration.
  public static let access = Access.capability(.manageRoles)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// The name.
  public var name: String
  /// The duties of all of its capabilities.
  public var dutyClass: DutyClass
  /// What it allows.
  public var capabilities: Set<Capability>

  /// Makes a role.
  public init(name: String, dutyClass: DutyClass, capabilities: Set<Capability>) {
    self.name = name
    self.dutyClass = dutyClass
    self.capabilities = capabilities
  }

  /// The installation as a whole: roles are the same everywhere.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Makes the role.
  ///
  /// - Throws: `Issues`, `RoleRefusal`.
  public func run(in scope: Scope) throws -> Role.ID {
    let role = Role(id: try scope.newID(), name: name, dutyClass: dutyClass, capabilities: capabilities)
    try Issues.check(role.issues())
    guard try scope.roles.named(name) == nil else { throw RoleRefusal.nameTaken(name) }
    try scope.roles.insert(role)
    scope.record(
      .roleCreated, organ: nil, subject: .init("role", role.id.rawValue),
      changes: [.init("name", before: nil, after: name), .init("capabilities", before: nil, after: role.words)])
    return role.id
  }
}

extension Role {
  /// The capabilities as the journal names them.
  var words: String { capabilities.map(\.rawValue).sorted().joined(separator: " ") }
}
