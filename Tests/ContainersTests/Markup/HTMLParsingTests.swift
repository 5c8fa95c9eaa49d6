import Containers
import TestSupport
import Testing

@Suite("Parsing HTML") struct HTMLParsingTests {
  @Test("A table is heard with its spans and the lines of its cells")
  func hearsTable() throws {
    let page = "<table>\n<tr><td ColSpan='2'>甲</td>\n<td rowspan = 3 class=x>乙</td></tr></table>"
    #expect(
      try eventsOfHTML(page) == [
        "<table@1", "<tr@2", "<td colspan=2@2", "'甲'", ">td", "<td rowspan=3@3", "'乙'", ">td", ">tr", ">table",
      ])
  }

  @Test("Blocks and line breaks are line separators, inline elements nothing")
  func separatesLines() throws {
    let page = "<div><p>一<b>二</b></p><p>三</div>四<br>五</br>六"
    #expect(try eventsOfHTML(page) == ["'一二\u{2028}三\u{2028}四\u{2028}五\u{2028}六'"])
  }

  @Test(
    "What is not shown is not heard",
    arguments: [
      "甲<script>if (a<b) document.write('<td>x</td>')</script>乙", "甲<!-- <td>x</td> -->乙", "甲<style>x</style>乙",
      "甲<span style='color:red; DISPLAY : none'>x<span>y</span></span>乙", "甲<b hidden>x</b>乙",
      "甲<![if !mso]>乙<![endif]>", "甲<?xml:namespace prefix=o />乙", "甲<select><option>x</select>乙",
      "甲<img alt='a>b'>乙", "甲<o:p></o:p>乙", "甲<nav><script>'</nav>'</script>x</nav>乙",
    ])
  func dropsWhatIsNotShown(page: String) throws {
    #expect(try eventsOfHTML(page) == ["'甲乙'"])
  }

  @Test("A hidden element without an end hides nothing")
  func ignoresOpenHiding() throws {
    #expect(try eventsOfHTML("<p style='display:none'>甲<p>乙") == ["'甲\u{2028}乙'"])
  }

  @Test("Hidden elements are heard when asked for")
  func keepsHidden() throws {
    #expect(try eventsOfHTML("<i hidden>甲</i>乙", keepsHidden: true) == ["'甲乙'"])
  }

  @Test("Lines are those of the source though tags over several lines are cut")
  func keepsLineNumbers() throws {
    let page = "<div\n\nclass=x>\n<!--\n\n--><script>\n\n</script><table><tr><td>甲"
    #expect(try eventsOfHTML(page).first == "<table@8")
  }

  @Test(
    "Broken markup is read as a browser reads it",
    arguments: [
      ("a < b 且 3<5", "'a < b 且 3<5'"), ("甲<td", "'甲'"), ("甲<p class=\"x", "'甲'"), ("甲</>乙", "'甲乙'"),
      ("甲<p a='b\"'>乙", "'甲\u{2028}乙'"), ("甲<p width=\"5\"\">乙", "'甲\u{2028}乙'"), ("甲&nbsp;&lt;乙", "'甲\u{A0}<乙'"),
    ])
  func recovers(page: String, event: String) throws {
    #expect(try eventsOfHTML(page) == [event])
  }

  @Test("Tables nested too deep are refused")
  func refusesDeepNesting() {
    let page = String(repeating: "<table><tr><td>", count: 100_000)
    #expect(throws: MarkupFault.tooComplex) { try eventsOfHTML(page) }
  }

  @Test(
    "Hostile pages are done in time",
    arguments: [
      ("<p ", "a=1 "), ("", "<a b=\""), ("", "<p style=display:none>"), ("", "<nav>"), ("<p", " "), ("", "<!--"),
      ("<table>", "</p></x>"), ("", "<script>"), ("<table><tr>", "<td>"), ("", "&amp;"), ("", "<"),
    ])
  func staysInTime(start: String, repeated: String) throws {
    let page = start + String(repeating: repeated, count: 20_000)
    let time = try ProcessorTime.spent { _ = try eventsOfHTML(page) }
    #expect(time < .seconds(3))
  }
}
