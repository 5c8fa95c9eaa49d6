import Disclosure
import Testing

@testable import Reading

@Suite("Prose against tables, from the printed sentence to the finding") struct ProseAgainstTablesTests {
  @Test(
    "True sentences raise no alarm",
    arguments: [
      "全年共收到政府信息公开申请20件，办结21件，结转下年度1件。",
      "全年共收到政府信息公开申请22件（含上年结转2件）。",
      "上年结转2件，本年新收政府信息公开申请20件，办结21件。",
      "全年共办理21件政府信息公开申请，予以公开及部分公开14件，占66.67%；不予公开2件，占9.52%；无法提供3件，占14.29%；"
        + "不予处理1件，占4.76%；其他处理1件，占4.76%。",
      "收到政府信息公开申请20件，其中网上申请12件，信函申请5件。",
      "因政府信息公开被申请行政复议2件、提起行政诉讼1件。",
      "因政府信息公开引起的行政复议2件，其中维持1件，纠正1件；行政诉讼1件，驳回1件。",
      "系统梳理行政规范性文件，修改4件，废止3件。",
      "2021年收到政府信息公开申请15件，2022年收到政府信息公开申请20件，同比增长33.3%。",
      "县住建局收到政府信息公开申请12件，县教育局收到政府信息公开申请3件。",
      "全年办理建议提案45件，办结45件；受理热线诉求1200件，办结1198件。",
      "未收到群众对政府信息公开工作的投诉，没有超期答复的政府信息公开申请。",
      "2021年未收到政府信息公开申请，未发生行政诉讼败诉案件。",
      "截至6月底，收到政府信息公开申请9件；2023年计划办理政府信息公开申请30件。",
      "全县行政复议机构全年受理行政复议案件120件，办结115件。",
      "全年公开信息500条，其中网站公开500条，新媒体转发280条。",
      "全年公开信息500条，其中政策解读20条。",
      "全年办理政府信息公开申请21件，予以公开10件，部分公开4件。",
      "全年公开信息58条，其中公示公告20条、政策解读37条等。",
      "县住建局收到政府信息公开申请12件，办结11件。",
      "县住建局收到政府信息公开申请12件。办结11件，予以公开9件。",
      "县住建局：收到政府信息公开申请12件，办结11件。",
      "受理网上依申请公开9件，答复9件。",
    ])
  func staysSilent(text: String) {
    #expect(ProseSample.findings(text).map(\.message) == [])
  }

  @Test(
    "A false number is found by its check",
    arguments: [
      ("全年共收到政府信息公开申请27件。", "n.received"),
      ("2022年，全县共受理政府信息公开申请64万件。", "n.received"),
      ("全年共办理政府信息公开申请29件。", "n.handled"),
      ("收到政府信息公开申请20件，办结25件。", "n.handled"),
      ("办理政府信息公开申请21件，其中予以公开11件。", "n.granted"),
      ("办理政府信息公开申请21件，予以公开及部分公开13件。", "n.grantedOrPartial"),
      ("办理政府信息公开申请21件，不予公开5件。", "n.refused"),
      ("办理政府信息公开申请21件，无法提供8件。", "n.unavailable"),
      ("办理政府信息公开申请21件，不予处理9件。", "n.declined"),
      ("全年收到政府信息公开申请20件。结转下年度继续办理4件。", "n.carriedOut"),
      ("因政府信息公开被申请行政复议5件。", "n.review"),
      ("因政府信息公开被提起行政诉讼5件。", "n.litigation"),
      ("废止行政规范性文件7件。", "n.repealedDocs"),
      ("全年未收到政府信息公开申请。", "n.noRequests"),
      ("未发生因政府信息公开引起的行政复议。", "n.noRemedies"),
      ("没有引发有关信息公开的行政诉讼。", "n.noRemedies"),
      ("全年收到政府信息公开申请20件，其中网上申请12件，占63.5%。", "n.share"),
      ("公开信息258条，较上年增加12条，增长5.88%。", "n.share"),
      ("全年公开信息58条，其中动态信息20条，公示公告16条，政策解读25条。", "n.parts"),
      ("共3607件（市政府349件、市政府办公室250件、部门3000件）。", "n.parts"),
    ])
  func finds(text: String, check: String) throws {
    let findings = ProseSample.findings(text)
    #expect(findings.map(\.check) == [check])
    let finding = try #require(findings.first)
    #expect(finding.line == 2)
    #expect(finding.left != nil && finding.right != nil && finding.excerpt != nil && finding.span != nil)
  }

