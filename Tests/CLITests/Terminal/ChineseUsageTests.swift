import Testing

@testable import CLI

@Suite("Usage in Chinese") struct ChineseUsageTests {
  @Test(
    "Each phrase of the parser is translated",
    arguments: [
      ("Error: Missing expected argument '<FILE> ...'", "gongkai：缺少参数 '<FILE> ...'"),
      ("Error: Unknown option '--jsn'. Did you mean '--json'?", "gongkai：没有这个选项 '--jsn'，是不是想用 '--json'？"),
      ("  See 'gongkai report --help' for more information.", "  详见：gongkai report --help"),
      ("  -h, --help              Show help information.", "  -h, --help              显示帮助。"),
      ("  --format <KIND>         种类。 (values: csv, xlsx, json)", "  --format <KIND>         种类。"),
    ])
  func phrases(_ english: String, _ chinese: String) {
    #expect(ChineseUsage.translated(english) == chinese)
  }

  @Test("Our own words pass unchanged")
  func own() {
    let text = "把许多年度报告汇总成一张表，每份一行。\n\n例：\n  gongkai report table 年报/"
    #expect(ChineseUsage.translated(text) == text)
  }
}
