/// The values of one page. Only stored properties can be seen by the template of the same name.
public protocol Page: Sendable {
  /// The name of the template.
  static var template: String { get }
  /// A page with something in every place, for the tests that render every template.
  static var sample: Self { get }
  /// What stands around every page.
  var frame: PageFrame { get }
}

/// What stands around every page: its title and the addresses of style and script.
public struct PageFrame: Sendable {
  /// The title in the browser's tab, without the name of the site.
  public var title: String
  /// The address of the style sheet.
  public var style: String
  /// The address of the script.
  public var script: String
  /// The version of the program, at the foot.
  public var version: String

  /// A frame for a page.
  public init(title: String, style: String, script: String, version: String) {
    self.title = title
    self.style = style
    self.script = script
    self.version = version
  }
}
