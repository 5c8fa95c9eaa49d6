public import CivilTime
public import Disclosure

/// What people are told, in the database.
public struct NotificationRepository {
  private static let columns: SQLText = """
    id, person_id, organ_id, kind, arguments, subject_kind, subject_id, created_at, read_at, mail
    """

  private let connection: any Connection

  /// The notices that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Adds a notice.
  public func insert(_ notice: PersonalNotice) throws {
    try connection.execute(
      """
      INSERT INTO notification (id, person_id, organ_id, kind, arguments, subject_kind, subject_id, created_at, mail)
      VALUES (\(notice.id.rawValue), \(notice.person.rawValue), \(notice.organ?.rawValue), \(notice.kind.rawValue),
        \(NoticeArguments.text(notice.arguments)), \(notice.subject.kind), \(notice.subject.id), \(notice.createdAt),
        \(notice.mail.rawValue))
      """)
  }

  /// A notice.
  public func find(_ id: PersonalNotice.ID) throws -> PersonalNotice? {
    try connection.row("SELECT \(sql: Self.columns) FROM notification WHERE id = \(id.rawValue)")
      .map(PersonalNotice.init(row:))
  }

  /// The notices of a person, the newest first.
  public func list(of person: Person.ID, before: PersonalNotice.ID? = nil, limit: Int) throws -> [PersonalNotice] {
    try connection.rows(
      """
      SELECT \(sql: Self.columns)
        FROM notification
       WHERE person_id = \(person.rawValue) AND id < \(before?.rawValue ?? .max)
       ORDER BY id DESC
       LIMIT \(limit)
      """,
      PersonalNotice.init(row:))
  }

  /// How many notices a person has not read; counting stops at `limit`, because nobody needs to know more.
  public func unread(of person: Person.ID, limit: Int = 100) throws -> Int {
    try connection.count(
      """
      SELECT count(*) AS n
        FROM (SELECT id FROM notification WHERE person_id = \(person.rawValue) AND read_at IS NULL LIMIT \(limit)) AS u
      """)
  }

  /// Marks a person's notices as read: one, or all up to one.
  ///
  /// - Returns: how many had not been read before.
  public func markRead(
    of person: Person.ID, upTo last: PersonalNotice.ID, onlyOne: Bool, at moment: Instant
  ) throws -> Int {
    let which: SQLText = onlyOne ? "id = \(last.rawValue)" : "id <= \(last.rawValue)"
    return try connection.execute(
      """
      UPDATE notification
         SET read_at = \(moment)
       WHERE person_id = \(person.rawValue) AND read_at IS NULL AND \(sql: which)
      """)
  }

  /// Marks as read what some people were told of a record, because it is over.
  public func settle(
    _ kind: NoticeKind, of subject: JournalEvent.Subject, for people: [Person.ID], at moment: Instant
  ) throws {
    try connection.execute(
      """
      UPDATE notification
         SET read_at = \(moment)
       WHERE person_id IN (\(list: people.map(\.rawValue))) AND read_at IS NULL AND kind = \(kind.rawValue)
         AND subject_kind = \(subject.kind) AND subject_id = \(subject.id)
      """)
  }

  /// Notes what became of the mail.
  public func save(mail: PersonalNotice.Mail, of id: PersonalNotice.ID) throws {
    try connection.execute("UPDATE notification SET mail = \(mail.rawValue) WHERE id = \(id.rawValue)")
  }

  /// Which kinds a person does not want by mail.
  public func unwantedByMail(of person: Person.ID) throws -> Set<NoticeKind> {
    let rows = try connection.rows(
      "SELECT kind FROM notification_choice WHERE person_id = \(person.rawValue) AND by_mail = 0")
    return Set(try rows.map { NoticeKind(rawValue: try $0.text("kind")) })
  }

  /// Notes whether a person wants a kind by mail.
  public func choose(_ kind: NoticeKind, byMail: Bool, for person: Person.ID) throws {
    try connection.execute(
      """
      INSERT INTO notification_choice (person_id, kind, by_mail)
      VALUES (\(person.rawValue), \(kind.rawValue), \(byMail ? 1 : 0))
      ON CONFLICT (person_id, kind) DO UPDATE SET by_mail = excluded.by_mail
      """)
  }

  /// Where a person is reached, and for which organ he works; nil where the account is closed.
  public func address(of person: Person.ID) throws -> NoticeAddress? {
    try connection.row(
      "SELECT organ_id, email, phone FROM person WHERE id = \(person.rawValue) AND disabled_at IS NULL"
    ).map {
      NoticeAddress(organ: try $0.id("organ_id"), email: try $0.text("email"), phone: try $0.text("phone"))
    }
  }
}

/// Where a person is reached.
public struct NoticeAddress: Hashable, Sendable {
  /// The organ that the person belongs to.
  public var organ: Organ.ID
  /// Where mail goes; empty where none.
  public var email: String
  /// The telephone at work; empty where none.
  public var phone: String
}

extension PersonalNotice {
  /// A notice as its row says.
  init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), person: try row.id("person_id"), organ: try row.idOrNil("organ_id"),
      kind: NoticeKind(rawValue: try row.text("kind")), arguments: NoticeArguments.read(try row.text("arguments")),
      subject: .init(try row.text("subject_kind"), try row.integer("subject_id")),
      createdAt: try row.instant("created_at"), mail: try row.choice("mail"))
    readAt = try row.instantOrNil("read_at")
  }
}

/// Arguments as one text: a line for each, the name before the first equals sign.
enum NoticeArguments {
  static func text(_ arguments: [String: String]) -> String {
    arguments.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value.filter { !$0.isNewline })" }
      .joined(separator: "\n")
  }

  static func read(_ text: String) -> [String: String] {
    var arguments: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { arguments[String(parts[0])] = String(parts[1]) }
    }
    return arguments
  }
}
