import Disclosure
import Documents
import Reading
import TestSupport
import Testing

@Suite("Hostile text") struct HostileTextTests {
  /// Ways in which pages have carried scripts past filters.
  static let attacks = [
    "<script>alert(1)</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x",
    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">", "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"jav&#x09;ascript:alert(1)\">x</a>", "<a href=\" &#14; javascript:alert(1)\">x</a>",
    "<a href=javascript&colon;alert(1)>x</a>", "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href=\"vbscript:msgbox(1)\">x</a>", "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>", "<embed src=javascript:alert(1)>",
    "<form action=javascript:alert(1)><button>x",
    "<button formaction=javascript:alert(1)>x", "<input onfocus=alert(1) autofocus>",
    "<details open ontoggle=alert(1)>x",
    "<body onload=alert(1)>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href=javascript:/a/>",
    "<link rel=stylesheet href=javascript:alert(1)>", "<style>@import 'javascript:alert(1)';</style>",
    "<div style=\"background:url(javascript:alert(1))\">x", "<div style=\"width:expression(alert(1))\">x",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<textarea><img src=x onerror=alert(1)></textarea>",
    "<!--><img src=x onerror=alert(1)>-->", "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<table background=javascript:alert(1)><td background=javascript:alert(1)>x",
    "<p title='\"><script>alert(1)</script>'>x", "<img alt='\"><script>alert(1)</script>' src=/a.png>",
    "<img src='/a\" onerror=\"alert(1)'>",
    "<template><script>alert(1)</script></template>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<a href='https://a.cn/\" onclick=\"alert(1)'>x",
    "<video><source onerror=alert(1)></video>", "<audio src=x onerror=alert(1)>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<plaintext><script>alert(1)</script>", "<a\u{0B}href=\"javascript:alert(1)\">x", "<\u{0}script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "<caption><script>alert(1)</script></caption>",
    "<h1 id=x onclick=alert(1)>x</h1>",
    "<table><caption title=\"x\"><img src=x onerror=alert(1)>'\"<b>x</caption><tr><td>1</table>",
    "<isindex type=image src=1 onerror=alert(1)>", "<a href=//evil.cn>x</a>", "<a href='/\\evil.cn'>x</a>",
  ]

  /// Elements and attributes that a page of ours has.
  private static let allowed: Set<String> = [
    "h2", "h3", "h4", "h5", "p", "ol", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure",
    "img", "a",
    "strong", "em", "u", "s", "sup", "sub", "br", "hr", "blockquote", "div", "span", "section", "id", "class", "href",
    "rel",
    "role", "aria-label", "start", "scope", "colspan", "rowspan", "src", "alt", "width", "height", "tabindex",
  ]

  @Test("Nothing but known elements and attributes comes out, whatever goes in", arguments: attacks)
  func attack(html: String) throws {
    for origin in [ArticleReader.Origin.own, .foreign] {
      let reader = ArticleReader(origin, file: { $0 })
      let article = (try? reader.read(html: "<p>前</p>" + html + "<p>后</p>").article) ?? Article()
      let page = ArticleHTML(address: { $0 }).html(article)
      for name in WrittenPage.names(page) { #expect(Self.allowed.contains(name), "\(name) in \(page)") }
      for address in WrittenPage.addresses(page) {
        #expect(ArticleAddress(address) != nil, "\(address)")
        #expect(!address.lowercased().contains("script:"), "\(address)")
      }
      #expect(page.contains("前"))
    }
  }

  @Test(
    "Texts that are nested without end are refused, and others read",
    arguments: ["div", "b", "blockquote", "ul><li", "table><tr><td", "a href=#", "font"])
  func deep(tag: String) {
    let html = String(repeating: "<\(tag)>", count: 30_000) + "文字"
    do throws(ArticleRefusal) {
      _ = try ArticleReader().read(html: html)
    } catch {
      #expect(error == .tooComplex)
    }
  }

  @Test("What costs too much is refused in time")
  func costly() {
    var limits = ArticleLimits()
    limits.elements = 1_000
    limits.bytes = 100_000
    let reader = ArticleReader(limits: limits)
    #expect(throws: ArticleRefusal.tooComplex) { try reader.read(html: String(repeating: "<p>文", count: 2_000)) }
    #expect(throws: ArticleRefusal.tooLarge(limit: 100_000)) {
      try reader.read(html: String(repeating: "文字", count: 20_000))
    }
    let attributes = "<p " + (0..<200_000).map { "a\($0)=1" }.joined(separator: " ") + ">文字</p>"
    let clock = ContinuousClock()
    let time = clock.measure { _ = try? ArticleReader().read(html: attributes) }
    #expect(time < .seconds(20))
  }

