import CivilTime
import Disclosure
import Persistence
import Synchronization
import TestSupport
import Testing

@testable import Operations

/// A provider that says whatever a test wants.
final class EasyProvider: IdentityProvider {
  let says = Mutex<Result<ProvedIdentity, IdentityProviderFault>>(.failure(.unreachable("nothing said")))

  func address(for question: SignOnQuestion, at now: Instant) async throws -> String {
    "https://id.example/?state=\(question.state)&fresh=\(question.isFresh)"
  }

  func identity(
    from answer: SignOnAnswer, to question: SignOnQuestion, at now: Instant
  ) async throws -> ProvedIdentity {
    try says.withLock { $0 }.get()
  }

  func check(at now: Instant) async throws { _ = try says.withLock { $0 }.get() }

  func say(_ subject: String, hasTwoFactors: Bool = false, provedAt: Instant? = nil) {
    says.withLock {
      $0 = .success(ProvedIdentity(subject: subject, hasTwoFactors: hasTwoFactors, provedAt: provedAt))
    }
  }
}

/// An office with a single sign-on and one linked account.
struct LinkedOffice: Sendable {
  let office: Office
  let provider = EasyProvider()
  let door: SingleSignOn
  let person: Person

  init(_ engine: TestDatabase, _ dutyClass: DutyClass = .business) async throws {
    office = try await Office(engine)
    door = SingleSignOn(
      desk: office.test.desk, provider: provider, callback: "https://gk.example/callback", label: "统一身份认证")
    person = try await office.test.desk.perform(
      CreatePerson(
        PersonDraft(
          organ: office.organ, signInName: "linked", name: "某某", dutyClass: dutyClass, externalSubject: "u-7")),
      as: office.operatorItself)
    provider.say("u-7")
  }

  func handshake(_ purpose: SignOnHandshake.Purpose = .signIn) async throws -> SignOnHandshake {
    let handshake = SignOnHandshake(purpose, back: "/desk")
    _ = try await door.begin(handshake, from: office.place())
    return handshake
  }

  func answer(_ handshake: SignOnHandshake) -> SignOnAnswer {
    SignOnAnswer(state: handshake.state, code: "code", issuer: nil)
  }

  func signIn() async throws -> SignInOutcome {
    let handshake = try await handshake()
    return try await door.signIn(answer(handshake), handshake, from: office.place())
  }

  func bodies(_ kind: String) async throws -> [String] { try await office.bodies(kind) }
}

@Suite("The single sign-on") struct SignOnTests {
  @Test("opens a session of its own kind for the account that is linked, and says so", arguments: TestDatabase.all)
  func opens(_ engine: TestDatabase) async throws {
    let linked = try await LinkedOffice(engine)
    let outcome = try await linked.signIn()
    #expect(outcome.session.stage == .full && outcome.session.way == .signOn)
    #expect(outcome.session.person == linked.person.id)
    #expect(try await linked.office.presence(outcome.secret)?.session.way == .signOn)
    #expect(try await linked.bodies("person.signedIn").contains { $0.contains("signOn") })
  }

  @Test("takes a browser back once, within ten minutes, and only the one that left", arguments: TestDatabase.all)
  func handshakes(_ engine: TestDatabase) async throws {
    let linked = try await LinkedOffice(engine)
    let (door, place) = (linked.door, linked.office.place())
    let used = try await linked.handshake()
    _ = try await door.signIn(linked.answer(used), used, from: place)
    let late = try await linked.handshake()
    let other = try await linked.handshake()
    let confirming = try await linked.handshake(.confirmation)
    let neverBegun = SignOnHandshake(.signIn, back: "/desk")
    var tampered = try #require(SignOnHandshake(cookie: other.cookie))
    let parts = other.cookie.split(separator: ".")
    tampered = try #require(SignOnHandshake(cookie: "\(parts[0]).\(parts[1]).L2V2aWw"))
    #expect(tampered.back == "/evil")
    let attempts: [(SignOnAnswer, SignOnHandshake?)] = [
      (linked.answer(used), used), (linked.answer(other), nil), (linked.answer(used), other),
      (SignOnAnswer(state: "", code: "code", issuer: nil), other), (linked.answer(neverBegun), neverBegun),
      (linked.answer(confirming), confirming), (linked.answer(other), tampered),
    ]
    for (answer, handshake) in attempts {
      await #expect(throws: SignOnRefusal.stale) { try await door.signIn(answer, handshake, from: place) }
    }
    linked.office.test.clock.advance(seconds: 600)
    await #expect(throws: SignOnRefusal.stale) { try await door.signIn(linked.answer(late), late, from: place) }
  }

