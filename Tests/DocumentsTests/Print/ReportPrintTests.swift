import Disclosure
import Documents
import Testing

@Suite("A report on paper") struct ReportPrintTests {
  @Test("Text from outside cannot become markup")
  func escaped() throws {
    var checked = try CheckedReport.sample(file: "<script>alert('x')</script>")
    checked.report.title = nil
    checked.report.organisation = "\"><img src=x onerror=y>"
    let html = ReportPrint.html(checked)
    #expect(!html.contains("<script") && !html.contains("<img"))
    #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
  }

  @Test("The page needs nothing beside itself")
  func selfContained() throws {
    let html = ReportPrint.html(try .sample())
    for word in ["http://", "https://", "src=", "<link"] { #expect(!html.contains(word)) }
    #expect(html.contains("default-src 'none'"))
  }

  @Test("A cell leads to its finding")
  func marks() throws {
    let html = ReportPrint.html(try .sample())
    #expect(html.contains("<a href=\"#f1\">"))
    #expect(html.contains("<li id=\"f1\" class=\"error\">"))
    #expect(html.contains("&lt;50&gt;"))
  }

  @Test("A blank stays blank and a doubt shows its candidates")
  func cells() throws {
    let html = ReportPrint.html(try .sample())
    #expect(html.contains("<td class=\"blank\"></td>"))
    #expect(html.contains("<td class=\"ambiguous\">5 或 50？</td>"))
  }

  @Test("A report without findings says so in words")
  func clean() throws {
    var checked = try CheckedReport.sample()
    checked.findings = []
    #expect(ReportPrint.html(checked).contains("未发现问题"))
  }
}
