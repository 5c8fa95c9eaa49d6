import CivilTime
import Cryptography
import Disclosure
import Persistence
import TestSupport

@testable import Operations

/// One organ with people who can sign in, on an engine.
struct Office: Sendable {
  let test: TestDesk
  let mill: PasswordMill
  let entrance: Entrance
  let organ = Organ.ID(rawValue: 1)
  let operatorItself = Principal(.system("test"), source: "test")

  init(_ engine: TestDatabase = .sqlite) async throws {
    test = try await TestDesk(engine)
    // The real cost would make the tests slow and show nothing more.
    mill = PasswordMill(parameters: Scrypt.Parameters(cost: 16, blockSize: 1, parallelism: 1))
    entrance = Entrance(desk: test.desk, mill: mill)
    try await test.database.write { connection in
      try connection.execute(
        """
        INSERT INTO organ (id, name, short_name, level, document_word, reconsideration_organ, reconsideration_address,
          court, version)
        VALUES (1, '青禾县政府办公室', '县府办', 'department', '青', '', '', '', 1)
        """)
      try connection.execute(
        "INSERT INTO organ_ancestor (ancestor_id, line, organ_id, depth) VALUES (1, 'territorial', 1, 0)")
    }
    _ = try await test.desk.perform(SeedRoles(), as: operatorItself)
    try await relax()
  }

  /// No second factor and no rotation, unless a test asks for them.
  func relax(_ change: @Sendable (inout AccountRules) -> Void = { _ in }) async throws {
    var rules = AccountRules.standard
    rules.secondFactorFor = []
    rules.passwords = .lengthOnly
    change(&rules)
    let saved = rules
    try await test.database.write { try AccountRulesRepository($0).save(saved) }
  }

  /// An account, invited with a one-time password.
  func invite(_ name: String, _ dutyClass: DutyClass = .business) async throws -> (person: Person, password: String) {
    try await entrance.invite(
      PersonDraft(organ: organ, signInName: name, name: "某某", dutyClass: dutyClass), as: operatorItself)
  }

  /// Accounts, each at an organ of its own, so that no ledger makes one wait for the other.
  func scattered(over count: Int) async throws -> [Person] {
    var people: [Person] = []
    for number in 0..<count {
      let home = Organ.ID(rawValue: Int64(100 + number))
      _ = try await test.database.write { connection in
        try connection.execute(
          """
          INSERT INTO organ (id, name, short_name, level, document_word, reconsideration_organ, reconsideration_address,
            court, version)
          VALUES (\(home), \("第\(number)局"), '', 'department', '', '', '', '', 1)
          """)
      }
      people.append(
        try await test.desk.perform(
          CreatePerson(PersonDraft(organ: home, signInName: "scattered\(number)", name: "某某", dutyClass: .business)),
          as: operatorItself))
    }
    return people
  }

  /// An account whose owner has chosen a password.
  func settle(
    _ name: String, _ dutyClass: DutyClass = .business, password: String = Office.password
  ) async throws -> Person {
    let invited = try await invite(name, dutyClass)
    let first = try await signIn(name, invited.password)
    _ = try await entrance.setPassword(password, current: nil, session: first.session, source: "10.0.0.1")
    return invited.person
  }

  func signIn(
    _ name: String, _ password: String = Office.password, from source: String = "10.0.0.1", device: String? = nil
  ) async throws -> SignInOutcome {
    try await entrance.signIn(
      SignInAttempt(name: name, password: password, from: place(source, device: device)))
  }

  func place(_ source: String = "10.0.0.1", device: String? = nil) -> SignInPlace {
    SignInPlace(source: source, agent: "Firefox", device: device)
  }

  func presence(_ secret: String) async throws -> SessionPresence.Presence? {
    try await test.desk.answer(SessionPresence(secret: secret), as: Principal(.visitor, source: "10.0.0.1"))
  }

  /// The person at the desk, who has just proved who he is.
  func principal(_ person: Person) -> Principal {
    Principal(.person(person.id), source: "10.0.0.1", confirmedAt: test.clock.now)
  }

  /// Somebody who keeps accounts.
  func keeper() async throws -> Person {
    let person = try await settle("keeper", .system)
    _ = try await test.database.write { connection in
      try connection.execute(
        """
        INSERT INTO role_grant (id, person_id, role_id, duty_class, organ_id, reach)
        SELECT 900000, \(person.id.rawValue), c.role_id, c.duty_class, 1, 'territorial' FROM role_capability c
         WHERE c.capability = 'managePeople' LIMIT 1
        """)
    }
    return person
  }

  /// The kinds of the events so far, in the order of the chains.
  func events() async throws -> [String] {
    try await test.database.read { connection in
      try connection.rows("SELECT kind FROM journal_event ORDER BY chain, sequence") { try $0.text("kind") }
    }
  }

  /// The bodies of the events of a kind, in the order of the chains.
  func bodies(_ kind: String) async throws -> [String] {
    try await test.database.read { connection in
      try connection.rows("SELECT body FROM journal_event WHERE kind = \(kind) ORDER BY chain, sequence") {
        try $0.text("body")
      }
    }
  }

  static let password = "correct horse battery"
}
