import Disclosure
import Testing

@Suite("What of a text tells it from others") struct TellingPhrasesTests {
  @Test(
    "Words of every request are left out, the rest is cut into overlapping pieces",
    arguments: [
      ("申请公开河滨路征收补偿标准的文件", ["河滨路", "滨路征", "路征收", "征收补", "收补偿", "补偿标", "偿标准"]),
      ("请提供青政办〔2024〕12号", ["青政办", "2024", "12"]), ("申请公开相关信息。", []), ("", []),
      ("学校 食堂 学校", ["学校", "食堂"]),
    ] as [(String, [String])])
  func phrases(text: String, expected: [String]) {
    #expect(TellingPhrases.of(text) == expected)
  }

  @Test("No more than asked for")
  func limit() {
    #expect(TellingPhrases.of("青禾县人民政府河滨路棚户区改造项目房屋征收决定", limit: 4).count == 4)
  }
}
