import Hummingbird
import WebSupport

/// What all pages share: templates, assets and the frame around the contents.
struct Site: Sendable {
  let library: PageLibrary
  let assets: [Asset]
  private let style, script, icon: Asset
  private let version: String
  private let links: [PageLink]

  /// `hasDesk` says whether there are pages that come from the ledger, which all pages then link to.
  init(version: String, hasDesk: Bool = false) throws {
    library = try PageLibrary(Site.templates)
    style = Asset(
      name: "site.css",
      bytes: PackageResources.site_css + PackageResources.requests_css + Components.guideStyle + Components.itemStyle)
    script = Asset(name: "site.js", bytes: PackageResources.site_js + PackageResources.requests_js)
    icon = Asset(name: "icon.svg", bytes: PackageResources.icon_svg)
    assets = [style, script, icon]
    self.version = version
    links =
      hasDesk
      ? [
        PageLink("主动公开", Routes.columns), PageLink("依申请公开", Routes.requests), PageLink("查询进展", Routes.follow),
        PageLink("公开指南", Routes.organs),
        PageLink("核对年度报告", Routes.home),
      ] : []
  }

  /// The frame of a page.
  func frame(_ title: String) -> PageFrame {
    PageFrame(
      title: title, style: style.path, script: script.path, icon: icon.path, home: Routes.home, version: version,
      links: links)
  }

  /// The page as a response.
  func respond(_ page: some Page, status: HTTPResponse.Status = .ok) throws -> Response {
    Response(html: try library.render(page), status: status)
  }

  /// The templates by name.
  ///
  /// The layout stands at the root, because Mustache cannot close a name with a slash.
  static let templates: [String: String] = Components.templates.merging([
    "layout": PackageResources.layout_mustache,
    "home": PackageResources.home_mustache,
    "batch": PackageResources.batch_mustache,
    "report": PackageResources.report_mustache,
    "form-table": PackageResources.form_table_mustache,
    "comparison": PackageResources.comparison_mustache,
    "guide": PackageResources.guide_mustache,
    "guides": PackageResources.guides_mustache,
    "refusal": PackageResources.refusal_mustache,
    "requests": PackageResources.requests_mustache,
    "request-organ": PackageResources.request_organ_mustache,
    "request-help": PackageResources.request_help_mustache,
    "request-sheet": PackageResources.request_sheet_mustache,
    "request-question": PackageResources.request_question_mustache,
    "request-check": PackageResources.request_check_mustache,
    "request-receipt": PackageResources.request_receipt_mustache,
    "follow": PackageResources.follow_mustache,
    "own-case": PackageResources.own_case_mustache,
    "own-days": PackageResources.own_days_mustache,
    "own-letter": PackageResources.own_letter_mustache,
    "own-files": PackageResources.own_files_mustache,
    "own-step": PackageResources.own_step_mustache,
    "item": PackageResources.item_mustache,
    "item-withdrawn": PackageResources.item_withdrawn_mustache,
    "column": PackageResources.column_mustache,
    "columns": PackageResources.columns_mustache,
  ]) { _, own in own }.mapValues { String(decoding: $0, as: UTF8.self) }
}
