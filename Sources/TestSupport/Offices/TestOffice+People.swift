public import CivilTime
public import Disclosure
public import Operations
import Persistence

extension TestOffice {
  /// Somebody with a post at an organ; `number` is above 100 and used once.
  @discardableResult
  public func person(
    _ number: Int64, _ post: Post, at organ: Organ.ID = county, reach: Grant.Reach = .organ
  ) async throws -> Person.ID {
    let person = try await person(number, post.dutyClass, at: organ)
    try await grant(post, to: person, at: organ, reach: reach)
    return person
  }

  /// Somebody at the county who has a role as it comes with the platform; `number` is above 100 and used once.
  public func person(_ number: Int64, _ role: ShippedRole) async throws -> Person.ID {
    let person = try await person(number, role.dutyClass.rawValue, at: Self.county)
    _ = try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO role (id, name, duty_class, version)
        VALUES (\(number), \(role.name), \(role.dutyClass.rawValue), 1)
        """)
      for capability in role.capabilities {
        try connection.execute(
          """
          INSERT INTO role_capability (role_id, duty_class, capability)
          VALUES (\(number), \(role.dutyClass.rawValue), \(capability.rawValue))
          """)
      }
      try connection.execute(
        """
        INSERT INTO role_grant (id, person_id, role_id, duty_class, organ_id, reach)
        VALUES (\(number), \(number), \(number), \(role.dutyClass.rawValue), \(Self.county.rawValue), 'organ')
        """)
    }
    return person
  }

  private func person(_ number: Int64, _ dutyClass: String, at organ: Organ.ID) async throws -> Person.ID {
    _ = try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO person (id, organ_id, sign_in_name, name, post, email, phone, duty_class, must_change_password,
          totp_step, created_at, version)
        VALUES (\(number), \(organ.rawValue), \("p\(number)"), \("人\(number)"), '', '', '', \(dutyClass), 0, 0,
          '2026-01-01T00:00:00.000Z', 1)
        """)
    }
    return Person.ID(rawValue: number)
  }

  /// Gives somebody one more post.
  public func grant(
    _ post: Post, to person: Person.ID, at organ: Organ.ID = county, reach: Grant.Reach = .organ
  ) async throws {
    _ = try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO role_grant (id, person_id, role_id, duty_class, organ_id, reach)
        VALUES (\(person.rawValue * 1_000 + post.rawValue * 10 + organ.rawValue), \(person.rawValue),
          \(post.rawValue), \(post.dutyClass), \(organ.rawValue), \(reach.rawValue))
        """)
    }
  }

  /// Writes down that somebody is away, and who stands in.
  public func absence(
    of person: Person.ID, deputy: Person.ID, from: CivilDate, to: CivilDate
  ) async throws {
    _ = try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO absence (id, person_id, deputy_id, from_day, to_day, reason)
        VALUES (\(person.rawValue * 1_000 + deputy.rawValue), \(person.rawValue), \(deputy.rawValue), \(from), \(to), '')
        """)
    }
  }

  /// Lays down a chain at the county: its levels by title.
  @discardableResult
  public func chain(
    at organ: Organ.ID = county, kind: Matter.Kind = .general, _ levels: [(String, ApprovalLevel.Holder)]
  ) async throws -> ApprovalChain.ID {
    let draw = DrawChain(
      organ: organ, kind: kind, name: "审批链", effectiveOn: clock.now.beijingDate,
      levels: levels.map { .init(title: $0.0, holder: $0.1) })
    return try await desk.perform(draw, as: Principal(.system("test"), source: "test"))
  }

  /// Registers a matter and hands it back.
  public func matter(
    _ title: String = "河滨路征收补偿方案", by person: Person.ID, at organ: Organ.ID = county, summary: String = "",
    label: Matter.Label = .ordinary, due: MatterDraft.Due = .none
  ) async throws -> Matter {
    let draft = MatterDraft(
      title: title, summary: summary, label: label, openedOn: clock.now.beijingDate, due: due)
    let id = try await desk.perform(RegisterMatter(organ: organ, draft: draft), as: .test(person))
    return try await matter(id)
  }

  /// The matter as the database has it.
  public func matter(_ id: Matter.ID) async throws -> Matter {
    let found = try await database.read { try MatterRepository($0).find(id) }
    guard let found else { throw NotFound() }
    return found
  }

  /// The approval as the database has it.
  public func approval(_ id: Approval.ID) async throws -> Approval {
    let found = try await database.read { try ApprovalRepository($0).find(id) }
    guard let found else { throw NotFound() }
    return found
  }
}

extension Principal {
  /// Somebody at a desk of a test, who has just proved who he is.
  public static func test(_ person: Person.ID) -> Principal {
    Principal(.person(person), source: "test", confirmedAt: Instant(milliseconds: 4_102_444_800_000))
  }

  /// Somebody who reads what is public.
  public static let visitor = Principal(.visitor, source: "198.51.100.9")
}
