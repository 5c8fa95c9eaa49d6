import CivilTime
import Disclosure
import Persistence

extension Scope {
  /// What a session still lacks, whose factors so far were right.
  ///
  /// Who came in by the single sign-on needs no password of ours, so none is owed.
  func missing(
    _ credential: Credential, way: Session.Way, isSecondFactorProved: Bool
  ) throws -> [SignInOutcome.Missing] {
    let rules = try accountRules
    var missing: [SignInOutcome.Missing] = []
    if credential.totpSealed != nil, !isSecondFactorProved { missing.append(.secondFactor) }
    let age = credential.passwordSetAt.map { now.beijingDate.dayNumber - $0.beijingDate.dayNumber } ?? 0
    let isDue = credential.passwordHash != nil && rules.passwords.isDue(daysSinceSet: age)
    if way == .password, credential.mustChangePassword || isDue { missing.append(.newPassword) }
    if credential.totpSealed == nil, rules.secondFactorFor.contains(credential.person.dutyClass) {
      missing.append(.secondFactorSetUp)
    }
    return missing
  }

  /// Opens a session under a new secret; `hasTwoFactors` where the way in already was a proof by two factors, so that
  /// ours is not asked for.
  func openSession(
    of credential: Credential, way: Session.Way = .password, hasTwoFactors: Bool = false, from place: SignInPlace
  ) throws -> SignInOutcome {
    let rules = try accountRules
    let missing = hasTwoFactors ? [] : try missing(credential, way: way, isSecondFactorProved: false)
    let session = Session(
      id: try newID(), person: credential.person.id, organ: credential.person.organ, stage: Self.stage(missing),
      startedAt: now, seenAt: now, confirmedAt: now, expiresAt: now.adding(seconds: Int64(rules.sessionHours) * 3_600),
      source: place.source, agent: Self.cut(place.agent), way: way)
    let secret = Secret.new()
    try sessions.insert(session, tokenHash: Secret.hash(secret))
    try endSurplusSessions(beside: session)
    var outcome = SignInOutcome(secret: secret, session: session, missing: missing)
    if session.stage != .password { outcome.device = try welcome(session.person, from: place) }
    return outcome
  }

  /// Ends the oldest sessions of a person where a new one makes them too many.
  ///
  /// Those that only know the password so far are counted for themselves: who has stolen it cannot push the owner out.
  func endSurplusSessions(beside new: Session) throws {
    let rules = try accountRules
    let others = try sessions.list(of: new.person).filter { session in
      session.id != new.id && session.isAlive(at: now, rules: rules)
        && (session.stage == .password) == (new.stage == .password)
    }
    let oldest = others.sorted { ($0.startedAt, $0.id.rawValue) < ($1.startedAt, $1.id.rawValue) }
    let organ = try people.find(new.person)?.organ
    for session in oldest.prefix(max(0, others.count + 1 - rules.sessionLimit)) {
      try sessions.delete(session.id)
      record(
        .sessionEnded, organ: organ, subject: .init("session", session.id.rawValue),
        changes: [
          .init("person", before: session.person.description, after: nil),
          .init("reason", before: nil, after: "limit"),
        ])
    }
  }

  /// Gives a session a new secret, since what it may do has changed or somebody proved again who he is.
  func renewSession(_ session: Session, missing: [SignInOutcome.Missing]) throws -> SignInOutcome {
    var session = session
    session.stage = Self.stage(missing)
    session.seenAt = now
    session.confirmedAt = now
    let secret = Secret.new()
    try sessions.renew(session, tokenHash: Secret.hash(secret))
    return SignInOutcome(secret: secret, session: session, missing: missing)
  }

  /// A session of the one who asks that is alive and has come as far as `stages`.
  func ownSession(_ id: Session.ID, at stages: Set<Session.Stage>) throws -> Session {
    guard let session = try sessions.find(id), session.person == principal.person, stages.contains(session.stage),
      session.isAlive(at: now, rules: try accountRules)
    else { throw SignInRefusal.tooLate }
    return session
  }

  /// Notes that somebody proved all factors: the account is in use, device and address are known from now on.
  ///
  /// - Returns: the secret by which the device is known.
  func welcome(_ person: Person.ID, from place: SignInPlace) throws -> String {
    try credentials.noteSignIn(of: person, at: now)
    let device = Secret.new()
    for bucket in [SignInGate.device(device, of: person), SignInGate.network(place.network, of: person)] {
      _ = try throttle.count(bucket, seconds: SignInGate.acquaintance, at: now)
    }
    return device
  }

  private static func stage(_ missing: [SignInOutcome.Missing]) -> Session.Stage {
    if missing.contains(.secondFactor) { return .password }
    return missing.isEmpty ? .full : .owing
  }

  /// A browser's name for itself as it is kept: one line, not longer than a list can show.
  private static func cut(_ agent: String) -> String {
    String(String.UnicodeScalarView(agent.unicodeScalars.filter { (32..<127).contains($0.value) }.prefix(200)))
  }
}
