import Disclosure
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
      let few = (1...20).map { Int64($0) }
      let ways = try [
        SearchReach(), SearchReach(isNarrow: true), SearchReach(organs: [few[0]]),
        SearchReach(organs: few, isNarrow: true), SearchReach(organs: [few[0], few[1]], isNarrow: true),
      ].map { try connection.found(phrases, within: $0) }
      for way in ways { #expect(way == ways[0]) }
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

  @Test("The latest come first, page after page, wherever their numbers lie", arguments: TestDatabase.all)
  func latest(_ engine: TestDatabase) async throws {
    let ids: [Int64] = [
      0, 1, 4_095, 4_096, 8_191, 8_192, 16_383, 16_384, 65_535, 65_536, 262_143, 262_144, 600_000, 1_000_000,
      1_003_000, 1_003_520, 1_003_521,
    ]
    let database = try await engine.migrated()
    try await database.write { connection in
      try StrikeProof.layGround(on: connection)
      for id in ids {
        try connection.execute(
          """
          INSERT INTO search_document (id, organ_id, kind, subject_id, label, title, body)
          VALUES (\(id), 1, 'x', \(id), 'ordinary', '', '')
          """)
        try connection.index(document: id, grams: SearchGrams.index([id.isMultiple(of: 2) ? "道路双" : "道路单"]))
      }
    }
    for (text, holding) in [
      ("道路", ids), ("双", ids.filter { $0.isMultiple(of: 2) }), ("道路 单", ids.filter { $0 % 2 == 1 }),
    ] {
      let query = try #require(SearchQuery(text))
      for limit in [1, 3, 100] {
        var found: [Int64] = []
        while true {
          let page = try await database.read { [last = found.last] connection in
            try SearchRepository(connection).latest(query, where: "1 = 1", before: last, limit: limit)
          }
          guard !page.isEmpty else { break }
          found += page.map(\.id)
        }
        #expect(found == holding.reversed(), "\(text), \(limit) at a time")
      }
    }
  }

  @Test("Phrases of a long text are found wherever they stand in it", arguments: TestDatabase.all)
  func apart(_ engine: TestDatabase) async throws {
    let long = ["始"] + (0..<40_000).map { "g\($0)" } + ["终"]
    let database = try await indexed(engine, [long, ["始"], ["终"]])
    #expect(try await found(database, [["始"], ["终"]]) == [1])
    #expect(try await found(database, [["始"], ["g20000", "g20001"], ["终"]]) == [1])
  }
}
