public import Disclosure
import Persistence

/// Chooses whether one's notifications also go out by e-mail.
public struct ChooseNotifications: Operation {
  /// One's own.
  public static let access = Access.signedIn

  /// Whether they do.
  public var byEmail: Bool

  /// Chooses.
  public init(byEmail: Bool) {
    self.byEmail = byEmail
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  /// Stores the choice.
  public func run(in scope: Scope) throws {
    guard let id = scope.principal.person, let before = try scope.credentials.find(id) else { throw NotFound() }
    try scope.credentials.setNotifyByEmail(byEmail, of: id)
    scope.record(
      .personChanged, organ: before.person.organ, subject: .init("person", id.rawValue),
      changes: [.init("notifyByEmail", before: before.notifyByEmail ? "1" : "0", after: byEmail ? "1" : "0")])
  }
}
