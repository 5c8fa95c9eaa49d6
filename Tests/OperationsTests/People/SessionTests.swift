import Disclosure
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite("A session") struct SessionTests {
  @Test("has a secret of 256 bits, of which the database keeps only a hash", arguments: TestDatabase.all)
  func secret(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    _ = try await office.settle("wang")
    let outcome = try await office.signIn("wang")
    #expect(outcome.secret.utf8.count == 43)
    let stored = try await office.test.database.read { connection in
      try connection.rows("SELECT token_hash FROM session") { try $0.text("token_hash") }
    }
    #expect(stored.contains(Secret.hash(outcome.secret)))
    #expect(!stored.contains(outcome.secret))
  }

  @Test("never keeps its secret when it may do more than before", arguments: TestDatabase.all)
  func fixation(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    let invited = try await office.invite("wang")
    let first = try await office.signIn("wang", invited.password)
    #expect(first.missing == [.newPassword])
    #expect(first.session.stage == .owing)
    let second = try await office.entrance.setPassword(
      Office.password, current: nil, session: first.session, source: "10.0.0.1")
    #expect(second.session.stage == .full)
    #expect(second.secret != first.secret)
    #expect(try await office.presence(first.secret) == nil)
    #expect(try await office.presence(second.secret)?.session.stage == .full)
    let third = try await office.entrance.confirmAgain(
      Office.password, session: second.session, source: "10.0.0.1")
    #expect(try await office.presence(second.secret) == nil)
    #expect(try await office.presence(third.secret) != nil)
  }

  @Test("ends after 15 minutes without a request, and not before", arguments: TestDatabase.all)
  func idle(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    _ = try await office.settle("wang")
    let outcome = try await office.signIn("wang")
    for _ in 0..<4 {
      office.test.clock.advance(seconds: 14 * 60)
      let presence = try #require(try await office.presence(outcome.secret))
      #expect(presence.needsTouch)
      try await office.test.desk.keep(
        TouchSession(outcome.session.id), as: Principal(.visitor, source: "10.0.0.1"))
      #expect(try await office.presence(outcome.secret)?.needsTouch == false)
    }
    office.test.clock.advance(seconds: 15 * 60)
    #expect(try await office.presence(outcome.secret) == nil)
  }

  @Test("ends after 8 hours, however busy it is", arguments: TestDatabase.all)
  func absolute(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    _ = try await office.settle("wang")
    let outcome = try await office.signIn("wang")
    for _ in 0..<47 {
      office.test.clock.advance(seconds: 600)
      #expect(try await office.presence(outcome.secret) != nil)
      try await office.test.desk.keep(
        TouchSession(outcome.session.id), as: Principal(.visitor, source: "10.0.0.1"))
    }
    office.test.clock.advance(seconds: 600)
    #expect(try await office.presence(outcome.secret) == nil)
  }

  @Test("is dead on the server after signing out", arguments: TestDatabase.all)
  func signOut(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    let person = try await office.settle("wang")
    let outcome = try await office.signIn("wang")
    try await office.test.desk.perform(
      EndSession(outcome.session.id, isSignOut: true), as: office.principal(person))
    #expect(try await office.presence(outcome.secret) == nil)
    #expect(try await office.events().contains("person.signedOut"))
  }

  @Test("of somebody else is ended by whoever keeps accounts, and by nobody else", arguments: TestDatabase.all)
  func others(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    let keeper = try await office.keeper()
    let other = try await office.settle("li")
    _ = try await office.settle("wang")
    let outcome = try await office.signIn("wang")
    await #expect(throws: AccessRefusal.lacks(.managePeople)) {
      try await office.test.desk.perform(EndSession(outcome.session.id), as: office.principal(other))
    }
    #expect(try await office.presence(outcome.secret) != nil)
    try await office.test.desk.perform(EndSession(outcome.session.id), as: office.principal(keeper))
    #expect(try await office.presence(outcome.secret) == nil)
  }

  @Test("ends where a further one is too many: the oldest, and the journal knows", arguments: TestDatabase.all)
  func limit(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    _ = try await office.settle("wang")
    _ = try await office.settle("li")
    let foreign = try await office.signIn("li")
    try await office.relax { $0.sessionLimit = 3 }
    var secrets: [String] = []
    for _ in 0..<5 {
      office.test.clock.advance(seconds: 1)
      secrets.append(try await office.signIn("wang").secret)
    }
    var alive: [Bool] = []
    for secret in secrets { alive.append(try await office.presence(secret) != nil) }
    #expect(alive == [false, false, true, true, true])
    #expect(try await office.presence(foreign.secret) != nil)
    #expect(try await office.bodies("session.ended").filter { $0.contains("limit") }.count == 3)
  }

  @Test("with the second factor is not pushed out by those who only know the password", arguments: TestDatabase.all)
  func limitByStage(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    let person = try await office.settle("wang")
    let owner = try await office.signIn("wang")
    try await office.relax { $0.sessionLimit = 2 }
    _ = try await office.test.database.write { connection in
      try connection.execute("UPDATE person SET totp_sealed = 'x' WHERE id = \(person.id)")
    }
    for _ in 0..<4 { #expect(try await office.signIn("wang").session.stage == .password) }
    #expect(try await office.presence(owner.secret) != nil)
    let left = try await office.test.database.read {
      try $0.count("SELECT count(*) AS n FROM session WHERE stage = 'password'")
    }
    #expect(left == 2)
  }

  /// What ends the other sessions of a person.
  enum Ending: CaseIterable { case password, disable, reset, endAll }

  @Test("ends when password or account change, or the owner says so", arguments: Ending.allCases)
  func endings(_ ending: Ending) async throws {
    let office = try await Office()
    let keeper = try await office.keeper()
    let person = try await office.settle("wang")
    let (first, second) = (try await office.signIn("wang"), try await office.signIn("wang"))
    switch ending {
    case .password:
      let renewed = try await office.entrance.setPassword(
        "quite another phrase", current: Office.password, session: second.session, source: "10.0.0.1")
      #expect(try await office.presence(renewed.secret) != nil)
    case .disable:
      try await office.test.desk.perform(DisablePerson(person.id, version: 1), as: office.principal(keeper))
    case .reset:
      _ = try await office.entrance.resetPassword(of: person.id, as: office.principal(keeper))
    case .endAll:
      _ = try await office.test.desk.perform(EndSessions(of: person.id), as: office.principal(person))
    }
    #expect(try await office.presence(first.secret) == nil)
    #expect(try await office.presence(second.secret) == nil)
  }

  @Test("turns only to organs for which the person has a role", arguments: TestDatabase.all)
  func organs(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    let person = try await office.settle("wang")
    let outcome = try await office.signIn("wang")
    _ = try await office.test.database.write { connection in
      try connection.execute(
        """
        INSERT INTO organ (id, name, short_name, level, document_word, reconsideration_organ, reconsideration_address,
          court, version)
        VALUES (2, '某镇', '某镇', 'township', '', '', '', '', 1)
        """)
    }
    await #expect(throws: PeopleRefusal.foreignOrgan) {
      try await office.test.desk.perform(
        SwitchOrgan(outcome.session.id, to: Organ.ID(rawValue: 2)), as: office.principal(person))
    }
    try await office.test.desk.perform(SwitchOrgan(outcome.session.id, to: office.organ), as: office.principal(person))
  }
}
