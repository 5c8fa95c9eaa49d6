import Disclosure
import Testing

@testable import Reading

@Suite("Sums, shares, changes and rates of the prose") struct StatementTests {
  @Test(
    "A total with its parts is a sum",
    arguments: [
      ("全年公开信息58条，其中动态信息20条，公示公告16条，政策解读22条。", 58, [20, 16, 22]),
      ("全年公开信息58条，其中：动态信息20条；公示公告16条；政策解读22条。", 58, [20, 16, 22]),
      ("共3607件（市政府349件、市政府办公室258件、部门3000件）。", 3607, [349, 258, 3000]),
      ("全年公开信息70条，分别为公告60条、解读10条。", 70, [60, 10]),
      ("通过网站公开信息500条、通过微信公开信息300条，合计800条。", 800, [500, 300]),
      ("全年办理20件政府信息公开申请，予以公开12件，占60%；不予公开8件，占40%；引起行政复议2件。", 20, [12, 8]),
      ("全年公开信息70条。其中，公告60条，解读10条。", 70, [60, 10]),
      ("发布信息1234条，其中：概况20条，占1.6%；动态1000条，占81%；目录214条，占17.3%。", 1234, [20, 1000, 214]),
      ("收到行政复议申请3件，其中2件维持，1件撤回；被提起行政诉讼1件。", 3, [2, 1]),
      ("公开的42条政府信息中，机构职能30条，占71.4%；规划计划12条，占28.6%。", 42, [30, 12]),
    ])
  func readsSums(text: String, total: Int, parts: [Int]) throws {
    let sums = ProseSample.facts(text).filter { $0.kind == .sum }
    let sum = try #require(sums.first)
    #expect(sums.count == 1)
    #expect(sum.quantity?.value == Numeral(total))
    #expect(sum.parts.map(\.value) == parts.map { Numeral($0) })
  }

  @Test("A list broken behind a comma by the layout is one list")
  func joinsBrokenLists() throws {
    let text = "围绕重点领域，全年共公开政府信息70条，其中公告60条，\n政策解读10条，内容真实有效。"
    let sum = try #require(ProseSample.facts(text).first { $0.kind == .sum })
    #expect(sum.parts.map(\.value) == [60, 10])
  }

  @Test("Numbers in brackets belong to the number in front and not to the list around them")
  func nests() throws {
    let text = "全年公开信息100条，其中网站公开80条（含政策解读30条），新媒体公开20条。"
    let sum = try #require(ProseSample.facts(text).first { $0.kind == .sum })
    #expect(sum.parts.map(\.value) == [80, 20])
  }

  @Test("A share names its part and the wholes it may refer to")
  func readsShares() throws {
    let share = try #require(ProseSample.facts("全年收到申请60件，其中网络申请49件，占81.67%。").first { $0.kind == .share })
    #expect(share.quantity?.value == 49)
    #expect(share.percent == Numeral("81.67"))
    #expect(share.parts.first?.value == 60)
    #expect(share.isClosed)
  }

  @Test("A share of something else than the total in front does not claim that total")
  func doubtsOtherWholes() throws {
    let share = try #require(ProseSample.facts("全年收到申请60件，其中网络申请49件，占全市申请总量的5.2%。").first { $0.kind == .share })
    #expect(!share.isClosed)
  }

  @Test(
    "A change has its number and, where it is printed, the number before",
    arguments: [
      ("公开信息258条，同比增长1.05%。", 258, nil, "1.05"),
      ("公开信息258条，较上年增加12条，增长4.88%。", 258, 246, "4.88"),
      ("公开信息数量由上年的228条增加到240条，同比增长5.3%。", 240, 228, "5.3"),
      ("公开信息90条，比上年减少10条，下降10%。", 90, 100, "-10"),
    ])
  func readsGrowth(text: String, number: Int, before: Int?, percent: String) throws {
    let growth = try #require(ProseSample.facts(text).first { $0.kind == .growth })
    #expect(growth.quantity?.value == Numeral(number))
    #expect(growth.parts.first?.value == before.map { Numeral($0) })
    #expect(growth.percent == Numeral(percent))
  }

  @Test("A frequency has its number and its period")
  func readsRates() throws {
    let rate = try #require(ProseSample.facts("严格按照规定每2周至少更新有10条以上。").first { $0.kind == .rate })
    #expect(rate.quantity?.value == 10)
    #expect(rate.parts.first?.value == 2)
    #expect(rate.parts.first?.unit == "周")
  }

  @Test(
    "An empty section and a section of punctuation state nothing",
    arguments: ["", "。。。", "、，；", "《", "（", "1", "每", "占%"])
  func survivesNothing(text: String) {
    #expect(ProseSample.facts(text).allSatisfy { $0.kind == .quantity })
  }
}
