public import Disclosure
import Persistence

/// Lifts the waiting time after failed sign-ins to an account from unknown places.
///
/// Waiting times of single addresses stay; they end by themselves within a quarter of an hour.
public struct UnlockSignIn: Operation {
  /// Keeping accounts, at the organ of the account.
  public static let access = Access.capability(.managePeople)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// Whose.
  public var id: Person.ID

  /// Lifts the waiting time.
  public init(_ id: Person.ID) {
    self.id = id
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.person(id).organ }

  /// Forgets the attempts.
  public func run(in scope: Scope) throws {
    let person = try scope.person(id)
    try scope.throttle.clear([
      SignInGate.account(person.signInName), SignInGate.codes(id, nil), "check \(id)",
    ])
    scope.record(.signInUnlocked, organ: person.organ, subject: .init("person", id.rawValue))
  }
}
