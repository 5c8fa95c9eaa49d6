/// The names that a template uses, to compare with the page that fills it.
public struct TemplateNames {
  /// Those that stand in the template itself.
  public private(set) var own: Set<String> = []
  /// The partials that it uses and nobody has written; Mustache renders nothing for them, silently.
  public private(set) var missing: Set<String> = []

  /// Looks through a template and its partials.
  public init(of template: String, in sources: [String: String]) {
    own = visit(template, sources)
    var seen: Set<String> = [template]
    var rest = partials(of: template, sources)
    while let name = rest.popFirst() {
      guard seen.insert(name).inserted else { continue }
      if sources[name] == nil { missing.insert(name) }
      rest.formUnion(partials(of: name, sources))
    }
  }

  /// The names that templates write without escaping; `{{&` is never used.
  public static func spliced(in sources: [String: String]) -> Set<String> {
    Set(sources.values.flatMap { $0.split(separator: "{{{").dropFirst().map { String($0.prefix { $0 != "}" }) } })
  }

  private func tags(of template: String, _ sources: [String: String]) -> [Substring] {
    (sources[template] ?? "").split(separator: "{{").dropFirst().map {
      $0.drop { $0 == "{" }.prefix { $0 != "}" }
    }
  }

  private func partials(of template: String, _ sources: [String: String]) -> Set<String> {
    Set(tags(of: template, sources).filter { "><".contains($0.first ?? " ") }.map { String($0.dropFirst()) })
  }

  private func visit(_ template: String, _ sources: [String: String]) -> Set<String> {
    tags(of: template, sources).reduce(into: []) { names, tag in
      switch tag.first {
      case ">", "<", "/", "$": return
      case "#", "^": names.formUnion(parts(tag.dropFirst()))
      default: names.formUnion(parts(tag))
      }
    }
  }

  private func parts(_ name: Substring) -> [String] {
    name.hasSuffix(")") || name == "." ? [] : name.split(separator: ".").map(String.init)
  }
}
