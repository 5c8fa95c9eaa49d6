public import CivilTime
public import Disclosure

/// The text versions of files, and what the files hide.
public struct TextVersionRepository {
  private let connection: any Connection

  /// The texts that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The texts of some files, by file.
  public func find(_ files: some Sequence<Attachment.ID>) throws -> [Attachment.ID: TextVersion] {
    let found = try connection.rows(
      """
      SELECT attachment_id, state, article, hidden, remarks, refusal
        FROM file_text
       WHERE attachment_id IN (\(list: Set(files.map(\.rawValue)).sorted()))
      """
    ) { row in
      TextVersion(
        file: try row.id("attachment_id"), state: try row.choice("state"),
        article: try StoredJSON.value("article", of: row) ?? Article(),
        hidden: try StoredJSON.value("hidden", of: row) ?? ScreeningText(),
        remarks: try StoredJSON.value("remarks", of: row) ?? [], refusal: try row.text("refusal"))
    }
    return Dictionary(found.map { ($0.file, $0) }) { first, _ in first }
  }

  /// Keeps the text of a file, in place of what was kept before.
  public func put(_ text: TextVersion, at now: Instant) throws {
    try connection.execute(
      """
      INSERT INTO file_text (attachment_id, state, article, hidden, remarks, refusal, made_at)
      VALUES (\(text.file.rawValue), \(text.state.rawValue), \(try StoredJSON.text(of: text.article)),
        \(try StoredJSON.text(of: text.hidden)), \(try StoredJSON.text(of: text.remarks)), \(text.refusal), \(now))
      ON CONFLICT (attachment_id) DO UPDATE
         SET state = excluded.state, article = excluded.article, hidden = excluded.hidden, remarks = excluded.remarks,
             refusal = excluded.refusal, made_at = excluded.made_at
      """)
  }
}
