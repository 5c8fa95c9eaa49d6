import CivilTime
public import Disclosure
import Persistence

/// By what somebody who is signed in can prove again who he is.
public struct ProofMeans: Inquiry {
  /// One's own.
  public static let access = Access.signedIn

  private let session: Session

  /// Asks for a session.
  public init(in session: Session) {
    self.session = session
  }

  /// What there is.
  public struct Means: Hashable, Sendable {
    /// Whether the account has a password that its owner chose.
    public var hasPassword: Bool
    /// Whether the account is linked to the single sign-on.
    public var isLinked: Bool
    /// Whether a new password takes the present one; not so where it was proved at the door a short while ago.
    public var mustProvePassword: Bool
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds it.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Means {
    guard let id = scope.principal.person, let credential = try scope.credentials.find(id) else { throw NotFound() }
    return Means(
      hasPassword: credential.passwordHash != nil && !credential.mustChangePassword,
      isLinked: credential.externalSubject != nil,
      mustProvePassword: !session.mayOmitPassword(at: scope.now, rules: try scope.accountRules))
  }
}
