import Disclosure
import Testing

@testable import Reading

@Suite("Numbers of the prose") struct QuantityTests {
  @Test(
    "A number counts with its unit",
    arguments: [
      ("全年公开信息258条。", ["258条"]),
      ("全年公开信息２５８条。", ["258条"]),
      ("全年公开信息12,769条。", ["12769条"]),
      ("全年公开信息 12769 条，解读 87 篇。", ["12769条", "87篇"]),
      ("主办政协提案一件。", ["1件"]),
      ("收到申请三十二件，答复两件。", ["32件", "2件"]),
      ("收取费用3967.5万元。", ["3967.5万元"]),
      ("固定宽带用户15.12万户。", ["151200户"]),
      ("开展培训5次376人次。", ["5次", "376人次"]),
      ("发出收费通知件数为0，收取金额为0。", ["0", "0"]),
      ("不予公开信息数1402。", ["1402"]),
    ])
  func reads(text: String, expected: [String]) {
    #expect(ProseSample.quantities(text) == expected)
  }

  @Test(
    "Years, dates, ordinals, codes and telephone numbers are no quantities",
    arguments: [
      "2022年12月31日印发通知。", "根据国办发〔2021〕30号文件。", "第十三届人民代表大会召开。", "电话0571-88888888，邮编323800。",
      "完成IPv6改造，支持5G。", "访问http://zt.example.cn/Z_M_001/?id=106。", "二〇三五年远景目标纲要。", "文化发展规划（2021-2035）。",
      "地址：秀苑路188号4楼401室。", "明确一名分管领导负责。", "再上一个新台阶。", "合格率为100%。", "取得前所未有的成绩。",
    ])
  func ignores(text: String) {
    #expect(ProseSample.quantities(text).isEmpty)
  }

  @Test("A rough number is told to be one", arguments: ["来访30余件次。", "公开信息近500条。", "公开信息500条以上。", "公开信息5500多条。"])
  func tellsRough(text: String) throws {
    let quantity = try #require(ProseSample.facts(text).first?.quantity)
    #expect(quantity.isApproximate)
  }

  @Test("A number broken by the layout is one number with its place in the text")
  func spans() throws {
    let text = "全年主动公开各类政府信息，涉及民生保障等领域共\n258 条，内容准确。"
    let fact = try #require(ProseSample.facts(text).first)
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[fact.span.start..<fact.span.end])) == "258 条")
    #expect(fact.span.line == 3)
    #expect(fact.excerpt == "全年主动公开各类政府信息，涉及民生保障等领域共258条，内容准确")
  }

  @Test("The number of a page does not break the sentence around it", arguments: ["-1-", "— 12 —", "3"])
  func skipsPageNumbers(page: String) throws {
    let text = "全年主动公开各类政府信息，涉及民生保障等领域共\n\(page)\n258条，内容准确。"
    let facts = ProseSample.facts(text)
    #expect(facts.map(\.quantity?.value) == [258])
    #expect(facts.first?.span.line == 4)
  }

  @Test("The subject names what is counted, in front of the number or behind it")
  func subjects() {
    let facts = ProseSample.facts("2022年，我局共发布信息258条，全年共办理60件政府信息公开申请。")
    #expect(facts.map(\.subject) == ["我局共发布信息", "办理政府信息公开申请"])
  }
}
