import Persistence

/// The full-text index over `tsvector`, whose positions carry the order of the grams.
///
/// A `tsvector` knows 16,383 positions, and 255 for one word, so a long text stands in several overlapping parts.
extension PostgresConnection {
  func index(document id: Int64, grams: [String]) throws {
    try unindex(document: id)
    let parts = SearchPart.parts(of: grams)
    for (number, part) in parts.enumerated() {
      let marks = SearchMark.marks(ofDocument: id, parts: parts.count)
      try send(
        """
        INSERT INTO search_text (document_id, part, grams)
        SELECT id, \(number),
               CAST(CAST(\(part + " " + marks) AS TEXT) AS TSVECTOR)
                 || array_to_tsvector(ARRAY[CAST(\(SearchMark.organ) AS TEXT) || organ_id])
          FROM search_document
         WHERE id = \(id)
        """)
    }
  }

  func loadIndex(_ documents: [(id: Int64, grams: [String])]) throws {
    let organs = Dictionary(
      uniqueKeysWithValues: try rows(
        "SELECT id, organ_id FROM search_document WHERE id IN (\(list: documents.map(\.id)))"
      ) { (try $0.integer("id"), try $0.integer("organ_id")) })
    var lines: [[SQLValue]] = []
    for (id, grams) in documents {
      let parts = SearchPart.parts(of: grams)
      let marks = SearchMark.marks(ofDocument: id, parts: parts.count, organ: organs[id])
      for (number, part) in parts.enumerated() {
        lines.append([.integer(id), .integer(Int64(number)), .text(part + " " + marks)])
      }
    }
    try load(table: "search_text", columns: ["document_id", "part", "grams"], rows: lines)
  }

  func unindex(document id: Int64) throws {
    try send("DELETE FROM search_text WHERE document_id = \(id)")
  }

  func grams(of document: Int64) throws -> [String] {
    let rows = try rows(
      """
      SELECT t.part AS part, w.lexeme AS gram, CAST(array_to_string(w.positions, ',') AS TEXT) AS places
        FROM search_text t CROSS JOIN LATERAL unnest(t.grams) w
       WHERE t.document_id = \(document) AND w.positions IS NOT NULL
      """)
    var parts: [Int: [Int: String]] = [:]
    for row in rows {
      for place in try row.text("places").split(separator: ",").compactMap({ Int($0) }) {
        parts[try row.int("part"), default: [:]][place] = try row.text("gram")
      }
    }
    var grams: [String] = []
    for (number, places) in parts.sorted(by: { $0.key < $1.key }) {
      // The first grams of a part are the last of the one before.
      let known = number == 0 ? 0 : SearchPart.overlap
      grams += places.sorted { $0.key < $1.key }.dropFirst(known).map(\.value)
    }
    return grams
  }

  func search(_ phrases: [[String]], within reach: SearchReach, before last: Int64?) throws -> [SearchSource] {
    let queries = phrases.flatMap(SearchPart.queries)
    guard !queries.isEmpty else { return [.everything] }
    let organs = reach.organs ?? []
    let isFew = organs.count <= SearchReach.few
    if reach.isNarrow && !isFew {
      // Few documents of many organs: the server itself chooses between these and what the words leave.
      return [SearchSource(tables: "search_document", condition: holding(queries))]
    }
    let mark = organs.isEmpty || !isFew ? [] : [SearchMark.query(organs: organs)]
    let top = try last ?? row("SELECT max(document_id) AS id FROM search_text")?.integerOrNil("id").map { $0 + 1 } ?? 0
    return SearchMark.stretches(below: top).map { stretch in
      let found = Self.found(queries, marks: mark + stretch.marks)
      return SearchSource(
        tables: "(\(sql: found)) found JOIN search_document ON search_document.id = found.document_id",
        condition: "found.document_id >= \(stretch.ids.lowerBound) AND found.document_id < \(stretch.ids.upperBound)",
        id: "found.document_id")
    }
  }

  private func holding(_ queries: [String]) -> SQLText {
    let conditions = queries.map { query -> SQLText in
      """
      search_document.id IN (SELECT document_id FROM search_text
                              WHERE grams @@ CAST(CAST(\(query) AS TEXT) AS TSQUERY))
      """
    }
    return .joined(conditions, separator: " AND ")
  }

  /// The documents that hold all queries: nearly all of them in one part, the long ones each in some part.
  ///
  /// `OFFSET 0` keeps the planner from walking all documents backwards instead of asking the index. They are put in order
  /// here, so that who may see them is looked up only until the page is full.
  private static func found(_ queries: [String], marks: [String]) -> SQLText {
    func asking(_ queries: [String]) -> SQLText {
      let query = (marks + queries).map { "(\($0))" }.joined(separator: " & ")
      return "SELECT document_id FROM search_text WHERE grams @@ CAST(CAST(\(query) AS TEXT) AS TSQUERY)"
    }
    let long = queries.map { asking([SearchMark.queryLong, $0]) }
    guard queries.count > 1 else {
      return "SELECT DISTINCT document_id FROM (\(sql: asking(queries)) OFFSET 0) one ORDER BY document_id DESC"
    }
    return """
      \(sql: asking(queries)) UNION (\(sql: .joined(long, separator: " INTERSECT "))) ORDER BY document_id DESC
      """
  }
}
