import Disclosure
import Testing

@testable import Reading

@Suite("Denials of the prose") struct DenialTests {
  @Test(
    "A denial speaks only of the things it names",
    arguments: [
      ("未收到政府信息公开申请。", [Claim.received]),
      ("未收到信息公开的申请。", [.received]),
      ("无政府信息依申请公开事项。", [.received]),
      ("未收到公民、法人和其他组织提出的政府信息公开申请。", [.received]),
      ("未收到政府信息公开行政复议申请。", [.review]),
      ("未收到申请行政复议、提起行政诉讼申请。", [.review, .litigation]),
      ("没有引发有关信息公开提起的行政诉讼。", [.litigation]),
      ("没有因政府信息公开引发的举报、投诉、行政复议和行政诉讼情况。", [.review, .litigation]),
      ("未发生因政府信息公开申请引起的行政复议或行政诉讼。", [.review, .litigation]),
      ("未收到政府信息公开申请、行政复议和行政诉讼。", [.received, .review, .litigation]),
      ("未因政府信息公开被复议，也无行政诉讼。", [.review, .litigation]),
    ])
  func names(text: String, claims: [Claim]) {
    let denials = ProseSample.facts(text).filter { $0.kind == .denial }
    #expect(denials.compactMap(\.claim) == claims)
    #expect(denials.allSatisfy { $0.caveat == nil })
  }

  @Test(
    "A denial of a kind of case is no denial of all",
    arguments: [
      "没有超期答复的政府信息公开申请。", "未发生行政诉讼败诉案件。", "无行政复议被纠正的情况。", "未收取政府信息公开申请费用。", "无不予公开的政府信息公开申请。",
      "没有结转下年度的政府信息公开申请。", "未收到群众投诉。", "无法提供的信息已告知。",
    ])
  func ignoresKinds(text: String) {
    #expect(ProseSample.facts(text).allSatisfy { $0.claim == nil || $0.kind != .denial })
  }

  @Test(
    "A denial for a channel, a part of the organ or another year is doubted",
    arguments: [
      "未收到通过信函提交的政府信息公开申请。", "县住建局未收到政府信息公开申请。", "2021年未收到政府信息公开申请。",
      "上半年未收到政府信息公开申请。",
    ])
  func doubts(text: String) throws {
    let denial = try #require(ProseSample.facts(text).first { $0.kind == .denial })
    #expect(denial.claim == .received)
    #expect(denial.caveat != nil)
  }

  @Test("A condition is no denial")
  func ignoresConditions() {
    #expect(ProseSample.facts("申请人如未收到答复，可以申请行政复议。").isEmpty)
  }
}
