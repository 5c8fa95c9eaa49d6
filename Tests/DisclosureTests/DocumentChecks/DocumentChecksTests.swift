import CivilTime
import Testing

@testable import Disclosure

@Suite("The report as a document") struct DocumentChecksTests {
  @Test("A sound report passes every check that applies")
  func passes() {
    let run = DocumentChecks().run(DocumentSample.report())
    #expect(run.findings.map(\.message) == [])
    #expect(run.entries.allSatisfy { $0.result == .passed })
    let ids: Set = [
      "d.sections", "d.formatForYear", "d.period", "d.deadlineGovernment", "d.governmentExtra", "d.feeStatement",
      "d.contact",
      "n.feeLapsed",
    ]
    #expect(Set(run.entries.map(\.id)) == ids)
  }

  @Test("A missing part is an error, another title or number a warning")
  func sections() {
    #expect(DocumentSample.findings { $0.sections.remove(at: 3) }.map(\.severity) == [.error])
    let renamed = DocumentSample.findings { $0.sections[4].title = "存在的问题及改进情况" }
    #expect(renamed.map(\.check) == ["d.sections"])
    #expect(renamed.map(\.severity) == [.warning])
    #expect(renamed.first?.line == 50)
    #expect(DocumentSample.findings { $0.sections[4].number = "六" }.map(\.severity) == [.warning])
    #expect(DocumentSample.findings { $0.sections[3].title = "政府信息公开行政复议、 行政诉讼情况" }.isEmpty)
  }

  @Test("Parts in another order are found")
  func order() {
    let findings = DocumentSample.findings { $0.sections.swapAt(4, 5) }
    #expect(findings.map(\.check) == ["d.sections"])
    #expect(findings.first?.message.contains("次序") == true)
  }

  @Test("What an excerpt cuts away is not missed")
  func excerpts() {
    let cutAtEnd = DocumentSample.findings { report in
      report.sections.removeLast(3)
      report.cells = CellTable()
    }
    #expect(cutAtEnd.isEmpty)
    let cutAtStart = DocumentSample.findings { report in
      report.sections.removeFirst()
      report.title = nil
      report.preamble = nil
      report.isGovernment = nil
    }
    #expect(cutAtStart.isEmpty)
  }

  @Test(
    "Every year has its form",
    arguments: [
      (AnnualReport.Format.form2021, 2022, CheckEntry.Result.passed), (.form2019, 2022, .failed),
      (.form2019, 2020, .passed),
      (.form2021, 2020, .failed), (.form2014, 2017, .passed), (.form2014, 2021, .failed),
      (.narrative, 2016, .notAssessable),
      (.narrative, 2022, .failed), (.local, 2011, .passed),
    ])
  func formats(format: AnnualReport.Format, year: Int, expected: CheckEntry.Result) {
    let results = DocumentSample.results("d.formatForYear") { report in
      report.format = format
      report.year = year
    }
    #expect(results == [expected])
  }

  @Test("The period is the whole year of the title")
  func period() {
    #expect(DocumentSample.findings { $0.year = 2021 }.contains { $0.check == "d.period" })
    let short = DocumentSample.findings { $0.period?.to = CivilDate(year: 2022, month: 11, day: 30) }
    #expect(short.map(\.check) == ["d.period"])
    #expect(DocumentSample.results("d.period") { $0.period?.from = nil } == [.notAssessable])
    #expect(DocumentSample.results("d.period") { $0.period = nil } == [.notAssessable])
  }

  @Test("A figure as of a month within the year is found")
  func asOf() {
    let stale = DocumentSample.findings { $0.sections[0].text += "截至2022年11月,全州累计建造通信基站6495座。" }
    #expect(stale.map(\.check) == ["d.period"])
    #expect(stale.map(\.severity) == [.warning])
    #expect(
      DocumentSample.findings { $0.sections[0].text += "截至2022年12月底，公开信息65条。截至2021年6月有5条。截至2022年11月，工作有序。" }.isEmpty)
  }

  @Test(
    "A department has until 31 January, a government until 31 March, and before 2019 all until 31 March",
    arguments: [
      (false, 2022, "2023-01-31", true), (false, 2022, "2023-02-01", false), (true, 2022, "2023-03-31", true),
      (true, 2022, "2023-04-01", false), (false, 2017, "2018-03-31", true), (false, 2017, "2018-04-02", false),
    ])
  func deadlines(isGovernment: Bool, year: Int, published: String, expected: Bool) {
    let check = isGovernment ? "d.deadlineGovernment" : "d.deadlineDepartment"
    let results = DocumentSample.results(check) { report in
      report.isGovernment = isGovernment
      report.year = year
      report.publicationDate = CivilDate(iso: published)
    }
    #expect(results == [expected ? .passed : .failed])
  }

  @Test("Without a date, or for a township, the deadline is not judged")
  func openDeadlines() {
    #expect(DocumentSample.results("d.deadlineGovernment") { $0.publicationDate = nil } == [.notAssessable])
    #expect(DocumentSample.results("d.deadlineGovernment") { $0.organisation = "太平镇人民政府" } == [.notAssessable])
    #expect(DocumentSample.results("d.deadlineDepartment") { $0.isGovernment = nil } == [.notAssessable])
  }

  @Test("How late a report is, is counted in days")
  func daysLate() throws {
    let finding = try #require(DocumentSample.findings { $0.publicationDate = CivilDate(iso: "2023-04-11") }.first)
    #expect(finding.message.contains("晚 11 天"))
  }

  @Test("A government states assessment, review and accountability; a department need not")
  func governmentExtra() {
    let silent = DocumentSample.findings { $0.sections[0].text = "开展工作考核。" }
    #expect(silent.map(\.check) == ["d.governmentExtra"])
    #expect(silent.first?.message.contains("没有写到社会评议、责任追究") == true)
    #expect(
      DocumentSample.findings { report in
        report.sections[0].text = ""
        report.isGovernment = false
        report.publicationDate = nil
      }.isEmpty)
  }

  @Test("Part six states the fee, above all when a request lapsed over it")
  func fees() throws {
    let silent = DocumentSample.findings { $0.sections[5].text = "无。" }
    #expect(silent.map(\.check) == ["d.feeStatement"])
    let address = try #require(CellAddress("requests.otherFeeLapsed.total"))
    let lapsed = DocumentSample.findings { report in
      report.sections[5].text = "无。"
      report.cells[address] = Cell(.read, 7, source: Source(line: 45))
    }
    #expect(lapsed.map(\.check) == ["d.feeStatement", "n.feeLapsed"])
    #expect(lapsed.last?.left == 7)
  }

  @Test("A preamble without contact and download is remarked upon")
  func contact() {
    let findings = DocumentSample.findings { $0.preamble?.text = "根据条例编制本报告。" }
    #expect(findings.map(\.check) == ["d.contact"])
    #expect(findings.map(\.severity) == [.note])
  }
}

@Suite("What is no report") struct ForeignFileTests {
  @Test("A file in which no report was recognised is an error, not a clean sheet") func foreign() {
    let checked = ReportChecker().check(AnnualReport(file: "passwd"))
    #expect(checked.findings.map(\.check) == ["d.sections"])
    #expect(checked.findings.first?.severity == .error)
  }
}
