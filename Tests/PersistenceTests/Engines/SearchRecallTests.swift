import Disclosure
import Persistence
import TestSupport
import Testing

@Suite("The full-text index finds what stands in a text, and nothing else") struct SearchRecallTests {
  /// Few characters, so that texts look alike and a wrong hit is likely.
  private static let characters = Array("政府信息公开申请答复")
  private static let pieces = [
    "GB/T", "9704", "2026", "Pdf", "word", "ＷＰＳ", "２０２６", "〔", "〕", "，", " ", "-", "31号", "é",
  ]

  /// Texts of Chinese alone, and texts with letters, digits and marks between.
  private static func texts(_ count: Int, mixed: Bool, _ random: inout SplitMix64) -> [String] {
    (0..<count).map { _ in
      (0..<(3 + Int(random.next() % 60))).map { _ in
        mixed && random.next() % 3 == 0
          ? pieces[Int(random.next() % UInt64(pieces.count))]
          : String(characters[Int(random.next() % UInt64(characters.count))])
      }.joined()
    }
  }

  private func indexed(_ engine: TestDatabase, _ texts: [String]) async throws -> any Database {
    let database = try await engine.migrated()
    try await database.write { connection in
      try StrikeProof.layGround(on: connection)
      for (id, text) in texts.enumerated() {
        try connection.execute(
          """
          INSERT INTO search_document (id, organ_id, kind, subject_id, label, title, body)
          VALUES (\(id), 1, 'x', \(id), 'ordinary', '', \(text))
          """)
        try connection.index(document: Int64(id), grams: SearchGrams.index([text]))
      }
    }
    return database
  }

  private func found(_ database: any Database, _ query: String) async throws -> Set<Int> {
    guard let query = SearchQuery(query) else { return [] }
    return try await database.read { connection in
      let ways = try [false, true].map { isNarrow in
        Set(try connection.found(query.grams, within: SearchReach(isNarrow: isNarrow)).map(Int.init))
      }
      #expect(ways[0] == ways[1], "looking through few finds something else than the index")
      return ways[0]
    }
  }

  @Test("Every run of Chinese characters of a text, from one to all of them", arguments: TestDatabase.all)
  func chinese(_ engine: TestDatabase) async throws {
    var random = SplitMix64(seed: 20)
    let texts = Self.texts(60, mixed: false, &random)
    let database = try await indexed(engine, texts)
    var asked: Set<String> = []
    for text in texts {
      let characters = Array(text)
      for length in [1, 2, 3, 4, 7, characters.count] where length <= characters.count {
        let start = Int(random.next() % UInt64(characters.count - length + 1))
        asked.insert(String(characters[start..<start + length]))
      }
    }
    // Runs that may stand nowhere.
    for _ in 0..<100 { asked.insert(String((0..<3).map { _ in Self.characters[Int(random.next() % 10)] })) }
    for query in asked.sorted() {
      let holding = Set(texts.indices.filter { texts[$0].contains(query) })
      #expect(try await found(database, query) == holding, "\(query)")
    }
  }

  @Test("Runs of words, numbers, marks and characters, in any width and case", arguments: TestDatabase.all)
  func mixed(_ engine: TestDatabase) async throws {
    var random = SplitMix64(seed: 21)
    let texts = Self.texts(60, mixed: true, &random)
    let units = texts.map(Self.units)
    let database = try await indexed(engine, texts)
    for (id, own) in units.enumerated() {
      for length in [1, 2, 3, 6] where length <= own.count {
        let start = Int(random.next() % UInt64(own.count - length + 1))
        let run = Array(own[start..<start + length])
        guard run.first != "·", run.last != "·" else { continue }
        let query = run.map { $0 == "·" ? "，" : $0 }.joined().uppercased()
        // A word alone is also found by its beginning.
        let holding = Set(
          units.indices.filter { other in
            length == 1 && run[0].count > 1
              ? units[other].contains { $0 == run[0] || Self.begins($0, with: run[0]) }
              : units[other].indices.contains { units[other][$0...].starts(with: run) }
          })
        #expect(holding.contains(id))
        let hits = try await found(database, "\"\(query)\"")
        #expect(hits == holding, "\(query) \(hits.symmetricDifference(holding).map { texts[$0] })")
      }
    }
  }

  @Test("A long text is found by every part of it", arguments: TestDatabase.all)
  func long(_ engine: TestDatabase) async throws {
    var random = SplitMix64(seed: 22)
    let many = (0..<400).compactMap { Unicode.Scalar(0x4E00 + $0 * 31).map(Character.init) }
    let texts = (0..<2).map { _ in String((0..<20_000).map { _ in many[Int(random.next() % 400)] }) }
    let database = try await indexed(engine, texts)
    for (id, text) in texts.enumerated() {
      let characters = Array(text)
      for start in stride(from: 0, to: characters.count - 12, by: 1_333) {
        let query = String(characters[start..<start + 12])
        #expect(try await found(database, query) == [id], "\(start)")
      }
    }
  }

  private static func begins(_ word: String, with beginning: String) -> Bool {
    let counts = beginning.first?.isNumber == true ? 3...12 : 2...16
    return word.hasPrefix(beginning) && counts.contains(beginning.count)
      && (word.first?.isNumber == beginning.first?.isNumber)
  }

  /// What a text is made of, told apart without the program's own reading: characters, words, numbers, gaps.
  private static func units(_ text: String) -> [String] {
    let folded = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        })
    ).lowercased()
    return folded.matches(of: /[\u{4E00}-\u{9FFF}]|[a-zé]+|[0-9]+|[^\u{4E00}-\u{9FFF}a-zé0-9]+/).map { match in
      let unit = String(match.output)
      return unit.contains { $0.isLetter || $0.isNumber } ? unit : "·"
    }
  }
}
