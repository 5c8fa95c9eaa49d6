public import Disclosure

/// The full-text index in the database, kept in the transaction of the record that it makes findable.
public struct SearchRepository {
  private let connection: any Connection

  /// The index that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Makes a record findable, or findable by what it says now; `newID` numbers a document that is not in the index yet.
  public func put(_ document: SearchDocument, newID: () throws -> Int64) throws {
    let known = try id(of: document.subject)
    let id = try known ?? newID()
    if known == nil {
      try connection.send(
        """
        INSERT INTO search_document (id, organ_id, kind, subject_id, label, holder_id, title, body, dated_on)
        VALUES (\(id), \(document.organ.rawValue), \(document.subject.kind), \(document.subject.id),
          \(document.label.rawValue), \(document.holder?.rawValue), \(document.title), \(document.body),
          \(document.datedOn))
        """)
    } else {
      try connection.send(
        """
        UPDATE search_document
           SET organ_id = \(document.organ.rawValue), label = \(document.label.rawValue),
               holder_id = \(document.holder?.rawValue), title = \(document.title), body = \(document.body),
               dated_on = \(document.datedOn)
         WHERE id = \(id)
        """)
    }
    try connection.index(document: id, grams: document.grams)
  }

  /// Makes many new records findable, each under the number of its document and the grams that were made of it.
  public func load(_ documents: [(id: Int64, document: SearchDocument, grams: [String])]) throws {
    try connection.load(
      table: "search_document",
      columns: ["id", "organ_id", "kind", "subject_id", "label", "holder_id", "title", "body", "dated_on"],
      rows: documents.map { id, document, _ in
        [
          .integer(id), document.organ.sqlValue, .text(document.subject.kind), .integer(document.subject.id),
          .text(document.label.rawValue), document.holder?.sqlValue ?? .null, .text(document.title),
          .text(document.body), document.datedOn?.sqlValue ?? .null,
        ]
      })
    try connection.loadIndex(documents.map { ($0.id, $0.grams) })
  }

  /// Makes a record unfindable.
  public func remove(_ subject: JournalEvent.Subject) throws {
    guard let id = try id(of: subject) else { return }
    try connection.unindex(document: id)
    try connection.execute("DELETE FROM search_document WHERE id = \(id)")
  }

  /// The documents that a query finds, the latest first.
  ///
  /// - Parameters:
  ///   - query: what is looked for.
  ///   - condition: on `search_document`: who may find them, and what else is asked.
  ///   - isNarrow: whether the condition leaves few.
  ///   - last: the last document of the page before.
  ///   - limit: how many are handed over.
  /// - Returns: what was found.
  /// - Throws: `SQLFault`.
  public func find(
    _ query: SearchQuery, where condition: SQLText, isNarrow: Bool = false, before last: Int64?, limit: Int
  ) throws -> [SearchHit] {
    let source = connection.search(query.grams, isNarrow: isNarrow)
    return try connection.rows(
      """
      SELECT search_document.id, search_document.kind, search_document.subject_id, search_document.organ_id,
             search_document.title, search_document.body, search_document.dated_on
        FROM \(sql: source.tables)
       WHERE \(sql: source.condition) AND \(sql: source.id) < \(last ?? Int64.max) AND \(sql: condition)
       ORDER BY \(sql: source.id) DESC
       LIMIT \(limit)
      """
    ) { row in
      SearchHit(
        id: try row.integer("id"),
        subject: JournalEvent.Subject(try row.text("kind"), try row.integer("subject_id")),
        organ: try row.id("organ_id"), title: try row.text("title"), body: try row.text("body"),
        datedOn: try row.dateOrNil("dated_on"))
    }
  }

  /// How many of the latest `limit` documents that a query finds are of each kind.
  public func facets(
    _ query: SearchQuery, where condition: SQLText, isNarrow: Bool = false, limit: Int
  ) throws -> [String: Int] {
    let source = connection.search(query.grams, isNarrow: isNarrow)
    let rows = try connection.rows(
      """
      SELECT f.kind AS kind, count(*) AS n
        FROM (SELECT search_document.kind AS kind
                FROM \(sql: source.tables)
               WHERE \(sql: source.condition) AND \(sql: condition)
               ORDER BY \(sql: source.id) DESC
               LIMIT \(limit)) f
       GROUP BY f.kind
      """)
    return Dictionary(try rows.map { (try $0.text("kind"), try $0.int("n")) }) { first, _ in first }
  }

  private func id(of subject: JournalEvent.Subject) throws -> Int64? {
    try connection.row(
      "SELECT id FROM search_document WHERE kind = \(subject.kind) AND subject_id = \(subject.id)"
    )?.integer("id")
  }
}
