import Disclosure
import Operations
import Testing

@Suite("Texts of articles") struct ArticleTextTests {
  @Test("Every remark has a sentence that says how often", arguments: ArticleRemark.Kind.allCases)
  func remarks(kind: ArticleRemark.Kind) {
    let remark = ArticleRemark(kind, count: 3, examples: ["甲", "乙"])
    let sentence = Texts.text(remark.key, remark.arguments)
    #expect(sentence != remark.key)
    #expect(!sentence.contains("{"))
    #expect(sentence.hasSuffix("。"))
  }

  @Test(
    "Every refusal has a sentence",
    arguments: [
      ArticleRefusal.empty, .tooLarge(limit: 50 << 20), .tooComplex, .timedOut(seconds: 3), .undecodable,
      .unsupported(kind: "RAR"), .damaged(kind: "DOCX"), .locked, .noText,
      .programMissing(name: "LibreOffice", kind: "DOC"),
    ])
  func refusals(refusal: ArticleRefusal) {
    let sentence = Texts.sentence(of: refusal)
    #expect(sentence != refusal.key)
    #expect(!sentence.contains("{"))
  }
}
