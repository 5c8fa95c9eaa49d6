public import Disclosure
import Persistence

/// One's own account: how one signs in, where one is signed in, which programs act for one.
public struct ProfileDetails: Inquiry {
  /// One's own.
  public static let access = Access.signedIn

  /// Asks for one's own account.
  public init() {}

  /// What is known.
  public struct Profile: Sendable {
    /// The person.
    public var person: Person
    /// How the person proves who he is; without the secrets.
    public var signIn: SignInState
    /// Where the person is signed in.
    public var sessions: [Session]
    /// The tokens of programs, revoked ones too.
    public var tokens: [APIToken]
    /// The rules that hold for the account.
    public var rules: AccountRules
    /// What the person may do somewhere, which a token can be narrowed to.
    public var capabilities: Set<Capability>
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds the account.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Profile {
    guard let id = scope.principal.person, let credential = try scope.credentials.find(id) else { throw NotFound() }
    let rules = try scope.accountRules
    return Profile(
      person: credential.person, signIn: try SignInState(credential, in: scope),
      sessions: try scope.sessions.list(of: id).filter { $0.isAlive(at: scope.now, rules: rules) },
      tokens: try scope.tokens.list(of: id), rules: rules,
      capabilities: Set(scope.authority.grants.flatMap(\.capabilities)))
  }
}
