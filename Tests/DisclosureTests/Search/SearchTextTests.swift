import Disclosure
import Testing

@Suite("Text in the index") struct SearchTextTests {
  /// Whether a query finds a text, as the engines find it: each phrase's grams side by side.
  static func finds(_ query: String, in text: String) -> Bool {
    let grams = SearchGrams.index([text])
    guard let query = SearchQuery(query) else { return false }
    return query.grams.allSatisfy { phrase in
      grams.indices.contains { grams[$0...].starts(with: phrase) }
    }
  }

  @Test(
    "A phrase is found where it stands",
    arguments: [
      ("政府信息公开", "关于政府信息公开工作的通知"), ("公开", "信息公开"), ("府", "政府"), ("青申〔2026〕31号", "青申[2026]31号已登记"),
      ("青申(2026)31号", "青申〔2026〕31号"), ("青申［２０２６］31号", "青申〔2026〕31号"), ("gongkai", "Ｇongkai 平台"), ("GONG", "gongkai 平台"),
      ("gb/t 9704", "GB/T 9704-2012"), ("2026", "二〇二六（2026）"), ("二〇二六", "二〇二六年"), ("公开 通知", "政府信息公开工作的通知"),
      ("\"信息公开 工作\"", "信息公开，工作"), ("3月12日", "2026年3月12日"),
    ])
  func found(query: String, text: String) { #expect(Self.finds(query, in: text)) }

  @Test(
    "What does not stand there is not found",
    arguments: [
      ("政府信息公开", "政府的信息公开"), ("信息政府", "政府信息"), ("青申〔2026〕3号", "青申〔2026〕31号"), ("1号", "31号"),
      ("公开政府", "公开。政府"), ("kai", "gongkai"), ("信息", "信、息"), ("公开 保密", "信息公开"),
    ])
  func notFound(query: String, text: String) { #expect(!Self.finds(query, in: text)) }

  @Test("No phrase reaches from one field into the next")
  func fields() {
    let grams = SearchGrams.index(["信息公开", "开放政府"])
    let query = SearchQuery("公开放")
    #expect(query?.grams == [["公开", "开放"]])
    #expect(!grams.indices.contains { grams[$0...].starts(with: ["公开", "开放"]) })
  }

  @Test("A query of marks and spaces asks nothing", arguments: ["", "  ", "。，", "\"\"", "〔〕"])
  func nothing(query: String) { #expect(SearchQuery(query) == nil) }

  @Test("Hits are marked in the words as they were written")
  func marks() throws {
    let marks = SearchMarks(try #require(SearchQuery("青申(2026)31号 公开")))
    let pieces = marks.pieces(of: "青申〔2026〕31号 信息公开、公开")
    #expect(pieces.filter(\.isHit).map(\.text) == ["青申〔2026〕31号", "公开", "公开"])
    #expect(pieces.map(\.text).joined() == "青申〔2026〕31号 信息公开、公开")
  }

  @Test("A snippet is cut around the first hit")
  func snippet() throws {
    let text = String(repeating: "前", count: 300) + "信息公开" + String(repeating: "后", count: 300)
    let found = try #require(SearchQuery("信息公开"))
    let missing = try #require(SearchQuery("没有"))
    let snippet = try #require(SearchMarks(found).snippet(of: text, length: 40))
    #expect(snippet.filter(\.isHit).map(\.text) == ["信息公开"])
    #expect(snippet.map(\.text).joined().count == 42)
    #expect(SearchMarks(missing).snippet(of: text) == nil)
  }
}
