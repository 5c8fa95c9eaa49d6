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
  ///   - reach: what is known of the condition.
  ///   - last: the last document of the page before.
  ///   - limit: how many are handed over.
  /// - Returns: the numbers of the documents and the kinds of their records.
  /// - Throws: `SQLFault`.
  public func latest(
    _ query: SearchQuery, where condition: SQLText, within reach: SearchReach = SearchReach(),
    before last: Int64? = nil, limit: Int
  ) throws -> [(id: Int64, kind: String)] {
    var found: [(id: Int64, kind: String)] = []
    for source in try connection.search(query.grams, within: reach, before: last) where found.count < limit {
      found += try connection.rows(
        """
        SELECT \(sql: source.id) AS id, search_document.kind AS kind
          FROM \(sql: source.tables)
         WHERE \(sql: source.condition) AND \(sql: source.id) < \(last ?? Int64.max) AND \(sql: condition)
         ORDER BY \(sql: source.id) DESC
         LIMIT \(limit - found.count)
        """
      ) { (try $0.integer("id"), try $0.text("kind")) }
    }
    return found
  }

  /// Those of some documents that a condition on `search_document` lets through.
  public func those(of ids: Set<Int64>, where condition: SQLText) throws -> Set<Int64> {
    guard !ids.isEmpty else { return [] }
    return Set(
      try connection.rows(
        "SELECT id FROM search_document WHERE id IN (\(list: ids.sorted())) AND \(sql: condition)"
      ) { try $0.integer("id") })
  }

  /// What documents say, in the order of their numbers.
  public func hits(_ ids: [Int64]) throws -> [SearchHit] {
    let rows = try connection.rows(
      """
      SELECT id, kind, subject_id, organ_id, title, body, dated_on FROM search_document WHERE id IN (\(list: ids))
      """
    ) { row in
      SearchHit(
        id: try row.integer("id"),
        subject: JournalEvent.Subject(try row.text("kind"), try row.integer("subject_id")),
        organ: try row.id("organ_id"), title: try row.text("title"), body: try row.text("body"),
        datedOn: try row.dateOrNil("dated_on"))
    }
    let byID = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })
    return ids.compactMap { byID[$0] }
  }

  private func id(of subject: JournalEvent.Subject) throws -> Int64? {
    try connection.row(
      "SELECT id FROM search_document WHERE kind = \(subject.kind) AND subject_id = \(subject.id)"
    )?.integer("id")
  }
}
