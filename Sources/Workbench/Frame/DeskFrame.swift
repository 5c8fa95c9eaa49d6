import WebSupport

/// What stands around every page of the desk.
struct DeskFrame: Sendable {
  /// One part of the rail.
  struct Part: Sendable {
    /// Its heading.
    var heading: String
    /// Its links.
    var links: [PageLink]
  }

  /// The title in the browser's tab and, unless the page has a head of its own, the heading.
  var title: String
  /// The addresses of style sheet, script and icon.
  var style = "", script = "", icon = ""
  /// The version of the program.
  var version = ""
  /// The address of the first page.
  var home = DeskRoutes.home
  /// The name of the person; empty where nobody is signed in.
  var person = ""
  /// The organ that the person works for at the moment.
  var organ = ""
  /// The secret that every form carries; the partial `token` writes it.
  var token = ""
  /// What this person may use.
  var rail: [Part] = []
  /// The path to this page.
  var crumbs: [PageLink] = []
  /// What was done by the page before.
  var notice: Notice?
  /// What stands on every page until an administrator takes it down.
  var announcement = ""
  /// The addresses that the head of the page leads to; empty where they do not exist.
  var search = "", account = "", organs = "", signOut = ""
  /// The sheet of keys.
  var keys = DeskRoutes.keys
  /// What the person searched for.
  var query = ""

  /// A frame for samples of pages.
  static let sample = DeskFrame(
    title: "标题", style: "/assets/desk.1.css", script: "/assets/desk.1.js", icon: "/assets/icon.1.svg",
    version: "0", person: "王小明", organ: "青禾县政府办公室", token: "0123",
    rail: [
      Part(
        heading: "办理",
        links: [PageLink("今天", DeskRoutes.home, isCurrent: true, count: "17"), PageLink("搜索", "/desk/search")])
    ],
    crumbs: [PageLink("今天", DeskRoutes.home), PageLink("标题", "")], notice: Notice("已保存。", .done),
    announcement: "3月20日 18:00 至 20:00 系统维护。",
    search: "/desk/search", account: "/desk/profile",
    organs: DeskRoutes.organChoice, signOut: "/desk/sign-out", query: "道路")
}