  @Test("A text that is too long is cut, and that is said")
  func cut() throws {
    var limits = ArticleLimits()
    limits.textBytes = 1_000
    let reading = try ArticleReader(limits: limits).read(
      html: "<p>" + String(repeating: "文", count: 200) + "</p><p>" + String(repeating: "字", count: 300))
    #expect(reading.remarks.contains { $0.kind == .cutOff })
  }

  @Test("Nothing is read from nothing")
  func empty() {
    for html in ["", " ", "<p></p>", "<script>1</script>", "<!-- x -->", "<style>p{}</style>"] {
      #expect(throws: ArticleRefusal.empty) { try ArticleReader().read(html: html) }
    }
  }

  @Test("Pages of any encoding are read, broken ones as far as they go")
  func encodings() throws {
    // 中文 in GB 18030.
    let gb: [UInt8] =
      Array("<meta charset=gb2312><p>".utf8) + [0xD6, 0xD0, 0xCE, 0xC4, 0xB9, 0xAB, 0xBF, 0xAA] + Array("</p>".utf8)
    #expect(try ArticleReader().read(html: gb).article.pieces(part: "").map(\.text) == ["中文公开"])
    var broken = Array("<p>".utf8) + Array(String(repeating: "政府信息公开", count: 40).utf8)
    broken[100] = 0xFF
    let text = ArticleText(try ArticleReader().read(html: broken).article).text
    #expect(text.contains("\u{FFFD}") && text.contains("信息公开"))
  }

  @Test("Damaged pages are read or refused, and never end the program", arguments: 0..<8)
  func fuzz(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sources = [PastedPages.word, PastedPages.wps, PastedPages.site] + Self.attacks
    for _ in 0..<60 {
      var bytes = Array(random.pick(sources).utf8)
      for _ in 0..<random.number(1...12) where bytes.count > 4 {
        let place = random.number(0...bytes.count - 2)
        switch random.number(0...3) {
        case 0: bytes[place] = UInt8(random.number(0...255))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.number(1...40)))
        case 2: bytes.insert(contentsOf: Array(random.pick(sources).utf8.prefix(random.number(1...200))), at: place)
        default: bytes.insert(contentsOf: "<table><tr><td>".utf8, at: place)
        }
      }
      guard let reading = try? ArticleReader(.foreign, takesTitle: true).read(html: bytes) else { continue }
      #expect(reading.article.normalised == reading.article)
      let page = ArticleHTML(address: { $0 }).html(reading.article)
      for name in WrittenPage.names(page) { #expect(Self.allowed.contains(name), "\(name)") }
    }
  }
}

/// What stands in a page that was written: read simply, as every attribute of ours is quoted.
enum WrittenPage {
  /// The names of all elements and attributes.
  static func names(_ page: String) -> [String] {
    tags(page).flatMap { tag -> [String] in
      let outside = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter {
        $0.offset % 2 == 0
      }
      let words = outside.map(\.element).joined(separator: " ").split { " =/".contains($0) }
      return words.map(String.init)
    }
  }

  /// The values of `href` and `src`.
  static func addresses(_ page: String) -> [String] {
    ["href=\"", "src=\""].flatMap { mark in
      page.components(separatedBy: mark).dropFirst().map { $0.prefix { $0 != "\"" }.replacing("&amp;", with: "&") }.map(
        String.init)
    }
  }

  private static func tags(_ page: String) -> [Substring] {
    page.split(separator: "<").dropFirst(page.hasPrefix("<") ? 0 : 1).map { $0.prefix { $0 != ">" } }
  }
}

extension String {
  fileprivate func components(separatedBy mark: String) -> [Substring] {
    split(separator: mark, omittingEmptySubsequences: false)
  }
}
