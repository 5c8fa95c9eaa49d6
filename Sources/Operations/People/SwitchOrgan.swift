public import Disclosure
import Persistence

/// Turns a session to the work of another organ, for which the person has a role.
public struct SwitchOrgan: Operation {
  /// To be signed in.
  public static let access = Access.signedIn

  /// The session.
  public var session: Session.ID
  /// The organ.
  public var target: Organ.ID

  /// Turns to another organ.
  public init(_ session: Session.ID, to target: Organ.ID) {
    self.session = session
    self.target = target
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  /// Turns the session.
  ///
  /// - Throws: `PeopleRefusal.foreignOrgan`, `SignInRefusal.tooLate`.
  public func run(in scope: Scope) throws {
    let session = try scope.ownSession(session, at: [.full])
    let home = try scope.person(session.person).organ
    let place = try scope.organs.place(of: target)
    guard target == home || scope.authority.grants.contains(where: { $0.reaches(place) }) else {
      throw PeopleRefusal.foreignOrgan
    }
    try scope.sessions.turn(session.id, to: target)
    scope.record(
      .organSwitched, organ: home, subject: .init("session", session.id.rawValue),
      changes: [.init("organ", before: session.organ.description, after: target.description)])
  }
}
