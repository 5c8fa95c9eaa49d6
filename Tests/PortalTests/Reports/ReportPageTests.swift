import Disclosure
import TestSupport
import Testing
import WebSupport

@testable import Portal

@Suite("The page of a report") struct ReportPageTests {
  private let html: String

  init() throws {
    let checked = SampleReports.troubled()
    let site = try Site(version: "0")
    let page = ReportPage(
      checked, index: 0, of: SampleReports.batch([checked]), id: "abc", options: CheckOptions(), site: site)
    html = try site.library.render(page)
  }

  @Test("It is sound, also with everything in it")
  func isSound() { Markup(html).expectSound() }

  @Test("Table 3 has the nested head of the form and spans the outcomes")
  func printsTheForm() {
    let tags = Markup(html).tags
    #expect(tags.contains { $0.attributes["rowspan"] == "3" && $0.attributes["colspan"] == "3" })
    #expect(tags.contains { $0.attributes["rowspan"] == "22" })
    #expect(tags.contains { $0.attributes["rowspan"] == "8" })
    #expect(tags.count { $0.attributes["id"]?.hasPrefix("c-requests.") ?? false } == 25 * 7)
  }

  @Test("Each status has a word, and a doubt lists its candidates")
  func namesStatuses() {
    for sign in ["推", "疑", "空", "占", "缺"] { #expect(html.contains("<i class=\"mk\">\(sign)</i>")) }
    #expect(html.contains("4 或 40"))
    #expect(html.contains("可能的数：4、40"))
  }

  @Test("A finding is linked with its cell and its sentence, both ways")
  func linksFindings() {
    #expect(html.contains("<a href=\"#c-requests.receivedNew.total\">"))
    #expect(html.contains("<a href=\"#f1\" title=\"错误1：文字写收到 64 件"))
    #expect(html.contains("id=\"s1\""))
    #expect(html.contains("<a href=\"#s1\">见原文这句话</a>"))
  }

  @Test("A number of the prose is linked with its cell")
  func linksNumbers() {
    #expect(html.contains("<a class=\"n\" href=\"#c-requests.receivedNew.total\""))
    #expect(html.contains(">64件</a>"))
  }

  @Test("Checks that could not be assessed say why")
  func listsChecks() {
    #expect(html.contains("有空白格"))
    #expect(html.contains("新收+上年结转=办理结果总计+结转下年度"))
  }

  @Test("Names from outside are escaped")
  func escapes() throws {
    var report = SampleReports.sound(file: "<script>alert(1)</script>.txt")
    report.title = "\"><img src=x>"
    let checked = CheckedReport(report: report, checks: [], findings: [])
    let site = try Site(version: "0")
    let batch = SampleReports.batch([checked])
    let page = ReportPage(checked, index: 0, of: batch, id: "abc", options: CheckOptions(), site: site)
    let html =
      try site.library.render(page)
      + site.library.render(BatchPage(batch, id: "abc", view: .init(.init("")), site: site))
    #expect(!html.contains("<script>alert"))
    #expect(!html.contains("<img"))
  }
}

@Suite("What is checked against what") struct CheckOptionsTests {
  private let batch = SampleReports.batch(
    [(2023, "甲"), (2022, "甲"), (2023, "乙")].map { year, organ in
      CheckedReport(report: SampleReports.sound(organisation: organ, year: year), checks: [], findings: [])
    })

  @Test("Last year's report of the same organ is found without asking")
  func findsPrevious() {
    #expect(batch.previous(of: 0, options: CheckOptions()) == 1)
    #expect(batch.previous(of: 1, options: CheckOptions()) == nil)
    #expect(batch.previous(of: 2, options: CheckOptions()) == nil)
  }

  @Test("The address of the page can name another, or none")
  func overrides() {
    #expect(batch.previous(of: 0, options: CheckOptions(.init("previous=3"))) == 2)
    #expect(batch.previous(of: 0, options: CheckOptions(.init("previous=none"))) == nil)
    #expect(batch.previous(of: 0, options: CheckOptions(.init("previous=1"))) == nil, "not itself")
    #expect(batch.previous(of: 0, options: CheckOptions(.init("previous=99"))) == nil)
  }

  @Test("A summing report is held against all others of its year")
  func findsChildren() { #expect(batch.children(of: 0) == [2]) }

  @Test("The options stand in the address", arguments: ["", "previous=none", "previous=3&blank=zero&parent=1"])
  func roundTrips(query: String) { #expect(CheckOptions(.init(query)).query.encoded == query) }
}
