import CivilTime
public import Disclosure
import Persistence

/// Makes a token for a program that acts for oneself.
public struct CreateToken: Operation {
  /// To be signed in.
  public static let access = Access.signedIn
  /// A fresh proof of who does it.
  public static let needsConfirmation = true
  /// For how many days a token is good at most.
  public static let longest = 365

  /// What it is for.
  public var name: String
  /// What it is narrowed to.
  public var capabilities: Set<Capability>
  /// For how many days it is good.
  public var days: Int

  /// A new token with its secret, which is nowhere else.
  public struct Made: Sendable {
    /// The token.
    public var token: APIToken
    /// The secret, shown once.
    public var secret: String
  }

  /// Makes a token.
  public init(name: String, capabilities: Set<Capability>, days: Int) {
    self.name = name
    self.capabilities = capabilities
    self.days = days
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  /// Makes the token.
  ///
  /// - Throws: `Issues`, `PeopleRefusal`.
  public func run(in scope: Scope) throws -> Made {
    guard case .person(let person) = scope.principal.identity else { throw PeopleRefusal.notForPrograms }
    try Issues.check(issues(of: scope.authority))
    let token = APIToken(
      id: try scope.newID(), person: person, name: name, capabilities: capabilities, createdAt: scope.now,
      expiresAt: scope.now.adding(seconds: Int64(days) * 86_400))
    let secret = "gk-" + Secret.new()
    try scope.tokens.insert(token, tokenHash: Secret.hash(secret))
    scope.record(
      .tokenCreated, organ: try scope.ownOrgan, subject: .init("token", token.id.rawValue),
      changes: [
        .init("capabilities", before: nil, after: capabilities.map(\.rawValue).sorted().joined(separator: " ")),
        .init("expiresAt", before: nil, after: token.expiresAt.description),
      ])
    return Made(token: token, secret: secret)
  }

  private func issues(of authority: Authority) -> [Issue] {
    var issues: [Issue] = []
    if name.allSatisfy(\.isWhitespace) { issues.append(Issue("name", "token.name.missing")) }
    if name.count > 60 { issues.append(Issue("name", "token.name.tooLong", ["limit": "60"])) }
    if capabilities.isEmpty { issues.append(Issue("capabilities", "token.capabilities.missing")) }
    if !capabilities.allSatisfy(authority.allowsSomewhere) {
      issues.append(Issue("capabilities", "token.capabilities.beyond"))
    }
    if !(1...Self.longest).contains(days) {
      issues.append(Issue("days", "token.days.outOfBounds", ["limit": String(Self.longest)]))
    }
    return issues
  }
}
