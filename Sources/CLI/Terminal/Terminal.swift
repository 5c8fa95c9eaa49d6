import Glibc

/// Where the programme's words go: results to standard output, everything about the run to standard error.
struct Terminal: Sendable {
  /// The colours of the house, few and with a meaning.
  enum Colour: String {
    case red = "31"
    case yellow = "33"
    case green = "32"
    case grey = "90"
    case bold = "1"
  }

  /// How wide a line of results is at the most.
  static let width = 80

  /// Whether standard output is looked at by a person who wants colour.
  let hasColour: Bool

  init() {
    let isPlain = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
    hasColour = isatty(STDOUT_FILENO) == 1 && !isPlain && !isDumb
  }

  /// The text in a colour, where colours are shown.
  func painted(_ text: String, _ colour: Colour?) -> String {
    guard hasColour, let colour else { return text }
    return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
  }

  /// Writes a line of results.
  func print(_ line: String = "") { StandardStream.output.write(Array(line.utf8) + [10]) }

  /// Writes a sentence about the run, wrapped.
  static func complain(_ sentence: String) {
    let lines = TextWrap.lines("gongkai：" + SafeText.of(sentence), width: width)
    StandardStream.error.write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
