/// Finds the part of a page that is its text, by the names that the content systems of government sites give it.
enum PageContent {
  private static let ids: Set<String> = [
    "zoom", "ucap-content", "articlecontent", "article_content", "article-content", "zoomcon", "contentbody",
    "bodytext",
    "vsb_content", "textcontent", "news_content", "divzoom", "zwcontent", "js_content", "mainText",
  ]
  private static let classes: Set<String> = [
    "trs_editor", "trs_editor_view", "trs_ueditor", "custom_unionstyle", "pages_content", "article-content",
    "article_content", "content_text", "v_news_content", "wp_articlecontent", "news_content", "xxgk_content",
    "view-content", "articlecontent", "article-con", "zwcontent", "bt-content", "b12c", "j-fontcontent",
    "rich_media_content",
  ]
  /// A part with less text than this holds something else.
  private static let leastText = 10

  /// The part; nil where no name is known.
  static func find(in root: PageNode) -> PageNode? {
    root.first { node in
      guard !node.isText, isNamed(node) else { return false }
      return node.allText.utf8.lazy.filter { $0 > 0x20 }.prefix(leastText).count == leastText
    }
  }

  private static func isNamed(_ node: PageNode) -> Bool {
    if let id = node[.id]?.lowercased(), ids.contains(id) { return true }
    guard let names = node[.class] else { return false }
    return names.lowercased().split(separator: " ").contains { classes.contains(String($0)) }
  }
}
