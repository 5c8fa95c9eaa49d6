/// What stands around every page: its title and the addresses that every page links to.
public struct PageFrame: Sendable {
  /// The title in the browser's tab, without the name of the site.
  public var title: String
  /// The addresses of style sheet, script and icon.
  public var style, script, icon: String
  /// The address of the first page.
  public var home: String
  /// The version of the program, at the foot.
  public var version: String
  /// The parts of the site, for those that show them on every page.
  public var links: [PageLink] = []

  /// A frame for a page.
  public init(
    title: String, style: String, script: String, icon: String, home: String, version: String, links: [PageLink] = []
  ) {
    self.title = title
    self.style = style
    self.script = script
    self.icon = icon
    self.home = home
    self.version = version
    self.links = links
  }

  /// A frame for samples of pages.
  public static let sample = PageFrame(
    title: "标题", style: "/assets/site.1.css", script: "/assets/site.1.js", icon: "/assets/icon.1.svg", home: "/",
    version: "0", links: [PageLink("首页", "/")])
}
