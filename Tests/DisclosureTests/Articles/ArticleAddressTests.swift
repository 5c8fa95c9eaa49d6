import Disclosure
import Testing

@Suite("Addresses of links") struct ArticleAddressTests {
  @Test(
    "Known schemes, the site itself and the page are let through",
    arguments: [
      ("https://www.gov.cn/", "https://www.gov.cn/"), (" http://a.cn/b c ", "http://a.cn/b%20c"),
      ("HTTPS://A.CN/", "HTTPS://A.CN/"), ("/zwgk/1.html", "/zwgk/1.html"), ("#s2", "#s2"),
      ("mailto:a@b.gov.cn", "mailto:a@b.gov.cn"), ("tel:010-1", "tel:010-1"), ("ht\ntps://a.cn", "https://a.cn"),
      ("https://a.cn/\"onclick='x'", "https://a.cn/%22onclick=%27x%27"), ("https://例子.中国/路", "https://例子.中国/路"),
    ])
  func allowed(raw: String, text: String) {
    #expect(ArticleAddress(raw)?.text == text)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", " ", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\u{1}javascript:alert(1)",
      "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://a.cn/", "//evil.cn/", "/\\evil.cn", "\\\\evil.cn",
      "a.html",
      "https:evil", "https:/evil", "https:///evil", "http://", "#", "blob:https://a", "https://a.cn/\u{202E}gpj",
      "intent:x",
      "feed:javascript:alert(1)", "javascript&colon;alert(1)", "mailto:", "tel:", "https\u{0}://a.cn",
    ])
  func refused(raw: String) {
    #expect(ArticleAddress(raw) == nil)
  }

  @Test("The host is told without user and port")
  func host() {
    #expect(ArticleAddress("https://a@WWW.GOV.CN:8080/x?y#z")?.host == "www.gov.cn")
    #expect(ArticleAddress("https://gov.cn?x=@evil.cn")?.host == "gov.cn")
    #expect(ArticleAddress("mailto:a@b.cn")?.host == nil)
    #expect(ArticleAddress("/a")?.host == nil)
  }
}
