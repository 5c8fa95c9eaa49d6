import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport

/// An organ with the people that the tests of evidence need, made without the operations of other features.
struct EvidenceOffice {
  /// The organ, and another one where nobody has a role.
  static let organ = Organ.ID(rawValue: 5)
  static let otherOrgan = Organ.ID(rawValue: 6)
  static let proposer = confirmed(40, source: "10.0.0.1")
  static let approver = confirmed(41, source: "10.0.0.2")
  static let auditor = confirmed(42, source: "10.0.0.3")
  static let nobody = confirmed(43, source: "10.0.0.4")
  /// Somebody who has just proved who he is.
  private static func confirmed(_ person: Int64, source: String) -> Principal {
    var principal = Principal.test(Person.ID(rawValue: person))
    principal.source = source
    return principal
  }
  static let system = Principal(.system("test"), source: "test")

  let test: TestDesk
  var desk: Desk { test.desk }

  init(_ engine: TestDatabase) async throws { try await self.init(TestDesk(engine)) }

  /// The office at a desk.
  init(_ test: TestDesk) async throws {
    self.test = test
    try await test.database.write { connection in
      for organ in [Self.organ, Self.otherOrgan] {
        try connection.execute(
          """
          INSERT INTO organ (id, name, short_name, level, document_word, reconsideration_organ,
            reconsideration_address, court, version)
          VALUES (\(organ.rawValue), \("机关\(organ)"), '', 'county', '', '', '', '', 1)
          """)
      }
      try Self.person(40, [.proposeErasure, .approveErasure, .revealIdentity], .business, connection)
      try Self.person(41, [.approveErasure, .revealIdentity, .viewMatters], .business, connection)
      try Self.person(42, [.readJournal, .exportJournal], .audit, connection)
      try Self.person(43, [], .business, connection)
    }
  }

  private static func person(
    _ id: Int64, _ capabilities: [Capability], _ duty: DutyClass, _ connection: any Connection
  ) throws {
    try connection.execute(
      """
      INSERT INTO person (id, organ_id, sign_in_name, name, post, email, phone, duty_class, must_change_password,
        totp_step, created_at, version)
      VALUES (\(id), \(organ.rawValue), \("p\(id)"), \("人员\(id)"), '', '', '', \(duty.rawValue), 0, 0, '', 1)
      """)
    try connection.execute(
      "INSERT INTO role (id, name, duty_class, version) VALUES (\(id), \("角色\(id)"), \(duty.rawValue), 1)")
    for capability in capabilities {
      try connection.execute(
        """
        INSERT INTO capability (name, duty_class) VALUES (\(capability.rawValue), \(duty.rawValue))
        ON CONFLICT DO NOTHING
        """)
      try connection.execute(
        """
        INSERT INTO role_capability (role_id, duty_class, capability)
        VALUES (\(id), \(duty.rawValue), \(capability.rawValue))
        """)
    }
    try connection.execute(
      """
      INSERT INTO role_grant (id, person_id, role_id, duty_class, organ_id, reach)
      VALUES (\(id), \(id), \(id), \(duty.rawValue), \(organ.rawValue), 'organ')
      """)
  }

  /// A closed matter with one party.
  func matter(_ id: Int64, closedOn: String, label: String = "ordinary") async throws {
    try await test.database.write { connection in
      try connection.execute(
        """
        INSERT INTO matter (id, organ_id, kind, number, number_key, title, summary, label, state, stage, opened_on,
          due_provisional, term, closed_on, created_at, version)
        VALUES (\(id), \(Self.organ.rawValue), 'request', \("青申〔2023〕\(id)号"), \(id), '道路维修', '张三丰家门前的路', \(label),
          'closed', '', '2023-01-01', 0, '', \(closedOn), '', 1)
        """)
      try connection.execute(
        """
        INSERT INTO party (id, organ_id, matter_id, kind, name, contact)
        VALUES (\(id + 1_000), \(Self.organ.rawValue), \(id), 'naturalPerson', '张三丰', '13800001234')
        """)
    }
  }

  /// A file of a record.
  func file(_ id: Int64, of owner: JournalEvent.Subject, digest: String, isIdentityPaper: Bool) async throws {
    try await test.database.write { connection in
      try connection.execute(
        """
        INSERT INTO blob (digest, bytes, stored_at) VALUES (\(digest), 1, '') ON CONFLICT DO NOTHING
        """)
      try connection.execute(
        """
        INSERT INTO attachment (id, organ_id, owner_kind, owner_id, name, media_type, bytes, digest,
          is_identity_paper, scan, added_at)
        VALUES (\(id), \(Self.organ.rawValue), \(owner.kind), \(owner.id), '张三丰身份证.jpg', 'image/jpeg', 1, \(digest),
          \(isIdentityPaper ? 1 : 0), 'clean', '2023-01-01T00:00:00.000Z')
        """)
    }
  }

  /// The rows of a query, as text, to look for what must not be there.
  func dump(_ query: SQLText) async throws -> String {
    try await test.database.read { connection in
      try connection.rows(query).map { "\($0.values)" }.joined(separator: "\n")
    }
  }

  /// Whether the whole journal is as it was written.
  func journal() async throws -> JournalReport {
    var report = JournalReport()
    for chain in try await desk.answer(JournalChains(), as: Self.system) {
      report.add(try await desk.answer(ChainExamination(chain: chain), as: Self.system))
    }
    return report
  }
}

/// Seals a secret, as an operation that registers a party would.
struct PutSecret: Operation {
  static let access = Access.system
  var secret: String
  var field = SealedValue.Field.identityNumber
  var owner: JournalEvent.Subject
  var organID = EvidenceOffice.organ

  func organ(in scope: Scope) throws -> Organ.ID? { organID }

  func run(in scope: Scope) throws -> SealedValue {
    scope.record(.organChanged, organ: organID, subject: owner)
    return try scope.sealed.put(secret, field: field, mask: .identityNumber, owner: owner, organ: organID)
  }
}
