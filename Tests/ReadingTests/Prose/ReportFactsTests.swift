import CivilTime
import Disclosure
import Testing

@testable import Reading

@Suite("Who reports, on which year, and when") struct ReportFactsTests {
  private func read(
    title: String? = nil, preamble: [String] = [], body: [String] = [""], key: String = "overview"
  ) -> AnnualReport {
    var report = AnnualReport(file: "2019年报告.txt", format: .form2021)
    report.title = title
    if !preamble.isEmpty {
      report.preamble = ReportSection(
        key: "preamble", title: "", text: preamble.joined(separator: "\n"), line: 1, lines: Array(1...preamble.count))
    }
    report.sections = [
      ReportSection(
        key: key, title: "", text: body.joined(separator: "\n"), line: 9, lines: body.indices.map { 10 + $0 })
    ]
    ProseReader().complete(&report)
    return report
  }

  @Test(
    "The title names organ and year",
    arguments: [
      ("西山区科学技术和工业信息化局2022年政府信息公开工作年度报告", "西山区科学技术和工业信息化局", 2022),
      ("2022年庆元县政府信息公开工作年度报告", "庆元县", 2022),
      ("澧县工信局2021年度政府信息公开工作报告", "澧县工信局", 2021),
      ("上海市人民政府办公厅2019年政府信息公开工作年度报告", "上海市人民政府办公厅", 2019),
      ("新华街道办事处二〇二三年度政府信息公开工作年度报告", "新华街道办事处", 2023),
    ])
  func readsTitles(title: String, organ: String, year: Int) {
    let report = read(title: title)
    #expect(report.organisation == organ)
    #expect(report.year == year)
  }

  @Test("The longest printed form of the name is taken, and none is made up")
  func takesTheLongestName() {
    #expect(
      read(
        title: "昭通市工信委2016年度信息公开年度报告", preamble: ["请与昭通市工业和信息化委员会办公室联系。"]
      ).organisation == "昭通市工业和信息化委员会")
    #expect(
      read(title: "平潭综合实验区2021年度政府信息公开工作年度报告", body: ["根据《平潭综合实验区管委会办公室关于加强解读的通知》。"]).organisation
        == "平潭综合实验区管委会")
    #expect(read(title: "信丰县卫生健康委2023年政府信息公开工作年度报告").organisation == "信丰县卫生健康委")
    #expect(read(title: "2022年度政府信息公开工作年度报告", body: ["2022年以来，本镇按照要求开展工作。"]).organisation == nil)
  }

  @Test("Without a title the prose tells the organ, or nothing does")
  func readsOrgansFromProse() {
    #expect(read(body: ["2022年,迪庆州工业和信息化局主动公开政府信息19条。"]).organisation == "迪庆州工业和信息化局")
    #expect(read(preamble: ["发布机构：太平镇人民政府", "索引号：1"]).organisation == "太平镇人民政府")
    #expect(read(body: ["我局主动公开政府信息19条。"]).organisation == nil)
  }

  @Test("The year comes from title, period or prose, never from the file's name")
  func readsYears() {
    #expect(read(preamble: ["统计期限自2021年1月1日起至2021年12月31日止。"]).year == 2021)
    #expect(read(preamble: ["现将2022年政府信息公开工作总结如下："]).year == 2022)
    #expect(read(body: ["2019年，我区工作取得进展。2020年，我们将继续努力。"]).year == 2019)
    #expect(read(body: ["根据国办发〔2019〕60号和《2020年工作要点》要求。"]).year == nil)
  }

  @Test("The period is read, and lost dates stay lost")
  func readsPeriods() throws {
    let whole = try #require(read(preamble: ["数据的统计期限自2022年1月1日起至2022年12月31日止。"]).period)
    #expect(whole.from == CivilDate(year: 2022, month: 1, day: 1))
    #expect(whole.to == CivilDate(year: 2022, month: 12, day: 31))
    #expect(whole.line == 1)
    let lost = try #require(read(preamble: ["统计期限自至。"]).period)
    #expect(lost.from == nil && lost.to == nil)
    let torn = try #require(read(preamble: ["统计期限自201711日至20171231日。"]).period)
    #expect(torn.from == nil && torn.to == nil)
  }

  @Test(
    "The page tells the date of publication, else the signature does",
    arguments: [
      (["发布日期:", "2023-02-07 10:19:43", "浏览次数:"], ["正文。"], "2023-02-07"),
      (["发布时间: 2012-04-11 00:00"], ["正文。", "二○一二年二月二十日"], "2012-04-11"),
      ([String](), ["工作有序开展。", "西山区科学技术工业信息化局", "2023年1月28日"], "2023-01-28"),
      ([String](), ["工作有序开展。", "二○一二年二月二十日"], "2012-02-20"),
    ])
  func readsDates(preamble: [String], body: [String], expected: String) {
    #expect(read(preamble: preamble, body: body, key: "other").publicationDate == CivilDate(iso: expected))
  }

  @Test("A period or a date in a sentence is no date of publication")
  func ignoresOtherDates() {
    let report = read(preamble: ["统计时间自2022年1月1日起至2022年12月31日止。"], body: ["栏目于2022年8月16日开设。", "工作至2022年12月31日"])
    #expect(report.publicationDate == nil)
  }

  @Test("Contact is read as printed")
  func readsContact() throws {
    let contact = try #require(
      read(preamble: ["联系地址：秀苑路188号4楼401室；邮编：650100；电话/传真：68211508；电子邮箱：office@example.cn。"]).contact)
    #expect(contact.address == "秀苑路188号4楼401室")
    #expect(contact.postcode == "650100")
    #expect(contact.telephone == "68211508")
    #expect(contact.fax == "68211508")
    #expect(contact.email == "office@example.cn")
    #expect(read(preamble: ["编制本报告。"]).contact == nil)
  }

  @Test(
    "The name tells a government from a department, where it can",
    arguments: [
      ("沭阳县人民政府", true), ("平潭综合实验区管委会", true), ("庆元县", true), ("澧县工信局", false), ("某市国有资产监督管理委员会", false),
      ("上海市人民政府办公厅", false), ("新华街道办事处", nil),
    ])
  func tellsGovernments(organ: String, expected: Bool?) {
    #expect(read(title: "\(organ)2022年政府信息公开工作年度报告").isGovernment == expected)
  }
}
