import Mustache

/// The templates, compiled once at start.
public struct PageLibrary: Sendable {
  /// Why a page could not be rendered.
  public enum Fault: Error, Equatable, Sendable {
    /// There is no template of this name; Mustache itself would render nothing, silently.
    case unknownTemplate(String)
    /// A template does not parse.
    case malformed(template: String, reason: String)
  }

  private let library: MustacheLibrary
  /// The texts of the templates by name, for the tests that compare them with the pages.
  public let sources: [String: String]

  /// The library of texts by name.
  ///
  /// - Parameter sources: the texts of the templates by name.
  /// - Throws: `Fault.malformed`.
  public init(_ sources: [String: String]) throws(Fault) {
    var library = MustacheLibrary()
    for (name, text) in sources {
      do {
        try library.register(text, named: name)
      } catch {
        throw .malformed(template: name, reason: "\(error)")
      }
    }
    self.library = library
    self.sources = sources
  }

  /// The page as HTML.
  public func render<P: Page>(_ page: P) throws(Fault) -> String {
    guard let html = library.render(page, withTemplate: P.template) else { throw .unknownTemplate(P.template) }
    return html
  }
}
