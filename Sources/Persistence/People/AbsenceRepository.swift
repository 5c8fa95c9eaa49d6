public import CivilTime
public import Disclosure

/// Who is away, and who stands in, in the database.
public struct AbsenceRepository {
  private let connection: any Connection

  /// The absences that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// An absence by its number.
  public func find(_ id: Absence.ID) throws -> Absence? {
    try absences(where: "id = \(id.rawValue)").first
  }

  /// The absences of a person that are not over on a day, in their order.
  public func ofPerson(_ person: Person.ID, notOverOn day: CivilDate) throws -> [Absence] {
    try absences(where: "person_id = \(person.rawValue) AND to_day >= \(day)")
  }

  /// The absences during which a person stands in for others, not over on a day, in their order.
  public func deputising(_ deputy: Person.ID, notOverOn day: CivilDate) throws -> [Absence] {
    try absences(where: "deputy_id = \(deputy.rawValue) AND to_day >= \(day)")
  }

  /// The absences in an organ that are not over on a day, in their order.
  public func ofOrgan(_ organ: Organ.ID, notOverOn day: CivilDate) throws -> [Absence] {
    try absences(
      where: """
        person_id IN (SELECT id FROM person WHERE organ_id = \(organ.rawValue)) AND to_day >= \(day)
        """)
  }

  /// Who acts for a person on a day: the deputy, or the deputy's deputy where that one is away too.
  ///
  /// - Returns: nil where the person is there, or where all who could stand in are away.
  public func deputy(of person: Person.ID, on day: CivilDate) throws -> Person.ID? {
    var seen: Set<Person.ID> = [person]
    var current = person
    while let next = try ofPerson(current, notOverOn: day).first(where: { $0.covers(day) })?.deputy {
      guard seen.insert(next).inserted else { return nil }
      current = next
    }
    guard current != person else { return nil }
    let isClosed = try connection.count(
      "SELECT count(*) AS n FROM person WHERE id = \(current.rawValue) AND disabled_at IS NOT NULL")
    return isClosed == 0 ? current : nil
  }

  /// Adds an absence.
  public func insert(_ absence: Absence) throws {
    try connection.execute(
      """
      INSERT INTO absence (id, person_id, deputy_id, from_day, to_day, reason)
      VALUES (\(absence.id.rawValue), \(absence.person.rawValue), \(absence.deputy.rawValue), \(absence.from),
        \(absence.to), \(absence.reason))
      """)
  }

  /// Makes a day the last one of an absence.
  public func end(_ id: Absence.ID, on day: CivilDate) throws {
    try connection.execute("UPDATE absence SET to_day = \(day) WHERE id = \(id.rawValue)")
  }

  /// Takes back an absence that has not begun.
  public func delete(_ id: Absence.ID) throws {
    try connection.execute("DELETE FROM absence WHERE id = \(id.rawValue)")
  }

  private func absences(where condition: SQLText) throws -> [Absence] {
    try connection.rows(
      """
      SELECT id, person_id, deputy_id, from_day, to_day, reason
        FROM absence
       WHERE \(sql: condition)
       ORDER BY from_day, id
      """
    ) { row in
      Absence(
        id: try row.id("id"), person: try row.id("person_id"), deputy: try row.id("deputy_id"),
        from: try row.date("from_day"), to: try row.date("to_day"), reason: try row.text("reason"))
    }
  }
}
