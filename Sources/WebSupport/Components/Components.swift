/// The partials of the design system, which all pages share.
public enum Components {
  /// The parts of a disclosure guide, which both faces show alike.
  public static let guideSections = PackageResources.guide_sections_mustache
  /// How a disclosure guide looks.
  public static let guideStyle = PackageResources.guide_css
  /// How an item of disclosure looks.
  public static let itemStyle = PackageResources.items_css
  /// Their templates by name.
  public static let templates: [String: [UInt8]] = [
    "crumbs": PackageResources.crumbs_mustache,
    "empty": PackageResources.empty_mustache,
    "field": PackageResources.field_mustache,
    "fields": PackageResources.fields_mustache,
    "guide-sections": guideSections,
    "filter": PackageResources.filter_mustache,
    "item-document": PackageResources.item_document_mustache,
    "listing": PackageResources.listing_mustache,
    "notice": PackageResources.notice_mustache,
    "pager": PackageResources.pager_mustache,
    "problems": PackageResources.problems_mustache,
    "steps": PackageResources.steps_mustache,
    "summary": PackageResources.summary_mustache,
    "tabs": PackageResources.tabs_mustache,
    "tag": PackageResources.tag_mustache,
    "tasks": PackageResources.tasks_mustache,
    "timeline": PackageResources.timeline_mustache,
  ]
}
