import CivilTime
import Disclosure
import Testing

@Suite("The words of old registers") struct RegisterWordsTests {
  @Test(
    "Outcomes are read by code, by name and by the label of the form, each under its law",
    arguments: [
      ("D02", "law2019", "D02"), ("d13 经检索，政府信息不存在", "law2019", "D13"), ("部分公开", "law2019", "D04"),
      ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "law2019", "D04"), ("予以公开", "law2019", "D02"),
      ("1.属于国家秘密", "law2019", "D05"), ("重复申请", "law2019", "D18"), ("本机关不掌握相关政府信息", "law2019", "D13"),
      ("没有现成信息需要另行制作", "law2019", "D15"), ("其他", "law2019", "D24"), ("E02", "law2019", nil),
      ("E11", "law2007", "E11"), ("同意公开", "law2007", "E02"), ("信息不存在", "law2007", "E11"), ("D02", "law2007", nil),
      ("随便", "law2019", nil), ("", "law2019", nil), ("D25", "law2019", nil),
    ] as [(String, String, String?)])
  func endings(text: String, regime: String, code: String?) throws {
    let regime = try #require(RequestRegime(rawValue: regime))
    #expect(RegisterWords.ending(text, under: regime)?.code == code)
  }

  @Test("Every row of the form of 2021 that names an outcome is understood")
  func rows() {
    let rows = ReportForms.shared[.form2021]?.tables.first { $0.key == "requests" }?.rows ?? []
    let sums: Set = ["receivedNew", "carriedIn", "resultsTotal", "carriedOut"]
    for row in rows where !sums.contains(row.key) {
      guard case .outcome(let outcome)? = RegisterWords.ending(row.label, under: .law2019) else {
        Issue.record("\(row.label) is not understood")
        continue
      }
      #expect(OutcomeRules.shared[outcome].row(in: .form2021) == row.key, "\(row.label)")
    }
  }

  @Test(
    "Days are read as registers write them",
    arguments: [
      ("2018-03-05", "2018-03-05"), ("2018/3/5", "2018-03-05"), ("2018.3.5", "2018-03-05"),
      ("2018年3月5日", "2018-03-05"), ("20180305", "2018-03-05"), ("2018-03-05 09:30", "2018-03-05"),
      ("2018-02-30", nil), ("3月5日", nil), ("", nil), ("12345678", nil), ("5/3/2018", nil),
    ] as [(String, String?)])
  func days(text: String, iso: String?) { #expect(RegisterWords.day(text)?.description == iso) }

  @Test("Kinds, channels and ways are read by usual words, and other words are not guessed")
  func words() {
    #expect(RegisterWords.kind("公民") == .naturalPerson)
    #expect(RegisterWords.kind("律师事务所") == .legalServiceOrganisation)
    #expect(RegisterWords.kind("法人") == nil)
    #expect(RegisterWords.channel("网上申请") == .online)
    #expect(RegisterWords.channel("ems") == .registeredMail)
    #expect(RegisterWords.channel("鸽子") == nil)
    #expect(RegisterWords.way("自取") == .counter)
  }
}
