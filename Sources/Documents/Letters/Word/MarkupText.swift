/// Builds XML in which everything that comes from outside is escaped: markup is a `StaticString` by type.
struct MarkupText {
  private(set) var xml = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

  /// Writes markup of the program.
  mutating func markup(_ markup: StaticString) { xml += markup.description }

  /// Writes a whole number.
  mutating func number(_ number: Int) { xml += String(number) }

  /// Writes text, escaped for content and for quoted attributes; what XML cannot carry is left out.
  mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": xml += "&amp;"
      case "<": xml += "&lt;"
      case ">": xml += "&gt;"
      case "\"": xml += "&quot;"
      case "\t", "\n": xml.unicodeScalars.append(scalar)
      default: if scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE { xml.unicodeScalars.append(scalar) }
      }
    }
  }
}
