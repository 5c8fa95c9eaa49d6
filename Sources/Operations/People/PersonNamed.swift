public import Disclosure
import Persistence

/// The account that a sign-in name belongs to, for commands of the operator.
public struct PersonNamed: Inquiry {
  /// The platform itself.
  public static let access = Access.system

  private let name: String

  /// Asks for an account.
  public init(_ name: String) {
    self.name = SignInName.normalized(name)
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds the account.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Person {
    guard let person = try scope.people.find(signInName: name) else { throw NotFound() }
    return person
  }
}
