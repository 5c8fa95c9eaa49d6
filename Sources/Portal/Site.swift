import Hummingbird
import WebSupport

/// What all pages share: templates, assets and the frame around the contents.
struct Site: Sendable {
  let library: PageLibrary
  let assets: [Asset]
  private let style, script, icon: Asset
  private let version: String

  init(version: String) throws {
    library = try PageLibrary(Site.templates)
    style = Asset(name: "site.css", bytes: PackageResources.site_css + Components.guideStyle)
    script = Asset(name: "site.js", bytes: PackageResources.site_js)
    icon = Asset(name: "icon.svg", bytes: PackageResources.icon_svg)
    assets = [style, script, icon]
    self.version = version
  }

  /// The frame of a page.
  func frame(_ title: String) -> PageFrame {
    PageFrame(
      title: title, style: style.path, script: script.path, icon: icon.path, home: Routes.home, version: version)
  }

  /// The page as a response.
  func respond(_ page: some Page, status: HTTPResponse.Status = .ok) throws -> Response {
    Response(html: try library.render(page), status: status)
  }

  /// The templates by name.
  ///
  /// The layout stands at the root, because Mustache cannot close a name with a slash.
  static let templates: [String: String] = [
    "layout": PackageResources.layout_mustache,
    "home": PackageResources.home_mustache,
    "batch": PackageResources.batch_mustache,
    "report": PackageResources.report_mustache,
    "form-table": PackageResources.form_table_mustache,
    "comparison": PackageResources.comparison_mustache,
    "guide": PackageResources.guide_mustache,
    "guides": PackageResources.guides_mustache,
    "guide-sections": Components.guideSections,
    "refusal": PackageResources.refusal_mustache,
  ].mapValues { String(decoding: $0, as: UTF8.self) }
}
