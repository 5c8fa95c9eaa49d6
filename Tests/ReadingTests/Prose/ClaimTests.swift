import Disclosure
import Testing

@testable import Reading

@Suite("What numbers claim of the tables") struct ClaimTests {
  @Test(
    "A number claims the cell that its sentence speaks of",
    arguments: [
      ("全年共收到政府信息公开申请20件。", Claim.received),
      ("2022年，全县共受理公民、法人和其他组织提交的政府信息公开申请20件。", .received),
      ("我局信息依申请公开0件。", .received),
      ("政府信息公开申请量为15件。", .received),
      ("全年共办理60件政府信息公开申请。", .handled),
      ("对政府信息公开申请予以公开5件。", .granted),
      ("政府信息公开申请予以公开及部分公开9件。", .grantedOrPartial),
      ("不予公开的政府信息公开申请2件。", .refused),
      ("政府信息公开申请结转下年度继续办理2件。", .carriedOut),
      ("政府信息公开申请结转至2023年2件。", .carriedOut),
      ("因政府信息公开被申请行政复议3件。", .review),
      ("政府信息公开行政诉讼46件。", .litigation),
      ("废止行政规范性文件3件。", .repealedDocuments),
      ("系统梳理行政规范性文件，动态调整有效性，废止3件。", .repealedDocuments),
    ])
  func claims(text: String, claim: Claim) throws {
    let facts = ProseSample.facts(text).filter { $0.kind == .quantity }
    let fact = try #require(facts.last)
    #expect(fact.claim == claim)
    #expect(fact.caveat == nil)
    #expect(fact.cells == claim.cells(in: .form2021))
  }

  @Test(
    "What is not about requests, reconsiderations and lawsuits claims nothing",
    arguments: [
      "全年办理建议提案45件，办结45件。", "县长热线受理咨询投诉17件，已回复17件。", "行政复议维持1件。", "办理行政许可申请12件。",
      "公开信息258条。", "修改行政规范性文件4件。", "坚持“三个一”受理申请工作机制。", "发出信息处理费收费通知7件。", "作为依申请公开信息数46条。",
    ])
  func claimsNothing(text: String) {
    #expect(ProseSample.facts(text).allSatisfy { $0.claim == nil })
  }

  @Test(
    "A number of another scope is doubted",
    arguments: [
      ("县住建局收到政府信息公开申请12件。", Caveat.narrowed("县住建局")),
      ("通过信函收到政府信息公开申请8件。", .narrowed("通过")),
      ("2021年共收到政府信息公开申请45件。", .otherYear),
      ("上年收到政府信息公开申请45件。", .otherYear),
      ("截至11月底，共收到政府信息公开申请12件。", .partOfYear),
      ("上半年收到政府信息公开申请12件。", .partOfYear),
      ("历年累计收到政府信息公开申请800件。", .cumulative),
      ("2023年计划办理政府信息公开申请100件。", .planned),
      ("共收到政府信息公开申请30余件。", .approximate),
      ("政府信息公开申请共70件，其中收到网上申请30件。", .partOfTotal),
      ("因政府信息公开引起行政复议和行政诉讼共5件。", .combined),
    ])
  func doubts(text: String, caveat: Caveat) throws {
    let fact = try #require(ProseSample.facts(text).last { $0.claim != nil })
    #expect(fact.caveat == caveat)
  }

  @Test("A comparison with last year is no number of last year")
  func comparisons() throws {
    let fact = try #require(ProseSample.facts("较2021年有所增加，全年收到政府信息公开申请60件。").first { $0.kind == .quantity })
    #expect(fact.claim == .received)
    #expect(fact.caveat == nil)
  }
}
