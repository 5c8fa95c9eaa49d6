public import Disclosure
import Persistence

/// One account, for whoever keeps accounts.
public struct PersonDetails: Inquiry {
  /// Keeping accounts, at the organ of the account.
  public static let access = Access.capability(.managePeople)

  private let id: Person.ID

  /// Asks for an account.
  public init(_ id: Person.ID) {
    self.id = id
  }

  /// What is known.
  public struct Details: Sendable {
    /// The person.
    public var person: Person
    /// The name of the organ.
    public var organName: String
    /// How the person proves who he is; without the secrets.
    public var signIn: SignInState
    /// What the person is called at the single sign-on; nil where the account is not linked.
    public var externalSubject: String?
    /// Where the person is signed in.
    public var sessions: [Session]
    /// The tokens that are still good.
    public var tokens: [APIToken]
    /// The roles with the organs where they hold.
    public var grants: [Grant]
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.person(id).organ }

  /// Finds the account.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Details {
    guard let credential = try scope.credentials.find(id) else { throw NotFound() }
    let rules = try scope.accountRules
    return Details(
      person: credential.person, organName: try scope.organs.find(credential.person.organ)?.name ?? "",
      signIn: try SignInState(credential, in: scope), externalSubject: credential.externalSubject,
      sessions: try scope.sessions.list(of: id).filter { $0.isAlive(at: scope.now, rules: rules) },
      tokens: try scope.tokens.list(of: id).filter { $0.isAlive(at: scope.now) },
      grants: try scope.people.authority(of: id).grants)
  }
}
