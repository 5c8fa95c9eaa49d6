public import Disclosure
import Persistence

/// Ends a session: one's own, or as an administrator that of somebody else.
public struct EndSession: Operation {
  /// One's own; for others keeping accounts at their organ.
  public static let access = Access.signedIn

  /// Which.
  public var id: Session.ID
  /// Whether the owner leaves by the door.
  public var isSignOut: Bool

  /// Ends a session.
  public init(_ id: Session.ID, isSignOut: Bool = false) {
    self.id = id
    self.isSignOut = isSignOut
  }

  /// The organ of the owner's account.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let session = try scope.sessions.find(id) else { throw NotFound() }
    return try scope.person(session.person).organ
  }

  /// Ends the session.
  ///
  /// - Throws: `NotFound`, `AccessRefusal`.
  public func run(in scope: Scope) throws {
    guard let session = try scope.sessions.find(id), let organ = try organ(in: scope) else { throw NotFound() }
    if session.person != scope.principal.person { try scope.require(.managePeople, at: organ) }
    try scope.sessions.delete(id)
    scope.record(
      isSignOut ? .signedOut : .sessionEnded, organ: organ, subject: .init("session", id.rawValue),
      changes: [.init("person", before: session.person.description, after: nil)])
  }
}
