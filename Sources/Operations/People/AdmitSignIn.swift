import Disclosure
import Persistence

/// Counts an attempt to sign in and finds what the password is checked against.
struct AdmitSignIn: Upkeep {
  var name: String
  var place: SignInPlace

  /// What the password is checked against; nil where there is no such account, or none that may sign in so.
  struct Candidate: Sendable {
    var person: Person
    var hash: String?
    var isUsable: Bool
  }

  func run(in scope: Scope) throws -> Candidate? {
    // Names that no account can have, such as those with a NUL, are not asked for; the counters take them all.
    let credential = SignInName.isValid(name) ? try scope.credentials.find(signInName: name) : nil
    try SignInGate(scope, from: place).admit(name: name, person: credential?.person.id)
    return credential.map { credential in
      Candidate(
        person: credential.person, hash: credential.passwordHash,
        isUsable: !credential.person.isDisabled && credential.oneTimeUntil.map { scope.now < $0 } ?? true)
    }
  }
}
