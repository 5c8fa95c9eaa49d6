public import Disclosure
import Persistence

/// Revokes a token: one's own, or as an administrator that of somebody else.
public struct RevokeToken: Operation {
  /// One's own; for others keeping accounts at their organ.
  public static let access = Access.signedIn

  /// Which.
  public var id: APIToken.ID

  /// Revokes a token.
  public init(_ id: APIToken.ID) {
    self.id = id
  }

  /// The organ of the owner's account.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let token = try scope.tokens.find(id) else { throw NotFound() }
    return try scope.person(token.person).organ
  }

  /// Revokes the token.
  ///
  /// - Throws: `NotFound`, `PeopleRefusal.alreadyDone`, `AccessRefusal`.
  public func run(in scope: Scope) throws {
    guard let token = try scope.tokens.find(id), let organ = try organ(in: scope) else { throw NotFound() }
    if token.person != scope.principal.person { try scope.require(.managePeople, at: organ) }
    guard try scope.tokens.revoke(id, at: scope.now) else { throw PeopleRefusal.alreadyDone }
    scope.record(.tokenRevoked, organ: organ, subject: .init("token", id.rawValue))
  }
}
