/// Which characters of a text are space, and which are none at all.
public enum ArticleCharacters {
  /// Whether a character is left out: controls, marks of direction and of nothing, and code points without a character.
  ///
  /// They show nothing, and hide words from readers, screening and search. The joiners of Mongolian and of pictographs
  /// stay.
  public static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F: true
    case 0xFDD0...0xFDEF, 0xFEFF, 0xFFF9...0xFFFC: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether a character is a space of which a row counts as one.
  public static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2028, 0x2029, 0x2002...0x200A, 0x202F: true
    default: false
    }
  }

  /// Whether a character is cut off at the ends of a paragraph: spaces, and those as wide as a character.
  static func isTrimmed(_ scalar: Unicode.Scalar) -> Bool { isSpace(scalar) || scalar.value == 0x3000 }
}
