/// Builds HTML in which everything that comes from outside is escaped: markup is a `StaticString` by type.
struct HTMLText {
  private(set) var html = ""

  /// Writes markup of the programme.
  mutating func markup(_ markup: StaticString) { html += markup.description }

  /// Writes text, escaped for content and for quoted attributes.
  ///
  /// Control characters, which HTML forbids, are left out.
  mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case "\n", "\t": html.unicodeScalars.append(scalar)
      default: if scalar.value >= 0x20, scalar.value != 0x7F { html.unicodeScalars.append(scalar) }
      }
    }
  }

  /// Writes a whole number.
  mutating func number(_ number: Int) { html += String(number) }
}
