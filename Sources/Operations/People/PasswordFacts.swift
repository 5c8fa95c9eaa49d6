import Disclosure
import Persistence

/// What a new password is compared with.
struct PasswordFacts: Inquiry {
  static let access = Access.signedIn

  struct Facts: Sendable {
    var person: Person
    var rules: AccountRules
    /// The hash of the present password, also of one that somebody else gave.
    var hash: String?
    /// Whether the person chose the present password.
    var isOwn: Bool
    var history: [String]
  }

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> Facts {
    guard let id = scope.principal.person, let credential = try scope.credentials.find(id),
      !credential.person.isDisabled
    else { throw NotFound() }
    let rules = try scope.accountRules
    return Facts(
      person: credential.person, rules: rules, hash: credential.passwordHash, isOwn: !credential.mustChangePassword,
      history: try scope.credentials.history(of: id, limit: rules.passwords.history))
  }
}

/// Counts checks of the current password of somebody who is signed in, so that a borrowed session cannot guess it.
struct AdmitPasswordCheck: Upkeep {
  var isRight: Bool

  func run(in scope: Scope) throws {
    guard let person = scope.principal.person else { throw AccessRefusal.notSignedIn }
    try SignInGate.admitCheck(of: person, isRight: isRight, in: scope)
  }
}
