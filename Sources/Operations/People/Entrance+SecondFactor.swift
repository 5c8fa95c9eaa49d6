public import Disclosure

extension Entrance {
  /// Takes a second factor into use, proved by a code of it, and makes its recovery codes, which are shown once.
  ///
  /// - Throws: `SignInRefusal`, `PeopleRefusal`.
  public func setSecondFactor(
    _ code: String, session: Session, source: String
  ) async throws -> (outcome: SignInOutcome, recoveryCodes: [String]) {
    let principal = Principal(.person(session.person), source: source, confirmedAt: session.confirmedAt)
    let outcome = try await desk.perform(SetSecondFactor(in: session.id, code: code), as: principal)
    let confirmed = Principal(.person(session.person), source: source, confirmedAt: outcome.session.confirmedAt)
    return (outcome, try await makeRecoveryCodes(as: confirmed))
  }

  /// Replaces the recovery codes of one's own second factor.
  ///
  /// - Returns: the new ones, shown once.
  /// - Throws: `PeopleRefusal`, `SignInRefusal.busy`.
  public func makeRecoveryCodes(as principal: Principal) async throws -> [String] {
    let codes = RecoveryCode.make()
    let hashes = try await mill.hashes(ofCodes: codes.map(RecoveryCode.normalized))
    try await desk.perform(MakeRecoveryCodes(hashes: hashes), as: principal)
    return codes
  }
}
