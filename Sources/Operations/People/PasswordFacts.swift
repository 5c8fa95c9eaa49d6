import Disclosure
import Persistence

/// What a new password is compared with.
struct PasswordFacts: Inquiry {
  static let access = Access.signedIn

  struct Facts: Sendable {
    var person: Person
    var policy: PasswordPolicy
    var hash: String?
    var history: [String]
  }

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> Facts {
    guard let id = scope.principal.person, let credential = try scope.credentials.find(id),
      !credential.person.isDisabled
    else { throw NotFound() }
    let policy = try scope.accountRules.passwords
    return Facts(
      person: credential.person, policy: policy, hash: credential.passwordHash,
      history: try scope.credentials.history(of: id, limit: policy.history))
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
