public import Disclosure
import Persistence

/// Deletes a role of one's own that nobody has.
public struct DeleteRole: Operation {
  /// Security administration.
  public static let access = Access.capability(.manageRoles)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// Which.
  public var id: Role.ID

  /// Deletes a role.
  public init(id: Role.ID) {
    self.id = id
  }

  /// The installation as a whole: roles are the same everywhere.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Deletes the role.
  ///
  /// - Throws: `RoleRefusal`.
  public func run(in scope: Scope) throws {
    guard let role = try scope.roles.find(id) else { throw NotFound() }
    guard role.shippedAs == nil else { throw RoleRefusal.shipped }
    let people = Set(try scope.roles.grants(of: id).map(\.person)).count
    guard people == 0 else { throw RoleRefusal.granted(people: people) }
    guard try !scope.roles.isInChain(id) else { throw RoleRefusal.inChain }
    try scope.roles.delete(id)
    scope.record(
      .roleDeleted, organ: nil, subject: .init("role", id.rawValue),
      changes: [.init("name", before: role.name, after: nil), .init("capabilities", before: role.words, after: nil)])
  }
}
