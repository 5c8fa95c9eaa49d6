import CivilTime
import Cryptography
import Disclosure
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite("The second factor") struct SecondFactorTests {
  @Test(
    "makes the codes of RFC 6238",
    arguments: [
      (Int64(59), "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
      (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
  func vectors(_ seconds: Int64, _ code: String) {
    let codes = TimedCode(secret: Array("12345678901234567890".utf8))
    let moment = Instant(milliseconds: seconds * 1_000)
    #expect(codes.code(step: TimedCode.step(at: moment)) == code)
    #expect(codes.key == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
  }

  /// An office whose person has set a second factor up.
  private func equipped(
    _ engine: TestDatabase
  ) async throws -> (office: Office, person: Person, codes: TimedCode, recovery: [String]) {
    let office = try await Office(engine)
    try await office.relax { $0.secondFactorFor = [.business] }
    let invited = try await office.invite("wang")
    let first = try await office.signIn("wang", invited.password)
    #expect(first.missing == [.newPassword, .secondFactorSetUp])
    let second = try await office.entrance.setPassword(
      Office.password, current: nil, session: first.session, source: "10.0.0.1")
    #expect(second.missing == [.secondFactorSetUp])
    #expect(second.session.stage == .owing)
    let principal = office.principal(invited.person)
    let invitation = try await office.test.desk.keep(BeginSecondFactor(in: first.session.id), as: principal)
    #expect(invitation.address.hasPrefix("otpauth://totp/"))
    let codes = TimedCode(secret: try #require(Self.decoded(invitation.key)))
    await #expect(throws: SignInRefusal.wrongCode) {
      try await office.entrance.setSecondFactor("000000x", session: second.session, source: "10.0.0.1")
    }
    let code = codes.code(step: TimedCode.step(at: office.test.clock.now))
    let made = try await office.entrance.setSecondFactor(code, session: second.session, source: "10.0.0.1")
    #expect(made.outcome.missing.isEmpty)
    #expect(made.outcome.secret != second.secret)
    return (office, invited.person, codes, made.recoveryCodes)
  }

  @Test("is asked for after the password, and each code is good once", arguments: TestDatabase.all)
  func replay(_ engine: TestDatabase) async throws {
    let (office, _, codes, _) = try await equipped(engine)
    let used = codes.code(step: TimedCode.step(at: office.test.clock.now))
    let first = try await office.signIn("wang")
    #expect(first.missing == [.secondFactor])
    #expect(first.session.stage == .password)
    #expect(first.device == nil)
    // The code that proved the set-up is used up as well.
    await #expect(throws: SignInRefusal.wrongCode) {
      try await office.entrance.confirm(used, session: first.session, from: office.place())
    }
    office.test.clock.advance(seconds: 30)
    let code = codes.code(step: TimedCode.step(at: office.test.clock.now))
    let done = try await office.entrance.confirm(code, session: first.session, from: office.place())
    #expect(done.session.stage == .full)
    #expect(done.secret != first.secret)
    #expect(try await office.presence(first.secret) == nil)
    let again = try await office.signIn("wang")
    await #expect(throws: SignInRefusal.wrongCode) {
      try await office.entrance.confirm(code, session: again.session, from: office.place())
    }
  }

  @Test(
    "takes the code before and after, no others",
    arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
  func window(_ offset: Int64, _ isAccepted: Bool) async throws {
    let (office, _, codes, _) = try await equipped(.sqlite)
    office.test.clock.advance(seconds: 300)
    let session = try await office.signIn("wang").session
    let code = codes.code(step: TimedCode.step(at: office.test.clock.now) + offset)
    let outcome = try? await office.entrance.confirm(code, session: session, from: office.place())
    #expect((outcome != nil) == isAccepted)
  }

  @Test("cannot be guessed: after five codes each further one waits", arguments: TestDatabase.all)
  func guessing(_ engine: TestDatabase) async throws {
    let (office, _, codes, _) = try await equipped(engine)
    office.test.clock.advance(seconds: 60)
    let session = try await office.signIn("wang", from: "10.9.9.9").session
    for _ in 0..<5 {
      await #expect(throws: SignInRefusal.wrongCode) {
        try await office.entrance.confirm("12345", session: session, from: office.place("10.9.9.9"))
      }
    }
    let code = codes.code(step: TimedCode.step(at: office.test.clock.now))
    await #expect(throws: SignInRefusal.wait(seconds: 30)) {
      try await office.entrance.confirm(code, session: session, from: office.place("10.9.9.9"))
    }
    // The owner, at his own place, is not kept out by it.
    let own = try await office.signIn("wang").session
    _ = try await office.entrance.confirm(code, session: own, from: office.place())
  }

  @Test("can be replaced by a recovery code, each once, with or without dash and capitals", arguments: TestDatabase.all)
  func recovery(_ engine: TestDatabase) async throws {
    let (office, _, _, recovery) = try await equipped(engine)
    #expect(Set(recovery).count == 10)
    let session = try await office.signIn("wang").session
    let typed = recovery[0].uppercased().replacing("-", with: " ")
    _ = try await office.entrance.confirm(typed, session: session, from: office.place())
    #expect(try await office.events().contains("person.recoveryCodeUsed"))
    let again = try await office.signIn("wang").session
    await #expect(throws: SignInRefusal.wrongCode) {
      try await office.entrance.confirm(recovery[0], session: again, from: office.place())
    }
  }

  @Test("keeps its recovery codes under one salt and a slow hash, so that a try costs one", arguments: TestDatabase.all)
  func recoveryStorage(_ engine: TestDatabase) async throws {
    let (office, person, _, recovery) = try await equipped(engine)
    #expect(recovery.allSatisfy { $0.wholeMatch(of: /[a-z2-9]{5}-[a-z2-9]{5}/) != nil })
    let stored = try await office.test.database.read { connection in
      try connection.rows("SELECT hash FROM recovery_code") { try $0.text("hash") }
    }
    #expect(stored.count == 10 && Set(stored).count == 10)
    let salts = Set(stored.map { $0.split(separator: "$").dropLast().joined(separator: "$") })
    #expect(salts.count == 1)
    #expect(salts.first?.hasPrefix("scrypt$16$1$1$") == true)
    let session = try await office.signIn("wang").session
    let before = office.mill.runs
    await #expect(throws: SignInRefusal.wrongCode) {
      try await office.entrance.confirm("abcde-fghjk", session: session, from: office.place())
    }
    #expect(office.mill.runs == before + 1)
    // What cannot be a code costs nothing.
    await #expect(throws: SignInRefusal.wrongCode) {
      try await office.entrance.confirm("no code at all", session: session, from: office.place())
    }
    #expect(office.mill.runs == before + 1)
    let principal = office.principal(person)
    let fresh = try await office.entrance.makeRecoveryCodes(as: principal)
    #expect(Set(fresh).isDisjoint(with: recovery))
    await #expect(throws: SignInRefusal.wrongCode) {
      try await office.entrance.confirm(recovery[1], session: session, from: office.place())
    }
    _ = try await office.entrance.confirm(fresh[1], session: session, from: office.place())
  }

  @Test("is journalled when it lets somebody in", arguments: TestDatabase.all)
  func journalled(_ engine: TestDatabase) async throws {
    let (office, _, codes, _) = try await equipped(engine)
    office.test.clock.advance(seconds: 60)
    let session = try await office.signIn("wang").session
    _ = try? await office.entrance.confirm("000000", session: session, from: office.place())
    let code = codes.code(step: TimedCode.step(at: office.test.clock.now))
    _ = try await office.entrance.confirm(code, session: session, from: office.place())
    #expect(try await office.bodies("person.signedIn").suffix(2).map { $0.contains("\"full\"") } == [false, true])
    #expect(try await office.bodies("person.signInFailed").contains { $0.contains("second") })
  }

  @Test("ends the other sessions when it is set up or replaced")
  func endings() async throws {
    let (office, person, _, _) = try await equipped(.sqlite)
    office.test.clock.advance(seconds: 60)
    let principal = office.principal(person)
    let sessions = try await office.test.desk.answer(ProfileDetails(), as: principal).sessions
    let other = try await office.signIn("wang")
    let invitation = try await office.test.desk.keep(BeginSecondFactor(in: sessions[0].id), as: principal)
    let codes = TimedCode(secret: try #require(Self.decoded(invitation.key)))
    var session = sessions[0]
    session.confirmedAt = office.test.clock.now
    let made = try await office.entrance.setSecondFactor(
      codes.code(step: TimedCode.step(at: office.test.clock.now)), session: session, source: "10.0.0.1")
    #expect(try await office.presence(other.secret) == nil)
    #expect(try await office.presence(made.outcome.secret) != nil)
  }

  @Test("is still asked for after a password was reset", arguments: TestDatabase.all)
  func reset(_ engine: TestDatabase) async throws {
    let (office, person, _, _) = try await equipped(engine)
    let password = try await office.entrance.resetPassword(of: person.id, as: office.operatorItself)
    let outcome = try await office.signIn("wang", password)
    #expect(outcome.session.stage == .password)
    await #expect(throws: SignInRefusal.tooLate) {
      try await office.entrance.setPassword(
        "a phrase of the thief", current: nil, session: outcome.session, source: "10.0.0.1")
    }
  }

  @Test("of the security administrator is taken off by the operator of the machine only")
  func operatorOnly() async throws {
    let office = try await Office()
    let keeper = try await office.keeper()
    let security = try await office.settle("security", .security)
    await #expect(throws: PeopleRefusal.operatorOnly) {
      try await office.test.desk.perform(ResetSecondFactor(security.id), as: office.principal(keeper))
    }
  }

  private static func decoded(_ key: String) -> [UInt8]? {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var bytes: [UInt8] = []
    var (buffer, bits): (UInt32, UInt32) = (0, 0)
    for letter in key where letter != " " {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      buffer = buffer << 5 | UInt32(value)
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    return bytes
  }
}
