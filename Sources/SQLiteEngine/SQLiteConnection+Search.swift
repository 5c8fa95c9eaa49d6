import Persistence

/// The full-text index over FTS5, whose tokenizer `ascii` takes what stands between spaces as one word.
extension SQLiteConnection {
  func index(document id: Int64, grams: [String]) throws {
    try unindex(document: id)
    try loadIndex([(id, grams)])
  }

  func loadIndex(_ documents: [(id: Int64, grams: [String])]) throws {
    try load(
      table: "search_text", columns: ["rowid", "grams"],
      rows: documents.map { id, grams in
        [.integer(id), .text(grams.filter { !$0.isEmpty }.map(Self.token).joined(separator: " "))]
      })
  }

  func unindex(document id: Int64) throws {
    try execute("DELETE FROM search_text WHERE rowid = \(id)")
  }

  func grams(of document: Int64) throws -> [String] {
    let text = try row("SELECT grams FROM search_text WHERE rowid = \(document)")?.text("grams") ?? ""
    return text.split(separator: " ").map { Self.gram(of: String($0)) }
  }

  func search(_ phrases: [[String]], within reach: SearchReach, before last: Int64?) -> [SearchSource] {
    [source(phrases, within: reach)]
  }

  private func source(_ phrases: [[String]], within reach: SearchReach) -> SearchSource {
    let phrases = phrases.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
      .map { $0.map(Self.token).joined(separator: " ") }
    guard !phrases.isEmpty else { return .everything }
    guard !reach.isNarrow else {
      // FTS5 would find all documents of the installation before the few are picked out.
      return SearchSource(
        tables: "search_document CROSS JOIN search_text ON search_text.rowid = search_document.id",
        condition: .joined(
          phrases.map { "instr(' ' || search_text.grams || ' ', \(" \($0) ")) > 0" }, separator: " AND "))
    }
    let query = phrases.map { "\"\($0)\"" }.joined(separator: " AND ")
    var condition: SQLText = "search_text MATCH \(query)"
    if let organs = reach.organs, organs.count <= SearchReach.few, reach.documents <= SearchReach.gathered {
      // The numbers of few organs' documents are gathered once, from an index; else each hit of whatever organ would be
      // read to see whose it is. Without the plus FTS5 would be asked anew for each of these numbers.
      condition = """
        \(sql: condition)
          AND +search_text.rowid IN (SELECT id FROM search_document WHERE organ_id IN (\(list: organs)))
        """
    }
    return SearchSource(
      tables: "search_text CROSS JOIN search_document ON search_document.id = search_text.rowid",
      condition: condition, id: "search_text.rowid")
  }

  /// A gram as a word that the tokenizer neither splits nor changes.
  ///
  /// It would drop punctuation and fold capitals, both of ASCII only; these move into the private-use area, which it
  /// takes for letters.
  private static func token(_ gram: String) -> String {
    var token = String.UnicodeScalarView()
    for scalar in gram.unicodeScalars {
      let isPlain =
        scalar.value > 0x7F || ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      token.append(isPlain ? scalar : Unicode.Scalar(0xE000 + scalar.value) ?? scalar)
    }
    return String(token)
  }

  private static func gram(of token: String) -> String {
    var gram = String.UnicodeScalarView()
    for scalar in token.unicodeScalars {
      let isMoved = (0xE000...0xE07F).contains(scalar.value)
      gram.append(isMoved ? Unicode.Scalar(scalar.value - 0xE000) ?? scalar : scalar)
    }
    return String(gram)
  }
}