  @Test("A finding names both numbers, the difference and where each stands")
  func speaksPlainly() throws {
    let finding = try #require(ProseSample.findings("全年共办理政府信息公开申请29件。").first)
    #expect(
      finding.message
        == "文字称办理政府信息公开申请 29 件（第 2 行），表三“（七）总计”（第 40 行）为 21 件，相差 8 件；"
        + "表三“本年新收政府信息公开申请数量”总计为 20 件，也不相符。")
    #expect(finding.cells.map(\.name) == ["requests.resultsTotal.total"])
  }

  @Test("What is missing from a list of results is named from the table")
  func namesTheRemainder() throws {
    let text = "全年共办理21件政府信息公开申请，予以公开及部分公开14件，占66.67%；不予公开2件，占9.52%；无法提供3件，占14.29%；其他处理1件，占4.76%。"
    let finding = try #require(ProseSample.findings(text).first)
    #expect(finding.check == "n.parts")
    #expect(finding.severity == .warning)
    #expect(finding.message.contains("比总数少 1 件（各项占比合计 95.24%）；表三另有“2.重复申请”1 件，文字没有提到。"))
    #expect(finding.cells.map(\.name) == ["requests.declinedDuplicate.total"])
  }

  @Test("Parts that exceed their total are an error, an omission is a warning")
  func gradesParts() {
    let more = ProseSample.findings("全年公开信息58条，分别为动态信息20条，公示公告46条。")
    let less = ProseSample.findings("全年公开信息58条，分别为动态信息20条，公示公告36条。")
    #expect(more.map(\.severity) == [.error])
    #expect(less.map(\.severity) == [.warning])
  }

  @Test("Blank cells leave a check open and say so")
  func leavesBlanksOpen() throws {
    var report = ProseSample.report("全年共收到政府信息公开申请27件。", cells: ProseSample.tables)
    let address = try #require(CellAddress("requests.receivedNew.total"))
    report.cells[address] = Cell(.blank, source: Source(line: 40))
    let entries = NarrativeChecks().run(report).entries
    #expect(entries.map(\.result) == [.notAssessable])
    #expect(entries.first?.reason?.isEmpty == false)
    var options = ReportChecker.Options()
    options.blankAsZero = true
    #expect(NarrativeChecks().run(report, options: options).findings.map(\.check) == ["n.received"])
  }

  @Test(
    "A usual way of counting explains a number",
    arguments: ["办理政府信息公开申请22件。", "答复政府信息公开申请20件。", "政府信息公开申请予以公开14件。", "依申请公开21件。"])
  func acceptsOtherMeanings(text: String) {
    let run = NarrativeChecks().run(ProseSample.report(text, cells: ProseSample.tables))
    #expect(run.findings.isEmpty)
    #expect(!run.entries.isEmpty)
  }

  @Test("A frequency that outruns the year's number is remarked upon")
  func doubtsRates() throws {
    let finding = try #require(ProseSample.findings("每2周至少更新有10条以上。2022年，我委主动公开信息142条。").first)
    #expect(finding.check == "n.ratePlausible")
    #expect(finding.severity == .note)
    #expect(finding.left == 260)
    #expect(finding.right == 142)
  }

  @Test("A change is held against last year's report")
  func comparesYears() {
    let previous = ProseSample.report("", cells: ["requests.receivedNew.total": 16, "requests.carriedIn.total": 0])
    let right = ProseSample.report("全年收到政府信息公开申请20件，同比增长25%。", cells: ProseSample.tables)
    let wrong = ProseSample.report("全年收到政府信息公开申请20件，同比增长35%。", cells: ProseSample.tables)
    #expect(NarrativeChecks().run(right, previous: previous).findings.isEmpty)
    #expect(NarrativeChecks().run(wrong, previous: previous).findings.map(\.check) == ["n.share"])
  }

  @Test("Sentences of a report without tables are held against each other")
  func contradictsItself() {
    let text = "全年共收到政府信息公开申请3件。2016年，我委未收到政府信息公开申请。"
    let report = ProseSample.report(text, title: "昭通市某局2016年政府信息公开年度报告", format: .narrative)
    #expect(NarrativeChecks().run(report).findings.map(\.check) == ["n.noRequests"])
  }
}
