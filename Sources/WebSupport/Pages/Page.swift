/// The values of one page.
///
/// Only stored properties can be seen by the template of the same name.
public protocol Page: Sendable {
  /// The name of the template.
  static var template: String { get }
  /// A page with something in every place, for the tests that render every template.
  static var sample: Self { get }
  /// What stands around every page.
  var frame: PageFrame { get }
}
