/// What the web site of an organ prints around a report: menus, styles, scripts, share buttons, a footer.
public enum SitePage {
  /// The page with a site around its body; the report itself is unchanged.
  public static func around(_ page: String) -> String {
    page.replacing("<body>", with: "<body>\n\(head)\n\(menu)\n<div class=\"article\">", maxReplacements: 1)
      .replacing("</body>", with: "</div>\n\(footer)\n</body>", maxReplacements: 1)
  }

  private static let head: String = {
    let rules = (1...220).map {
      ".m\($0) li a{color:#\(100 + $0);padding:\($0 % 9)px 12px;background:url(/i/\($0).png) no-repeat}"
    }
    let script = (1...160).map {
      "function f\($0)(a){if(a<\($0)&&a>0){document.getElementById('n\($0)').className='on';}}"
    }
    return "<style>\n\(rules.joined(separator: "\n"))\n</style>\n<script>\n\(script.joined(separator: "\n"))\n</script>"
  }()

  private static let menu: String = {
    let columns = ["政府信息公开", "政务服务", "互动交流", "数据开放", "走进本地", "专题专栏"]
    let lists = columns.enumerated().map { index, title in
      let items = (1...28).map {
        "<li class=\"item\"><a href=\"/col/\(index)\($0)/index.html\" target=\"_blank\" title=\"\(title)\">\(title)栏目\($0)</a></li>"
      }
      return
        "<div class=\"m\(index)\"><h3><a href=\"/col/\(index)\">\(title)</a></h3><ul>\(items.joined(separator: "\n"))</ul></div>"
    }
    return "<div id=\"nav\">\(lists.joined(separator: "\n"))</div>"
  }()

  private static let footer: String = {
    let links = (1...40).map { "<option value=\"https://www.example.com/\($0)\">友情链接\($0)</option>" }
    return "<div class=\"foot\"><select>\(links.joined())</select><p>主办：办公室　网站标识码：0000000000</p></div>"
  }()
}
