public import Disclosure

/// The door where people prove who they are: whatever needs a slow hash begins here, outside of any transaction.
public struct Entrance: Sendable {
  let desk: Desk
  let mill: PasswordMill

  /// The door of a desk.
  public init(desk: Desk, mill: PasswordMill) {
    self.desk = desk
    self.mill = mill
  }

  /// Checks a name and a password and opens a session.
  ///
  /// - Throws: `SignInRefusal`, the same and after the same work whether the name exists or not.
  public func signIn(_ attempt: SignInAttempt) async throws -> SignInOutcome {
    let visitor = Principal(.visitor, source: attempt.place.source)
    let name = SignInName.normalized(attempt.name)
    let candidate = try await desk.keep(AdmitSignIn(name: name, place: attempt.place), as: visitor)
    // A password that no policy accepts cannot be right; a long one is cut so that hashing it costs no more.
    let password = String(
      String.UnicodeScalarView(attempt.password.unicodeScalars.prefix(PasswordPolicy.maximumLength + 1)))
    let isRight = try await mill.verify(password, against: candidate?.hash)
    guard isRight, let candidate, let hash = candidate.hash, candidate.isUsable else {
      try await desk.perform(RecordFailedSignIn(person: candidate?.person), as: visitor)
      throw SignInRefusal.wrong
    }
    let renewed = try await mill.renewal(of: password, stored: hash)
    return try await desk.perform(
      SignIn(hash: hash, renewed: renewed, place: attempt.place),
      as: Principal(.person(candidate.person.id), source: attempt.place.source))
  }

  /// Checks a code of the second factor.
  ///
  /// - Throws: `SignInRefusal`.
  public func confirm(
    _ code: String, session: Session, from place: SignInPlace
  ) async throws -> SignInOutcome {
    let principal = Principal(.person(session.person), source: place.source)
    let stored = try await desk.keep(AdmitCode(session: session.id, place: place), as: principal)
    let text = RecoveryCode.normalized(code)
    var proof = SecondFactor.Proof.timed(text)
    if text.utf8.count != TimedCode.digits {
      let isCode = text.utf8.count == RecoveryCode.length
      proof = .recovery(isCode ? try await mill.hash(ofCode: text, beside: stored) : nil)
    }
    let outcome = try await desk.perform(
      ConfirmSecondFactor(session: session.id, proof: proof, place: place), as: principal)
    guard let outcome else { throw SignInRefusal.wrongCode }
    return outcome
  }
}
