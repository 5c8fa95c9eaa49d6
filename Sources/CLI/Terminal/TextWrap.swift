/// Breaks text into lines of a given width, as Chinese is broken: between any two characters, but not inside a number
/// or a Latin word, not before a closing mark and not behind an opening one.
enum TextWrap {
  private static let neverFirst: Set<Unicode.Scalar> = Set("，。、；：！？）》」』】〕”’％…".unicodeScalars)
  private static let neverLast: Set<Unicode.Scalar> = Set("（《「『【〔“‘".unicodeScalars)

  /// The lines of `text`, none wider than `width`; a break in the text is a break in the result.
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      wrap(pieces(of: String(line)), width: max(width, 4))
    }
  }

  /// What must stay together: a word, or one wide character with the marks that cling to it.
  private static func pieces(of line: String) -> [String] {
    var pieces: [String] = []
    var last: Unicode.Scalar?
    for scalar in line.unicodeScalars {
      if let last, clings(scalar, to: last), !pieces.isEmpty {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      } else {
        pieces.append(String(scalar))
      }
      last = scalar
    }
    return pieces
  }

  private static func clings(_ scalar: Unicode.Scalar, to last: Unicode.Scalar) -> Bool {
    if neverFirst.contains(scalar) || neverLast.contains(last) || DisplayWidth.of(scalar) == 0 { return true }
    let isNarrow = DisplayWidth.of(scalar) == 1 && DisplayWidth.of(last) == 1
    return isNarrow && scalar != " " && last != " "
  }

  private static func wrap(_ pieces: [String], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces.flatMap({ cut($0, width: width) }) {
      let needed = DisplayWidth.of(piece)
      if used + needed > width, used > 0 {
        lines.append(line.trimmingEnd)
        line = ""
        used = 0
      }
      // A line that was broken does not begin with the spaces of the break.
      if piece == " ", used == 0, !lines.isEmpty { continue }
      line += piece
      used += needed
    }
    lines.append(line.trimmingEnd)
    return lines
  }

  /// A piece that is wider than a whole line, cut where the line ends.
  private static func cut(_ piece: String, width: Int) -> [String] {
    guard DisplayWidth.of(piece) > width else { return [piece] }
    var parts = [""]
    var used = 0
    for scalar in piece.unicodeScalars {
      let needed = DisplayWidth.of(scalar)
      if used + needed > width {
        parts.append("")
        used = 0
      }
      parts[parts.count - 1].unicodeScalars.append(scalar)
      used += needed
    }
    return parts
  }
}

extension String {
  /// The text without the spaces at its end.
  var trimmingEnd: String {
    var text = Substring(self)
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
