public import Disclosure
import Persistence

/// Whose token a secret is.
public struct TokenOwner: Inquiry {
  /// Nothing: the secret is the proof.
  public static let access = Access.anyone

  private let hash: String

  /// Asks whose a secret is.
  public init(secret: String) {
    hash = Secret.hash(secret)
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// The token; nil where it is over, revoked, or never was.
  public func run(in scope: Scope) throws -> APIToken? {
    try scope.tokens.find(tokenHash: hash, at: scope.now)
  }
}

/// Notes that a token is used, at most once a minute.
public struct TouchToken: Upkeep {
  private let id: APIToken.ID

  /// Notes that a token is used.
  public init(_ id: APIToken.ID) {
    self.id = id
  }

  /// Writes the moment.
  public func run(in scope: Scope) throws {
    try scope.tokens.touch(id, at: scope.now)
  }
}
