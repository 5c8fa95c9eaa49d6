import Disclosure
import Testing

@testable import Reading

@Suite("Transcribing HTML") struct HTMLTranscriptTests {
  @Test("Spans put every cell at its column of the true grid")
  func resolvesSpans() throws {
    let page = """
      <table><tr><th rowspan=2>项目<th colspan=2>数量</tr><tr><td>本年<td>上年</tr>
      <tr><td>规章<td>1<td>2</tr></table>
      """
    #expect(
      try TranscriptText.ofHTML(page) == [
        "1/3: 0+1 项目 | 1+2 数量", "1/3: 1+1 本年 | 2+1 上年", "1/3: 0+1 规章 | 1+1 1 | 2+1 2",
      ])
  }

  @Test("A blank cell keeps its column, and a no-break space its place")
  func keepsBlanks() throws {
    let page = "<table><tr><td>规章<td><td><p>&nbsp;</p><td>3</table>"
    #expect(try TranscriptText.ofHTML(page) == ["1/4: 0+1 规章 | 1+1  | 2+1 \u{A0} | 3+1 3"])
  }

  @Test("Lines in a cell stay apart")
  func keepsLinesOfCell() throws {
    let page = "<table><tr><td><p>22</p><p>（其中修订<br>16件）</p></td><td>1</td></table>"
    #expect(try TranscriptText.ofHTML(page) == ["1/2: 0+1 22\n（其中修订\n16件） | 1+1 1"])
  }

  @Test("A table that lays out the page gives its text as lines, and the table inside its rows")
  func opensLayoutTables() throws {
    let page = """
      <table><tr><td>首页<td>一、总体情况<br>正文<table><tr><td>规章<td>1</table>注：含结转。</table>
      """
    #expect(try TranscriptText.ofHTML(page) == ["首页", "一、总体情况", "正文", "2/2: 0+1 规章 | 1+1 1", "注：含结转。"])
  }

  @Test("A row of one long text is text")
  func readsLongRows() throws {
    let prose = String(repeating: "本机关严格落实各项规定。", count: 40)
    let page = "<table><tr><td colspan=2>\(prose)<tr><td>规章<td>1</table>"
    #expect(try TranscriptText.ofHTML(page) == [prose, "1/2: 0+1 规章 | 1+1 1"])
  }

  @Test("White space is shown as a browser shows it, but never between Chinese characters of two source lines")
  func collapsesSpace() throws {
    #expect(try TranscriptText.ofHTML("<p>  2024  年\n 收到\n申请 a\nb </p>") == ["2024 年收到申请 a b"])
  }

  @Test("Preformatted text keeps its lines")
  func keepsPreformattedLines() throws {
    #expect(try TranscriptText.ofHTML("<pre>规章 0\n许可 1</pre>尾") == ["规章 0", "许可 1", "尾"])
  }

  @Test("The title and the lines of the source are kept")
  func keepsTitleAndLines() throws {
    let page = "<title>某县\n年报</title>\n<p\nclass=x>一</p>\n<table><tr><td>二<td>\n三</table>"
    let transcript = try HTMLTranscriber().transcribe(Array(page.utf8))
    #expect(transcript.title == "某县年报")
    guard case .text(let text) = transcript.lines[0], case .row(_, let cells, _) = transcript.lines[1] else {
      Issue.record("a line and a row are expected")
      return
    }
    #expect(text.source.line == 4)
    #expect(cells.map(\.source.line) == [5, 6])
    #expect(cells.map(\.source.text) == ["二", "三"])
  }

  @Test("A report that waits hidden for a script is read")
  func readsHiddenReport() throws {
    let prose = String(repeating: "本机关收到申请三件。", count: 30)
    #expect(try TranscriptText.ofHTML("<p>加载中</p><div style='display:none'>\(prose)</div>") == ["加载中", prose])
  }

  @Test("Tables in the text of another format leave its lines alone")
  func readsTextWithTables() throws {
    let text = "# 标题\n第一行\n第二行\n<table><tr><td>规章\n<td>1</table>\n后文"
    #expect(
      try TranscriptText.ofFile(Array(text.utf8)) == ["# 标题", "第一行", "第二行", "1/2: 0+1 规章 | 1+1 1", "后文"])
  }

  @Test(
    "A page is known by its content, or its name",
    arguments: [
      ("<!DOCTYPE html><p>x", "a.txt", HTMLSignature.Verdict.page), ("\n<div>x</div>", "a", .page),
      ("文字<br>文字", "a.txt", .text), ("文字<br>文字", "a.HTM", .page), ("1 < 2", "a.html", .text),
      ("文字<table><tr><TD>x", "a.md", .textWithTables), ("| a<br>b |", "a.md", .text),
    ])
  func recognises(text: String, name: String, verdict: HTMLSignature.Verdict) {
    #expect(HTMLSignature.verdict(on: Array(text.utf8), name: name) == verdict)
  }

  @Test("Spans beyond reason are cut to it")
  func clampsSpans() throws {
    let page = "<table><tr><td colspan=99999999 rowspan=99999999>甲<td colspan=-2>乙<tr><td>丙</table>"
    #expect(try TranscriptText.ofHTML(page) == ["1/102: 0+100 甲 | 100+2 乙", "1/102: 100+1 丙"])
  }

  @Test(
    "More than any report has is refused",
    arguments: [("<table><tr><td>", 5000), ("<table><tr>" + String(repeating: "<td>", count: 60), 10_000)])
  func refusesTooMuch(part: String, count: Int) {
    let page = "<html>" + String(repeating: part, count: count)
    #expect(throws: ReadingRefusal.tooComplex) { try TranscriptText.ofHTML(page) }
  }
}
