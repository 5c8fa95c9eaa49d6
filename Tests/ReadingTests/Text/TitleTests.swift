import Testing

@testable import Reading

@Suite("Finding the title") struct TitleTests {
  func title(_ text: String) -> String? {
    let script = Script(utf8: Array(text.utf8))
    return TitleFinder(script: script, limit: ReportParser(script).bodyStart).title(container: nil)
  }

  @Test(
    "A title is found alone, broken, marked up or below the name of the organ",
    arguments: [
      ("青禾县2022年政府信息公开工作年度报告\n一、总体情况\n好。", "青禾县2022年政府信息公开工作年度报告"),
      ("青禾县2022年政府信息公开工作\n\n年度报告\n一、总体情况\n好。", "青禾县2022年政府信息公开工作年度报告"),
      ("青禾县人民政府\n2022年政府信息公开工作年度报告\n一、总体情况\n好。", "青禾县人民政府2022年政府信息公开工作年度报告"),
      ("## **青禾县2022年政府信息公开年报**\n一、总体情况\n好。", "青禾县2022年政府信息公开年报"),
      ("标题: 青禾县2022年政府信息公开工作年度报告\n发布时间: 2023-01-20\n一、总体情况\n好。", "青禾县2022年政府信息公开工作年度报告"),
      ("首页\n政务公开\n青禾县2022年政府信息公开工作年度报告\n一、总体情况\n好。", "青禾县2022年政府信息公开工作年度报告"),
      ("青禾县2022年政府信息公开工作年度报告根据《中华人民共和国政府信息公开条例》和上级要求，本机关编制了二〇二二年的报告，现予公布，欢迎监督。一、总体情况好。", "青禾县2022年政府信息公开工作年度报告"),
      ("11/21/26, 12:22 PM 青禾县2022年政府信息公开工作年度报告\n一、总体情况\n好。", "青禾县2022年政府信息公开工作年度报告"),
    ])
  func finds(text: String, expected: String) { #expect(title(text) == expected) }

  @Test("A sentence that speaks of the report is no title") func sentence() {
    #expect(title("依据《中华人民共和国政府信息公开条例》制作本报告。\n一、总体情况\n好。") == nil)
    #expect(title("一、总体情况\n本县编制了政府信息公开工作年度报告") == nil)
  }
}
