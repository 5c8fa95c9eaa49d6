public import Disclosure

/// What applicants wrote on the pages of their cases, in the database.
public struct StatementRepository {
  private let connection: any Connection

  /// The statements that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The statements of a case, in the order in which they came.
  public func ofMatter(_ id: Matter.ID) throws -> [ApplicantStatement] {
    try connection.rows(
      """
      SELECT id, organ_id, matter_id, kind, text, at
        FROM applicant_statement
       WHERE matter_id = \(id.rawValue)
       ORDER BY id
      """
    ) { row in
      ApplicantStatement(
        id: try row.id("id"), organ: try row.id("organ_id"), matter: try row.id("matter_id"),
        kind: try row.choice("kind"), text: try row.text("text"), at: try row.instant("at"))
    }
  }

  /// Adds a statement.
  public func insert(_ statement: ApplicantStatement) throws {
    try connection.execute(
      """
      INSERT INTO applicant_statement (id, organ_id, matter_id, kind, text, at)
      VALUES (\(statement.id.rawValue), \(statement.organ.rawValue), \(statement.matter.rawValue),
        \(statement.kind.rawValue), \(statement.text), \(statement.at))
      """)
  }
}
