public import Disclosure

extension Entrance {
  /// Sets a password that its owner chose; all other sessions end, and this one gets a new secret.
  ///
  /// - Parameters:
  ///   - password: the new password, as typed.
  ///   - current: the password so far; nil in a session that still owes a new one.
  ///   - session: the session in which it is set.
  ///   - source: from where: an address.
  /// - Returns: the session under its new secret.
  /// - Throws: `Issues` with every broken rule, `PeopleRefusal.wrongPassword`, `SignInRefusal`.
  public func setPassword(
    _ password: String, current: String?, session: Session, source: String
  ) async throws -> SignInOutcome {
    let principal = Principal(.person(session.person), source: source)
    let facts = try await desk.answer(PasswordFacts(), as: principal)
    if session.stage == .full {
      let isRight = try await mill.verify(current ?? "", against: facts.hash)
      try await desk.keep(AdmitPasswordCheck(isRight: isRight), as: principal)
      guard isRight else { throw PeopleRefusal.wrongPassword }
    }
    var issues = facts.policy.issues(password, of: facts.person)
    if issues.isEmpty {
      for old in Set(facts.history + [facts.hash].compactMap { $0 }) where try await mill.verify(password, against: old)
      {
        issues.append(Issue("password", "password.usedBefore", ["count": String(max(1, facts.policy.history))]))
        break
      }
    }
    try Issues.check(issues)
    let hash = try await mill.hash(password)
    return try await desk.perform(SetPassword(hash: hash, session: session.id), as: principal)
  }

  /// Creates an account with a first password, which is shown once.
  ///
  /// - Throws: `Issues`, `PeopleRefusal`, `SignInRefusal.busy`.
  public func invite(
    _ draft: PersonDraft, as principal: Principal
  ) async throws -> (person: Person, password: String) {
    let password = Secret.oneTimePassword()
    let hash = try await mill.hash(password)
    return (try await desk.perform(CreatePerson(draft, invitation: hash), as: principal), password)
  }

  /// Gives out a one-time password, which is shown once.
  ///
  /// - Throws: `PeopleRefusal`, `SignInRefusal.busy`.
  public func resetPassword(of person: Person.ID, as principal: Principal) async throws -> String {
    let password = Secret.oneTimePassword()
    let hash = try await mill.hash(password)
    try await desk.perform(ResetPassword(person, hash: hash), as: principal)
    return password
  }

  /// Proves again who somebody is, by his password, before an act that asks for it.
  ///
  /// - Throws: `PeopleRefusal.wrongPassword`, `SignInRefusal`.
  public func confirmAgain(_ proof: String, session: Session, source: String) async throws -> SignInOutcome {
    let principal = Principal(.person(session.person), source: source)
    let facts = try await desk.answer(PasswordFacts(), as: principal)
    let isRight = try await mill.verify(proof, against: facts.hash)
    try await desk.keep(AdmitPasswordCheck(isRight: isRight), as: principal)
    guard isRight else { throw PeopleRefusal.wrongPassword }
    return try await desk.perform(ConfirmIdentity(session: session.id), as: principal)
  }
}
