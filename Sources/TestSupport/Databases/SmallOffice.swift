public import Disclosure
public import Operations
public import Persistence

/// One organ with two people and a matter, written straight into the tables: for tests of what stands beside them.
public struct SmallOffice: Sendable {
  /// The organ.
  public let organ = Organ.ID(rawValue: 900_001)
  /// Somebody with the capabilities that the test gives; has an address of mail and a telephone.
  public let officer = Person.ID(rawValue: 900_002)
  /// Somebody without any capability.
  public let stranger = Person.ID(rawValue: 900_003)
  /// An ordinary matter of the organ.
  public let matter = Matter.ID(rawValue: 900_004)
  /// A party of the matter.
  public let party: Int64 = 900_005

  /// Opens the office in a migrated database.
  public init(in database: any Database, officerMay capabilities: Set<Capability>) async throws {
    let (organ, officer, stranger, matter, party) = (organ, officer, stranger, matter, party)
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO organ (id, name, short_name, level, document_word, reconsideration_organ, reconsideration_address,
          court, version) VALUES (\(organ.rawValue), '青山县人民政府', '青山县', 'county', '青', '', '', '', 1)
        """)
      let duty = capabilities.first?.dutyClass ?? .business
      for (id, name, duty) in [(officer, "officer", duty), (stranger, "stranger", DutyClass.business)] {
        try connection.execute(
          """
          INSERT INTO person (id, organ_id, sign_in_name, name, post, email, phone, duty_class, must_change_password,
            totp_step, created_at, version)
          VALUES (\(id.rawValue), \(organ.rawValue), \(name), \(name), '', \("\(name)@example.gov.cn"), '05310000000',
            \(duty.rawValue), 0, 0, '2026-01-01T00:00:00.000Z', 1)
          """)
      }
      try Self.grant(capabilities, duty, to: officer, at: organ, on: connection)
      try connection.execute(
        """
        INSERT INTO matter (id, organ_id, kind, number, number_key, title, summary, label, state, stage, opened_on,
          due_provisional, term, created_at, version)
        VALUES (\(matter.rawValue), \(organ.rawValue), 'request', '青申〔2026〕1号', 1, '申请', '', 'ordinary', 'open', '',
          '2026-03-02', 0, '', '2026-03-02T01:00:00.000Z', 1)
        """)
      try connection.execute(
        """
        INSERT INTO party (id, organ_id, matter_id, kind, name, contact)
        VALUES (\(party), \(organ.rawValue), \(matter.rawValue), 'person', '张三', '')
        """)
    }
  }

  private static func grant(
    _ capabilities: Set<Capability>, _ duty: DutyClass, to person: Person.ID, at organ: Organ.ID,
    on connection: any Connection
  ) throws {
    try connection.execute(
      "INSERT INTO role (id, name, duty_class, version) VALUES (900010, '测试', \(duty.rawValue), 1)")
    for capability in capabilities {
      try connection.execute(
        """
        INSERT INTO capability (name, duty_class) VALUES (\(capability.rawValue), \(duty.rawValue))
        ON CONFLICT DO NOTHING
        """)
      try connection.execute(
        """
        INSERT INTO role_capability (role_id, duty_class, capability)
        VALUES (900010, \(duty.rawValue), \(capability.rawValue))
        """)
    }
    try connection.execute(
      """
      INSERT INTO role_grant (id, person_id, role_id, duty_class, organ_id, reach)
      VALUES (900011, \(person.rawValue), 900010, \(duty.rawValue), \(organ.rawValue), 'organ')
      """)
  }

  /// The officer, as a principal.
  public var asOfficer: Principal { .test(officer) }
  /// The stranger, as a principal.
  public var asStranger: Principal { .test(stranger) }
}
