import Mustache
public import Operations

/// The templates, compiled once at start, with the texts of the catalogue in their places.
public struct PageLibrary: Sendable {
  /// Why a page could not be rendered.
  public enum Fault: Error, Equatable, Sendable {
    /// There is no template of this name; Mustache itself would render nothing, silently.
    case unknownTemplate(String)
    /// A template does not parse.
    case malformed(template: String, reason: String)
    /// A template names a text that the catalogue does not have.
    case unknownText(template: String, key: String)
  }

  private let library: MustacheLibrary
  /// The texts of the templates by name, for the tests that compare them with the pages.
  public let sources: [String: String]

  /// The library of texts by name.
  ///
  /// - Parameters:
  ///   - sources: the texts of the templates by name; `[[key]]` stands for a text of the catalogue.
  ///   - texts: the catalogue.
  /// - Throws: `Fault.malformed`, `Fault.unknownText`.
  public init(_ sources: [String: String], texts: [String: String] = Texts.all) throws(Fault) {
    var library = MustacheLibrary()
    var filled: [String: String] = [:]
    for (name, source) in sources {
      let text = try TemplateText.filled(source, of: name, from: texts)
      do {
        try library.register(text, named: name)
      } catch {
        throw .malformed(template: name, reason: "\(error)")
      }
      filled[name] = text
    }
    self.library = library
    self.sources = filled
  }

  /// The page as HTML.
  public func render<P: Page>(_ page: P) throws(Fault) -> String {
    guard let html = library.render(PageValue.of(page), withTemplate: P.template) else {
      throw .unknownTemplate(P.template)
    }
    return html
  }
}
