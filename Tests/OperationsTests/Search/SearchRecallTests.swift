import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("What the search finds") struct SearchRecallTests {
  static let words = [
    "政府信息公开", "征收补偿", "方案", "通知", "规划许可", "会议纪要", "道路养护", "合同", "学区", "划分", "公开", "信息", "政府", "的", "依据", "批复",
  ]

  @Test("It finds exactly the matters in whose text the words stand", arguments: TestDatabase.all)
  func recall(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let handler = try await office.person(101, .handler)
    var random = SplitMix64(seed: 11)
    var texts: [Int64: String] = [:]
    for index in 0..<80 {
      let text = (0..<6).map { _ in Self.words[Int(random.next() % UInt64(Self.words.count))] }.joined()
      let matter = try await office.matter("事项\(index)", by: handler, summary: text)
      texts[matter.id.rawValue] = matter.title + "\n" + text
    }
    for word in Self.words + ["开政", "公开信息", "息", "没有的词", "信息公开的"] {
      var found: [Int64] = []
      var before: Int64?
      repeat {
        let page = try await office.desk.answer(
          Search(try #require(SearchQuery(word)), before: before), as: .test(handler))
        found += page.hits.map(\.subject.id)
        before = page.next
      } while before != nil
      #expect(Set(found) == Set(texts.filter { $0.value.contains(word) }.keys), "\(word)")
      #expect(Set(found).count == found.count && found == found.sorted(by: >))
    }
  }

  @Test(
    "What was changed is found by what it says now, by its number in any brackets, and only by who may see it",
    arguments: TestDatabase.all)
  func kept(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let handler = try await office.person(101, .handler)
    let outsider = try await office.person(102, .handler, at: TestOffice.bureau)
    let matter = try await office.matter("河滨路征收补偿方案", by: handler)
    func finds(_ text: String, _ person: Person.ID) async throws -> Bool {
      try await !office.desk.answer(Search(try #require(SearchQuery(text))), as: .test(person)).hits.isEmpty
    }
    for text in ["征收补偿", "青政办事[2026]1号", "青政办事（２０２６）1号", "青政办事20261号"] {
      #expect(try await finds(text, handler), "\(text)")
      #expect(try await !finds(text, outsider), "\(text)")
    }
    let draft = MatterDraft(title: "道路养护合同", label: .restricted, openedOn: matter.openedOn)
    try await office.desk.perform(ChangeMatter(matter.id, version: 1, draft: draft), as: .test(handler))
    #expect(try await !finds("征收补偿", handler))
    #expect(try await !finds("道路养护", handler))
    let leader = try await office.person(103, .leader)
    #expect(try await finds("道路养护", leader))
  }

  @Test("Hits are counted by kind, and building the index anew finds the same", arguments: TestDatabase.all)
  func reindexing(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let handler = try await office.person(101, .handler)
    for index in 0..<23 { _ = try await office.matter("信息公开\(index)", by: handler) }
    _ = try await office.database.write { connection in
      for id in try connection.rows("SELECT id FROM search_document", { try $0.integer("id") }) {
        try connection.unindex(document: id)
      }
    }
    let search = Search(try #require(SearchQuery("信息公开")))
    #expect(try await office.desk.answer(search, as: .test(handler)).hits.isEmpty)
    let system = Principal(.system("reindex"), source: "test")
    #expect(try await office.desk.perform(ReindexMatters(fromBeginning: true), as: system) == 23)
    #expect(try await office.desk.perform(ReindexMatters(fromBeginning: false), as: system) == 0)
    let found = try await office.desk.answer(search, as: .test(handler))
    #expect(found.hits.count == 20 && found.next != nil && found.kinds == ["general": 23])
  }
}
