import Testing

@testable import Disclosure

@Suite("Wording copied from last year") struct CopiedWordingTests {
  private func report(_ sentences: [String]) -> AnnualReport {
    var report = AnnualReport(file: "a.txt", format: .form2021)
    report.sections = [
      ReportSection(
        key: "overview", title: "总体情况", text: sentences.joined(separator: "\n"), line: 1,
        lines: sentences.indices.map { $0 + 2 })
    ]
    return report
  }

  /// Ten sentences that differ from one another.
  private let tenSentences = [
    "围绕重点领域持续深化信息公开工作。", "定期组织业务培训提升人员能力水平。", "完善平台建设优化栏目设置和检索功能。", "严格落实信息发布保密审查各项制度。",
    "主动回应社会关切及时发布权威解读。", "强化监督检查压实各单位的主体责任。", "规范依申请公开办理流程和答复文书。", "推动基层政务公开标准化规范化建设。",
    "健全政务新媒体日常监测和通报机制。", "拓宽公众参与渠道广泛征求群众意见。",
  ]

  @Test("New figures in old sentences are copied wording all the same")
  func ignoresFigures() throws {
    let copied = CopiedWording(
      report(["2022年，全年主动公开政府信息258条，解读政策文件12件。"]), previous: report(["2021年，全年主动公开政府信息228条，解读政策文件九件。"]))
    #expect(copied.share == 1)
    let pair = try #require(copied.pairs.first)
    #expect(pair.text.contains("258") && pair.previousText.contains("228"))
    #expect(pair.line == 2 && pair.previousLine == 2)
  }

  @Test("Headings and formulas do not count")
  func ignoresFormulas() {
    let copied = CopiedWording(report(["（一）主动公开", "无其他事项。"]), previous: report(["（一）主动公开", "无其他事项。"]))
    #expect(copied.count == 0)
    #expect(copied.share == 0)
    #expect(copied.run().entries.map(\.result) == [.notAssessable])
  }

  @Test(
    "The share decides whether it is remarked upon, and how gravely",
    arguments: [(2, nil), (6, Finding.Severity.note), (9, .warning)])
  func grades(kept: Int, severity: Finding.Severity?) {
    let newer = tenSentences.enumerated().map { $0.offset < kept ? $0.element : "今年新做的另一件事情是" + $0.element }
    let copied = CopiedWording(report(newer), previous: report(tenSentences))
    #expect(copied.count == 10)
    #expect(copied.pairs.count == kept)
    #expect(copied.run().findings.map(\.severity) == [severity].compactMap(\.self))
  }

  @Test("Sentences broken by the layout are the same sentences")
  func joinsLines() {
    let whole = "围绕重点领域持续深化信息公开工作，及时发布权威解读。"
    let broken = ["围绕重点领域持续深化信息公开", "工作，及时发布权威解读。"]
    #expect(CopiedWording(report(broken), previous: report([whole])).share == 1)
  }
}
