import CivilTime
import Cryptography
import Disclosure
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
      try await office.test.desk.perform(SetSecondFactor(in: first.session.id, code: "000000x"), as: principal)
    }
    let made = try await office.test.desk.perform(
      SetSecondFactor(in: first.session.id, code: codes.code(step: TimedCode.step(at: office.test.clock.now))),
      as: principal)
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
