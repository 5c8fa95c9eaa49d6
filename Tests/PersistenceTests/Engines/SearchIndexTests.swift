import Persistence
import TestSupport
import Testing

@Suite("The full-text index") struct SearchIndexTests {
  /// Documents 1…n with their grams.
  private func indexed(_ engine: TestDatabase, _ documents: [[String]]) async throws -> any Database {
    let database = try await engine.migrated()
    try await database.write { connection in
      try connection.load(
        table: "organ",
        columns: [
          "id", "name", "short_name", "level", "document_word", "reconsideration_organ",
          "reconsideration_address", "court", "version",
        ], rows: [[.integer(1)] + ["甲", "甲", "county", "甲", "", "", ""].map { .text($0) } + [.integer(1)]])
      for (index, grams) in documents.enumerated() {
        let id = index + 1
        try connection.execute(
          """
          INSERT INTO search_document (id, organ_id, kind, subject_id, label, title, body)
          VALUES (\(id), 1, 'x', \(id), 'ordinary', '', '')
          """)
        try connection.index(document: Int64(id), grams: grams)
      }
    }
    return database
  }

  private func found(_ database: any Database, _ phrases: [[String]]) async throws -> [Int64] {
    try await database.read { connection in
      let ways = try [false, true].map { isNarrow in
        let source = connection.search(phrases, isNarrow: isNarrow)
        return try connection.rows(
          """
          SELECT \(sql: source.id) AS id
            FROM \(sql: source.tables)
           WHERE \(sql: source.condition)
           ORDER BY \(sql: source.id)
          """
        ) { try $0.integer("id") }
      }
      #expect(ways[0] == ways[1])
      return ways[0]
    }
  }

  @Test(
    "The grams of a phrase must stand side by side, several phrases may stand anywhere", arguments: TestDatabase.all)
  func phrases(_ engine: TestDatabase) async throws {
    let database = try await indexed(
      engine, [["政府", "府信", "信息", "息公"], ["政府", "府工", "信息", "府信"], ["信息", "政府"]])
    #expect(try await found(database, [["政府", "府信"]]) == [1])
    #expect(try await found(database, [["政府"], ["信息"]]) == [1, 2, 3])
    #expect(try await found(database, [["政府", "府信", "信息"], ["息公"]]) == [1])
    #expect(try await found(database, [["公开"]]) == [])
    #expect(try await found(database, []) == [1, 2, 3])
    #expect(try await found(database, [[]]) == [1, 2, 3])
  }

  @Test("A gram is compared as it is, whatever it is made of", arguments: TestDatabase.all)
  func odd(_ engine: TestDatabase) async throws {
    let grams = [
      "A", "a", "'", "\\", "\"", "*", "a'", "〔2", "2-", "-", "AND", ":", "x y", "é", "|", "&", "!", "(", "😀",
    ]
    let database = try await indexed(engine, grams.map { [$0] })
    for (index, gram) in grams.enumerated() {
      #expect(try await found(database, [[gram]]) == [Int64(index + 1)], "\(gram)")
    }
  }

  @Test("What is indexed again or taken out is found no more", arguments: TestDatabase.all)
  func replaced(_ engine: TestDatabase) async throws {
    let database = try await indexed(engine, [["甲"], ["甲"]])
    try await database.write { connection in
      try connection.index(document: 1, grams: ["乙"])
      try connection.unindex(document: 2)
    }
    #expect(try await found(database, [["甲"]]) == [])
    #expect(try await found(database, [["乙"]]) == [1])
  }

  @Test("A long text is searched to its end", arguments: TestDatabase.all)
  func long(_ engine: TestDatabase) async throws {
    // More positions than a tsvector has, and one word more often than it can count.
    var grams = (0..<40_000).map { $0.isMultiple(of: 3) ? "的" : "g\($0)" }
    grams += ["终", "于", "完"]
    let database = try await indexed(engine, [grams])
    #expect(try await found(database, [["终", "于", "完"]]) == [1])
    #expect(try await found(database, [["于", "终"]]) == [])
    for start in stride(from: 0, to: 39_000, by: 371) {
      #expect(try await found(database, [Array(grams[start..<start + 60])]) == [1], "\(start)")
    }
    #expect(try await found(database, [Array(grams[100..<900])]) == [1])
  }
}
