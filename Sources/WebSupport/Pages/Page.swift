/// The values of one page.
///
/// Only stored properties can be seen by the template of the same name. In templates, nothing, an empty text and an
/// empty list count as absent; a name that a row lacks is looked for in what stands around it.
public protocol Page: Sendable {
  /// The name of the template.
  static var template: String { get }
  /// A page with something in every place, for the tests that render every template.
  static var sample: Self { get }
}
