public import Disclosure

extension Entrance {
  /// Sets a password that its owner chose; all other sessions end, and this one gets a new secret.
  ///
  /// - Parameters:
  ///   - password: the new password, as typed.
  ///   - current: the present password; nil where it was proved at the door a short while ago.
  ///   - session: the session in which it is set.
  ///   - source: from where: an address.
  /// - Returns: the session under its new secret.
  /// - Throws: `Issues` with every broken rule, `PeopleRefusal.wrongPassword`, `SignInRefusal`.
  public func setPassword(
    _ password: String, current: String?, session: Session, source: String
  ) async throws -> SignInOutcome {
    guard session.stage != .password else { throw SignInRefusal.tooLate }
    let principal = Principal(.person(session.person), source: source)
    let facts = try await desk.answer(PasswordFacts(), as: principal)
    if !session.mayOmitPassword(at: desk.now, rules: facts.rules) {
      // A password that somebody else gave proves something only in the session that was opened with it.
      let present = facts.isOwn || session.stage == .owing && session.way == .password ? facts.hash : nil
      try await check(current ?? "", against: present, as: principal)
    }
    let policy = facts.rules.passwords
    var issues = policy.issues(password, of: facts.person)
    if issues.isEmpty {
      for old in Set(facts.history + [facts.hash].compactMap { $0 }) where try await mill.verify(password, against: old)
      {
        issues.append(Issue("password", "password.usedBefore", ["count": String(max(1, policy.history))]))
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
    try await check(proof, against: facts.isOwn ? facts.hash : nil, as: principal)
    return try await desk.perform(ConfirmIdentity(session: session.id), as: principal)
  }

  /// Checks the present password; wrong ones slow down.
  private func check(_ password: String, against stored: String?, as principal: Principal) async throws {
    guard let stored else { throw PeopleRefusal.noPassword }
    let isRight = try await mill.verify(password, against: stored)
    try await desk.keep(AdmitPasswordCheck(isRight: isRight), as: principal)
    guard isRight else { throw PeopleRefusal.wrongPassword }
  }
}
