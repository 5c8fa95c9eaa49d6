/// Puts the texts of the catalogue into a template: `[[matters.title]]` becomes the text of that key.
///
/// An argument of the text, `{days}`, becomes the value of that name on the page.
enum TemplateText {
  static func filled(
    _ source: String, of template: String, from texts: [String: String]
  ) throws(PageLibrary.Fault) -> String {
    var result = ""
    var rest = source[...]
    while let start = rest.firstRange(of: "[[") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "]]") else {
        throw .malformed(template: template, reason: "[[ is not closed")
      }
      let key = String(rest[..<end.lowerBound])
      guard let text = texts[key] else { throw .unknownText(template: template, key: key) }
      result += markup(of: text)
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  private static func markup(of text: String) -> String {
    text.reduce(into: "") { markup, character in
      switch character {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "{": markup += "{{"
      case "}": markup += "}}"
      default: markup.append(character)
      }
    }
  }
}
