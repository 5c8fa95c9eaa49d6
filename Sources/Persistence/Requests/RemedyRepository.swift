import CivilTime
public import Disclosure

/// The reconsiderations and suits in the database.
public struct RemedyRepository {
  let connection: any Connection

  /// The remedies that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// A remedy by its number.
  public func find(_ id: RemedyCase.ID) throws -> RemedyCase? { try remedies(where: "id = \(id.rawValue)").first }

  /// The remedies of a case, the first one first.
  public func ofMatter(_ id: Matter.ID) throws -> [RemedyCase] { try remedies(where: "matter_id = \(id.rawValue)") }

  /// Every remedy of an organ that may count in a year: accepted by its end, and not decided before it began.
  public func counting(in year: Int, organ: Organ.ID) throws -> [RemedyCase] {
    try remedies(
      where: """
        organ_id = \(organ.rawValue) AND accepted_on <= \("\(year)-12-31")
          AND (ended_on IS NULL OR ended_on >= \("\(year)-01-01") OR accepted_on >= \("\(year)-01-01"))
        """)
  }

  /// The remedies that are not decided, by the day on which the reply is due; those without one come last.
  ///
  /// - Parameters:
  ///   - awaitsReply: whether only those are wanted to which the organ has not replied.
  ///   - last: the last one of the page before.
  ///   - limit: how many.
  ///   - visible: a condition on the matter `m`.
  /// - Returns: the remedies.
  /// - Throws: `SQLFault`.
  public func pending(
    awaitsReply: Bool, after last: RemedyCase?, limit: Int, visible: SQLText
  ) throws -> [RemedyCase] {
    // The matter is looked up row by row: as a join, SQLite would walk all matters of the organs beside the few remedies.
    var conditions: [SQLText] = [
      "r.ended_on IS NULL",
      "(SELECT CASE WHEN \(sql: visible) THEN 1 ELSE 0 END FROM matter m WHERE m.id = r.matter_id) = 1",
    ]
    if awaitsReply { conditions.append("r.replied_on IS NULL") }
    if let last {
      let due = last.replyDueOn?.description ?? "9999-12-31"
      conditions.append("(COALESCE(r.reply_due_on, '9999-12-31'), r.id) > (\(due), \(last.id.rawValue))")
    }
    return try connection.rows(
      """
      SELECT \(sql: Self.selected)
        FROM remedy r
       WHERE \(sql: .joined(conditions, separator: " AND "))
       ORDER BY COALESCE(r.reply_due_on, '9999-12-31'), r.id
       LIMIT \(limit)
      """, RemedyCase.init(row:))
  }

  /// The remedies of some cases.
  public func ofMatters(_ ids: some Sequence<Matter.ID>) throws -> [RemedyCase] {
    try remedies(where: "r.matter_id IN (\(list: Set(ids.map(\.rawValue)).sorted()))")
  }

  /// Adds a remedy.
  public func insert(_ remedy: RemedyCase) throws {
    try connection.send(
      """
      INSERT INTO remedy (id, organ_id, matter_id, path, authority, number, accepted_on, served_on, simplified,
        reply_due_on, replied_on, ended_on, decision, lesson, follows, version)
      VALUES (\(remedy.id.rawValue), \(remedy.organ.rawValue), \(remedy.matter.rawValue), \(remedy.path.rawValue),
        \(remedy.authority), \(remedy.number), \(remedy.acceptedOn), \(remedy.servedOn), \(remedy.isSimplified ? 1 : 0),
        \(remedy.replyDueOn), \(remedy.repliedOn), \(remedy.endedOn), \(remedy.decision?.rawValue), \(remedy.lesson), \(remedy.follows?.rawValue),
        \(remedy.version))
      """)
  }

  /// Saves a changed remedy.
  ///
  /// - Throws: `SQLFault.contention` where somebody else saved it since `old` was read.
  public func update(_ remedy: RemedyCase, from old: RemedyCase) throws {
    let changed = try connection.execute(
      """
      UPDATE remedy
         SET authority = \(remedy.authority), number = \(remedy.number), accepted_on = \(remedy.acceptedOn),
             served_on = \(remedy.servedOn), simplified = \(remedy.isSimplified ? 1 : 0),
             follows = \(remedy.follows?.rawValue), reply_due_on = \(remedy.replyDueOn), replied_on = \(remedy.repliedOn), ended_on = \(remedy.endedOn),
             decision = \(remedy.decision?.rawValue), lesson = \(remedy.lesson), version = \(old.version + 1)
       WHERE id = \(old.id.rawValue) AND version = \(old.version)
      """)
    guard changed == 1 else { throw SQLFault.contention("remedy \(old.id) was saved by somebody else") }
  }

  private func remedies(where condition: SQLText) throws -> [RemedyCase] {
    try connection.rows(
      """
      SELECT \(sql: Self.selected)
        FROM remedy r
       WHERE \(sql: condition)
       ORDER BY r.id
      """, RemedyCase.init(row:))
  }

  private static let selected: SQLText = """
    r.id, r.organ_id, r.matter_id, r.path, r.authority, r.number, r.accepted_on, r.served_on, r.simplified,
    r.reply_due_on, r.replied_on, r.ended_on, r.decision, r.lesson, r.follows, r.version
    """
}

extension RemedyCase {
  /// The remedy of a row.
  fileprivate init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), organ: try row.id("organ_id"), matter: try row.id("matter_id"),
      path: try row.choice("path"), authority: try row.text("authority"), number: try row.text("number"),
      acceptedOn: try row.date("accepted_on"), servedOn: try row.dateOrNil("served_on"),
      isSimplified: try row.flag("simplified"), replyDueOn: try row.dateOrNil("reply_due_on"),
      repliedOn: try row.dateOrNil("replied_on"), endedOn: try row.dateOrNil("ended_on"),
      decision: try row.textOrNil("decision") == nil ? nil : try row.choice("decision"),
      lesson: try row.text("lesson"), follows: try row.idOrNil("follows"), version: try row.int("version"))
  }
}
