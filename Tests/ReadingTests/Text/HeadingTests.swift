import Testing

@testable import Reading

@Suite("Finding the parts of a report") struct HeadingTests {
  func keys(_ text: String) -> [String] {
    HeadingFinder(script: Script(utf8: Array(text.utf8)), statistics: nil).headings().map(\.key)
  }

  @Test("Headings on lines of their own") func lines() {
    #expect(
      keys("一、总体情况\n甲。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n无")
        == ["overview", "proactive", "requests", "remedies", "problems", "other"])
  }

  @Test("Headings in the middle of a text that is one line") func oneLine() {
    #expect(
      keys("本报告如下。 一、 概述 本区做了工作。 二、主动公开政府信息情况 公开425条。 三、政府信息依申请公开工作情况 2011年未收到申请。")
        == ["overview", "proactive", "requests"])
  }

  @Test("The numbered rows of table 3 are no headings") func rowsAreNoHeadings() {
    #expect(keys("三、依申请公开情况\n一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n四、结转下年度继续办理") == ["requests"])
  }

  @Test("A table of contents is left out") func contents() {
    #expect(keys("一、总体情况\n二、主动公开政府信息情况\n一、总体情况\n今年公开信息多条。\n二、主动公开政府信息情况\n见下表。") == ["overview", "proactive"])
  }

  @Test("A Markdown heading, whatever its level") func markdown() {
    #expect(keys("### 一、总体情况\n好。\n# 二、主动公开政府信息情况\n") == ["overview", "proactive"])
  }
}