  @Test("works where another process takes the browser back; of two answers one counts", arguments: TestDatabase.all)
  func processes(_ engine: TestDatabase) async throws {
    let linked = try await LinkedOffice(engine)
    let clock = linked.office.test.clock
    let elsewhere = SingleSignOn(
      desk: Desk(database: linked.office.test.database, surroundings: TestDesk.surroundings) { clock.now },
      provider: linked.provider, callback: "https://gk.example/callback", label: "")
    let handshake = try await linked.handshake()
    let kept = try #require(SignOnHandshake(cookie: handshake.cookie))
    let admitted = await withTaskGroup(of: Bool.self) { group in
      for door in [elsewhere, linked.door, elsewhere, linked.door] {
        group.addTask {
          (try? await door.signIn(linked.answer(kept), kept, from: linked.office.place())) != nil
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(admitted == 1)
  }

  @Test(
    "lets in no one who is not linked, or whose account is closed, and the journal knows", arguments: TestDatabase.all)
  func unknown(_ engine: TestDatabase) async throws {
    let linked = try await LinkedOffice(engine)
    linked.provider.say("somebody-else")
    await #expect(throws: SignOnRefusal.unknown(subject: "somebody-else")) { try await linked.signIn() }
    linked.provider.say("u-7")
    try await linked.office.test.desk.perform(
      DisablePerson(linked.person.id, version: 1), as: linked.office.operatorItself)
    await #expect(throws: SignOnRefusal.closed) { try await linked.signIn() }
    linked.provider.says.withLock { $0 = .failure(.untrusted("nonce")) }
    await #expect(throws: SignOnRefusal.untrusted("nonce")) { try await linked.signIn() }
    linked.provider.says.withLock { $0 = .failure(.unreachable("status 503")) }
    await #expect(throws: SignOnRefusal.unreachable("status 503")) { try await linked.signIn() }
    let told = try await linked.bodies("person.signInFailed")
    #expect(told.count == 3)
    #expect(!told.contains { $0.contains("somebody-else") })
  }

  @Test("asks for our second factor where the rules do, unless the provider counts as two", arguments: TestDatabase.all)
  func factors(_ engine: TestDatabase) async throws {
    let linked = try await LinkedOffice(engine)
    try await linked.office.relax { $0.secondFactorFor = [.business] }
    let owing = try await linked.signIn()
    #expect(owing.missing == [.secondFactorSetUp] && owing.session.stage == .owing)
    linked.provider.say("u-7", hasTwoFactors: true)
    let full = try await linked.signIn()
    #expect(full.missing.isEmpty && full.session.stage == .full)
    #expect(try await linked.office.presence(owing.secret)?.missing == [.secondFactorSetUp])
    #expect(try await linked.office.presence(full.secret)?.missing == [])
  }

  @Test("owes no password, and gives none to be set without one", arguments: TestDatabase.all)
  func passwords(_ engine: TestDatabase) async throws {
    let linked = try await LinkedOffice(engine)
    let office = linked.office
    let session = try await linked.signIn().session
    await #expect(throws: PeopleRefusal.noPassword) {
      try await office.entrance.setPassword("a new long phrase", current: nil, session: session, source: "")
    }
    let oneTime = try await office.entrance.resetPassword(of: linked.person.id, as: office.operatorItself)
    let later = try await linked.signIn()
    #expect(later.missing.isEmpty)
    // A password that somebody else gave confirms nothing here.
    await #expect(throws: PeopleRefusal.noPassword) {
      try await office.entrance.confirmAgain(oneTime, session: later.session, source: "")
    }
  }

  @Test("confirms who somebody is by a fresh proof of the same identity only", arguments: TestDatabase.all)
  func confirmation(_ engine: TestDatabase) async throws {
    let linked = try await LinkedOffice(engine)
    let clock = linked.office.test.clock
    let session = try await linked.signIn().session
    clock.advance(seconds: 700)
    let cases: [(String, Instant?)] = [("u-7", nil), ("u-7", clock.now.adding(seconds: -300)), ("u-8", clock.now)]
    for (subject, provedAt) in cases {
      linked.provider.say(subject, provedAt: provedAt)
      let handshake = try await linked.handshake(.confirmation)
      await #expect(throws: SignOnRefusal.notConfirmed) {
        try await linked.door.confirm(
          linked.answer(handshake), handshake, session: session, from: linked.office.place())
      }
    }
    linked.provider.say("u-7", provedAt: clock.now.adding(seconds: -10))
    let handshake = try await linked.handshake(.confirmation)
    let outcome = try await linked.door.confirm(
      linked.answer(handshake), handshake, session: session, from: linked.office.place())
    #expect(outcome.session.confirmedAt == clock.now)
    #expect(try await linked.bodies("session.identityConfirmed").contains { $0.contains("signOn") })
  }

  @Test("refuses what another account was linked to at the same instant like any other", arguments: TestDatabase.all)
  func linkedAtOnce(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    let desk = office.test.desk
    let people = try await office.scattered(over: 8)
    for round in 0..<4 {
      let outcomes = await withTaskGroup(of: String.self) { group in
        for person in people {
          group.addTask {
            do {
              try await desk.perform(LinkIdentity(person.id, to: "round \(round)"), as: office.operatorItself)
              return "linked"
            } catch let issues as Issues {
              return issues.list.map(\.key).joined()
            } catch {
              return "\(error)"
            }
          }
        }
        return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }
      #expect(outcomes == ["linked": 1, "people.externalSubject.taken": 7])
    }
  }

  @Test("is not begun without end from one place", arguments: TestDatabase.all)
  func pace(_ engine: TestDatabase) async throws {
    let linked = try await LinkedOffice(engine)
    for _ in 0..<BeginSignOn.perMinute { _ = try await linked.handshake() }
    await #expect(throws: SignInRefusal.wait(seconds: 60)) { try await linked.handshake() }
    linked.office.test.clock.advance(seconds: 60)
    _ = try await linked.handshake()
  }
}
