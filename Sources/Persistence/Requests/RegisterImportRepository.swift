public import Disclosure

/// The imports of old registers, how far they are, and the rows that they left out.
public struct RegisterImportRepository {
  private let connection: any Connection

  /// The imports that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// An import.
  public func find(_ id: RegisterImport.ID) throws -> RegisterImport? {
    try imports("WHERE id = \(id.rawValue)").first
  }

  /// The imports of an organ, the latest first.
  ///
  /// - Parameters:
  ///   - organ: the organ.
  ///   - last: the last one of the page before.
  ///   - limit: how many.
  /// - Returns: the imports.
  /// - Throws: `SQLFault`.
  public func ofOrgan(_ organ: Organ.ID, before last: RegisterImport.ID?, limit: Int) throws -> [RegisterImport] {
    try imports(
      """
      WHERE organ_id = \(organ.rawValue) AND id < \(last?.rawValue ?? .max)
       ORDER BY id DESC
       LIMIT \(limit)
      """)
  }

  /// Adds an import whose sealed sheet is on the shelf already.
  public func insert(_ item: RegisterImport, bytes: Int, keyName: String?) throws {
    if let digest = item.digest {
      try AttachmentRepository(connection).noteBlob(digest, bytes: bytes, keyName: keyName, at: item.createdAt)
    }
    try connection.execute(
      """
      INSERT INTO register_import (id, organ_id, person_id, digest, state, halt, row_count, done, imported, known,
        remedies, differing, refused, created_at, finished_at)
      VALUES (\(item.id.rawValue), \(item.organ.rawValue), \(item.person?.rawValue), \(item.digest),
        \(item.state.rawValue), \(item.halt?.rawValue), \(item.rows), \(item.tally.done), \(item.tally.imported),
        \(item.tally.known), \(item.tally.remedies), \(item.tally.differing), \(item.tally.refused),
        \(item.createdAt), \(item.finishedAt))
      """)
  }

  /// Saves how far an import is.
  ///
  /// - Throws: `SQLFault.contention` where somebody else took rows in since `old` was read.
  public func update(_ item: RegisterImport, from old: RegisterImport) throws {
    let changed = try connection.execute(
      """
      UPDATE register_import
         SET digest = \(item.digest), state = \(item.state.rawValue), halt = \(item.halt?.rawValue),
             done = \(item.tally.done), imported = \(item.tally.imported), known = \(item.tally.known),
             remedies = \(item.tally.remedies), differing = \(item.tally.differing), refused = \(item.tally.refused),
             finished_at = \(item.finishedAt)
       WHERE id = \(old.id.rawValue) AND done = \(old.tally.done) AND state = \(old.state.rawValue)
      """)
    guard changed == 1 else { throw SQLFault.contention("import \(old.id) was carried on by somebody else") }
  }

  /// Notes rows that changed nothing.
  public func insert(_ findings: [RegisterFinding], of id: RegisterImport.ID) throws {
    for finding in findings {
      try connection.send(
        """
        INSERT INTO register_finding (import_id, position, row_number, case_number, kind, issues)
        VALUES (\(id.rawValue), \(finding.position), \(finding.row), \(finding.number), \(finding.kind.rawValue),
          \(try StoredJSON.text(of: finding.issues.map(StoredIssue.init))))
        """)
    }
  }

  /// The rows that changed nothing, in the order of the sheet.
  public func findings(of id: RegisterImport.ID, limit: Int = .max) throws -> [RegisterFinding] {
    try connection.rows(
      """
      SELECT position, row_number, case_number, kind, issues
        FROM register_finding
       WHERE import_id = \(id.rawValue)
       ORDER BY position
       LIMIT \(limit)
      """
    ) { row in
      let issues: [StoredIssue] = try StoredJSON.value("issues", of: row) ?? []
      return RegisterFinding(
        position: try row.int("position"), row: try row.int("row_number"), number: try row.text("case_number"),
        kind: try row.choice("kind"), issues: issues.map(\.issue))
    }
  }

  private func imports(_ condition: SQLText) throws -> [RegisterImport] {
    try connection.rows(
      """
      SELECT id, organ_id, person_id, digest, state, halt, row_count, imported, known, remedies, differing, refused,
             created_at, finished_at
        FROM register_import
       \(sql: condition)
      """, RegisterImport.init(row:))
  }
}

extension RegisterImport {
  /// The import of a row.
  fileprivate init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), organ: try row.id("organ_id"), person: try row.idOrNil("person_id"),
      digest: try row.textOrNil("digest"), rows: try row.int("row_count"), createdAt: try row.instant("created_at"))
    state = try row.choice("state")
    halt = try row.textOrNil("halt") == nil ? nil : try row.choice("halt")
    tally = RegisterTally(
      imported: try row.int("imported"), known: try row.int("known"), remedies: try row.int("remedies"),
      differing: try row.int("differing"), refused: try row.int("refused"))
    finishedAt = try row.instantOrNil("finished_at")
  }
}

/// An issue as a column keeps it.
private struct StoredIssue: Codable {
  var field: String
  var key: String
  var arguments: [String: String]

  init(_ issue: Issue) {
    (field, key, arguments) = (issue.field, issue.key, issue.arguments)
  }

  var issue: Issue { Issue(field, key, arguments) }
}
