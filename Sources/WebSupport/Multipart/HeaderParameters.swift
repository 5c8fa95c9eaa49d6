/// A header such as `form-data; name="files"; filename="a.txt"`, taken apart.
struct HeaderParameters: Sendable {
  /// The part before the first semicolon, in lower case.
  let value: String
  private var parameters: [(name: String, value: String)] = []

  init(_ text: String) {
    let parts = HeaderParameters.split(text)
    value = parts.first.map { $0.trimmed.lowercased() } ?? ""
    parameters = parts.dropFirst().compactMap { part in
      guard let equals = part.firstIndex(of: "=") else { return nil }
      let name = part[..<equals].trimmed.lowercased()
      return (name, HeaderParameters.unquote(part[part.index(after: equals)...].trimmed))
    }
  }

  /// The value of a parameter.
  subscript(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

  /// The pieces between semicolons that do not stand in quotes.
  private static func split(_ text: String) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var quoted = false
    var escaped = false
    for index in text.unicodeScalars.indices {
      switch text.unicodeScalars[index] {
      case "\\" where quoted && !escaped:
        escaped = true
        continue
      case "\"" where !escaped: quoted.toggle()
      case ";" where !quoted:
        parts.append(text[start..<index])
        start = text.unicodeScalars.index(after: index)
      default: break
      }
      escaped = false
    }
    parts.append(text[start...])
    return parts
  }

  /// The text inside of quotes.
  ///
  /// Browsers write a quote in a name as `%22`, other programs as `\"`.
  private static func unquote(_ text: String) -> String {
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
    return String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("%22", with: "\"")
  }
}

extension StringProtocol {
  /// The text without spaces and tabs at its ends.
  var trimmed: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
