import CivilTime
import Cryptography
import Disclosure
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite("Signing in") struct SignInTests {
  @Test("costs the same work and gives the same answer for names that do not exist", arguments: TestDatabase.all)
  func unknownNames(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    let keeper = try await office.keeper()
    _ = try await office.settle("wang")
    let closed = try await office.settle("closed")
    try await office.test.desk.perform(DisablePerson(closed.id, version: 1), as: office.principal(keeper))
    for name in ["wang", "nobody", "closed", "", String(repeating: "x", count: 5_000), "\u{0}'; --"] {
      let before = office.mill.runs
      await #expect(throws: SignInRefusal.wrong) { try await office.signIn(name, "a wrong password") }
      #expect(office.mill.runs == before + 1)
    }
    await #expect(throws: SignInRefusal.wrong) { try await office.signIn("closed") }
  }

  @Test("waits longer after each wrong password beyond the fifth, for unknown names too", arguments: TestDatabase.all)
  func backOff(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    _ = try await office.settle("wang")
    for name in ["wang", "nobody"] {
      for _ in 0..<5 {
        await #expect(throws: SignInRefusal.wrong) { try await office.signIn(name, "wrong", from: "10.9.9.9") }
      }
      await #expect(throws: SignInRefusal.wait(seconds: 30)) {
        try await office.signIn(name, "wrong", from: "10.9.9.9")
      }
    }
    office.test.clock.advance(seconds: 30)
    await #expect(throws: SignInRefusal.wrong) { try await office.signIn("wang", "wrong", from: "10.9.9.9") }
    await #expect(throws: SignInRefusal.wait(seconds: 60)) {
      try await office.signIn("wang", from: "10.9.9.9")
    }
    office.test.clock.advance(seconds: 60)
    _ = try await office.signIn("wang", from: "10.9.9.9")
    // A right password forgives what was wrong before.
    for _ in 0..<4 {
      await #expect(throws: SignInRefusal.wrong) { try await office.signIn("wang", "wrong", from: "10.9.9.9") }
    }
    _ = try await office.signIn("wang", from: "10.9.9.9")
  }

  @Test("stays possible for the owner, however many attackers try elsewhere", arguments: TestDatabase.all)
  func noLockOut(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    _ = try await office.settle("wang")
    let known = try await office.signIn("wang", from: "10.0.0.1")
    for attacker in 0..<60 {
      for _ in 0..<6 {
        _ = try? await office.signIn("wang", "wrong", from: "172.16.0.\(attacker)")
      }
    }
    // From a new place nobody gets through while the attack lasts: a third of a thousand guesses were not all counted.
    await #expect(throws: SignInRefusal.self) { try await office.signIn("wang", from: "10.7.7.7") }
    _ = try await office.signIn("wang", from: "10.0.0.1")
    _ = try await office.signIn("wang", from: "10.7.7.7", device: known.device)
    await #expect(throws: SignInRefusal.self) {
      try await office.signIn("wang", from: "10.7.7.8", device: "forged")
    }
  }

  @Test("slows an address down that tries many names", arguments: TestDatabase.all)
  func spraying(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    var waited = 0
    for number in 0..<120 {
      do {
        _ = try await office.signIn("name\(number)", "Spring2026!", from: "10.5.5.5")
      } catch SignInRefusal.wait { waited += 1 } catch SignInRefusal.wrong {}
    }
    #expect(waited == 20)
  }

  @Test("with a one-time password opens nothing but the page for a new one, once", arguments: TestDatabase.all)
  func oneTime(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    let keeper = try await office.keeper()
    let person = try await office.settle("wang")
    let password = try await office.entrance.resetPassword(of: person.id, as: office.principal(keeper))
    await #expect(throws: SignInRefusal.wrong) { try await office.signIn("wang") }
    let outcome = try await office.signIn("wang", password)
    #expect(outcome.session.stage == .owing)
    await #expect(throws: SignInRefusal.wrong) { try await office.signIn("wang", password) }
    let again = try await office.entrance.resetPassword(of: person.id, as: office.principal(keeper))
    office.test.clock.advance(seconds: 30 * 60)
    await #expect(throws: SignInRefusal.wrong) { try await office.signIn("wang", again) }
  }

  @Test("asks for a new password when the time of the old one is over")
  func rotation() async throws {
    let office = try await Office()
    try await office.relax { $0.passwords = .classifiedProtection }
    _ = try await office.settle("wang", password: "Gk!7tanzu-Berg")
    #expect(try await office.signIn("wang", "Gk!7tanzu-Berg").missing.isEmpty)
    office.test.clock.advance(seconds: 90 * 86_400)
    #expect(try await office.signIn("wang", "Gk!7tanzu-Berg").missing == [.newPassword])
  }

  @Test("takes the present password for a new one that is owed, unless it was proved a short while ago")
  func owed() async throws {
    let office = try await Office()
    let invited = try await office.invite("wang")
    let session = try await office.signIn("wang", invited.password).session
    office.test.clock.advance(seconds: 10 * 60)
    for wrong in [nil, "", "a wrong password"] {
      await #expect(throws: PeopleRefusal.wrongPassword) {
        try await office.entrance.setPassword("a new long phrase", current: wrong, session: session, source: "")
      }
    }
    _ = try await office.entrance.setPassword(
      "a new long phrase", current: invited.password, session: session, source: "")
    let full = try await office.signIn("wang", "a new long phrase").session
    for wrong in [nil, invited.password] {
      await #expect(throws: PeopleRefusal.wrongPassword) {
        try await office.entrance.setPassword("another long phrase", current: wrong, session: full, source: "")
      }
    }
    // Guessing it in a borrowed browser slows down.
    await #expect(throws: SignInRefusal.self) {
      for _ in 0..<6 {
        do {
          _ = try await office.entrance.setPassword("another phrase", current: "x", session: full, source: "")
        } catch PeopleRefusal.wrongPassword {}
      }
    }
  }

  @Test("makes a weak hash anew once the password is there, in the history as well", arguments: TestDatabase.all)
  func rehash(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    let person = try await office.settle("wang")
    let strong = PasswordMill(parameters: Scrypt.Parameters(cost: 32, blockSize: 1, parallelism: 1))
    let entrance = Entrance(desk: office.test.desk, mill: strong)
    func stored() async throws -> [String] {
      try await office.test.database.read { connection in
        try connection.rows(
          """
          SELECT password_hash AS hash FROM person WHERE id = \(person.id)
           UNION SELECT hash FROM password_history WHERE person_id = \(person.id)
          """
        ) { try $0.text("hash") }
      }
    }
    #expect(try await stored().allSatisfy { $0.hasPrefix("scrypt$16$") })
    let attempt = SignInAttempt(name: "wang", password: Office.password, from: office.place())
    _ = try await entrance.signIn(attempt)
    let renewed = try await stored()
    #expect(renewed.count == 1 && renewed[0].hasPrefix("scrypt$32$"))
    _ = try await entrance.signIn(attempt)
    // A server with weaker parameters makes nothing weaker.
    _ = try await office.signIn("wang")
    #expect(try await stored() == renewed)
    #expect(try await office.bodies("person.signedIn").filter { $0.contains("renewed") }.count == 1)
  }

  @Test("refuses what many do at once instead of letting it pile up")
  func busy() async throws {
    let mill = PasswordMill(threads: 1, limit: 2)
    let refused = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<12 {
        group.addTask {
          do { return try await !mill.verify("x", against: nil) && false } catch { return true }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(refused > 0)
    #expect(refused < 12)
  }

  @Test("tells of every failure in the journal, and names no name", arguments: TestDatabase.all)
  func failures(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    _ = try? await office.signIn("zhang-san", "wrong")
    let bodies = try await office.test.database.read { connection in
      try connection.rows("SELECT body FROM journal_event WHERE kind = 'person.signInFailed'") { try $0.text("body") }
    }
    #expect(bodies.count == 1)
    #expect(!bodies[0].contains("zhang"))
  }

  @Test("tells of every success in the journal, and by which way", arguments: TestDatabase.all)
  func successes(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    _ = try await office.settle("wang")
    let before = try await office.bodies("person.signedIn").count
    _ = try await office.signIn("wang")
    let told = try await office.bodies("person.signedIn")
    #expect(told.count == before + 1)
    #expect(told.last?.contains("password") == true && told.last?.contains("10.0.0.1") == true)
  }
}
