import Persistence

/// The full-text index over `tsvector`, whose positions carry the order of the grams.
///
/// A `tsvector` knows 16,383 positions, and 255 for one word, so a long text stands in several overlapping parts.
extension PostgresConnection {
  func index(document id: Int64, grams: [String]) throws {
    try unindex(document: id)
    for (number, part) in SearchPart.parts(of: grams).enumerated() {
      try execute(
        """
        INSERT INTO search_text (document_id, part, grams)
        VALUES (\(id), \(number), CAST(CAST(\(part) AS TEXT) AS TSVECTOR))
        """)
    }
  }

  func loadIndex(_ documents: [(id: Int64, grams: [String])]) throws {
    try load(
      table: "search_text", columns: ["document_id", "part", "grams"],
      rows: documents.flatMap { id, grams in
        SearchPart.parts(of: grams).enumerated().map { [.integer(id), .integer(Int64($0)), .text($1)] }
      })
  }

  func unindex(document id: Int64) throws {
    try execute("DELETE FROM search_text WHERE document_id = \(id)")
  }

  func grams(of document: Int64) throws -> [String] {
    let rows = try rows(
      """
      SELECT t.part AS part, w.lexeme AS gram, CAST(array_to_string(w.positions, ',') AS TEXT) AS places
        FROM search_text t CROSS JOIN LATERAL unnest(t.grams) w
       WHERE t.document_id = \(document)
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

  func search(_ phrases: [[String]], isNarrow: Bool) -> SearchSource {
    let conditions = phrases.flatMap(SearchPart.queries).map { query -> SQLText in
      """
      search_document.id IN (SELECT document_id FROM search_text
                              WHERE grams @@ CAST(CAST(\(query) AS TEXT) AS TSQUERY))
      """
    }
    // The server knows how common a word is, and by itself begins with what leaves the fewest.
    return conditions.isEmpty
      ? .everything
      : SearchSource(tables: "search_document", condition: .joined(conditions, separator: " AND "))
  }
}
