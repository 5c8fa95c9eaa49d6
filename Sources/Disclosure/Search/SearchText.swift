/// A text as the index sees it: characters of Chinese one by one, runs of letters and of digits as words, and whatever
/// stands between them as one gap.
///
/// Full and half width, upper and lower case are the same; all brackets, spaces and marks are gaps, so that
/// 青申〔2026〕31号 and 青申[2026]31号 are one text.
public struct SearchText: Sendable {
  /// One step of the text.
  public struct Unit: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
      /// One character of a script without spaces.
      case character
      /// A run of letters.
      case word
      /// A run of digits.
      case number
      /// Whatever stands between the others.
      case gap
    }

    /// What it is.
    public var kind: Kind
    /// The folded text; the same for every gap.
    public var text: String
    /// Where it stands in the text as written.
    public var range: Range<String.Index>
  }

  /// How every gap is written.
  static let gap = "·"

  /// The units, in order; two gaps never follow each other.
  public let units: [Unit]

  /// Reads a text.
  public init(_ text: String) {
    var units: [Unit] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      let scalar = Self.folded(scalars[index])
      let kind = Self.kind(of: scalar)
      if let last = units.indices.last, units[last].kind == kind, kind != .character {
        if kind != .gap { units[last].text.unicodeScalars.append(scalar) }
        units[last].range = units[last].range.lowerBound..<next
      } else {
        units.append(Unit(kind: kind, text: kind == .gap ? Self.gap : String(scalar), range: index..<next))
      }
      index = next
    }
    self.units = units
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    guard value >= 0xC0, value < 0x2E80 else { return Unicode.Scalar(value) ?? scalar }
    // Only letters whose lower case is one scalar; the others stand as they are on both sides.
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }

  private static func kind(of scalar: Unicode.Scalar) -> Unit.Kind {
    switch scalar.value {
    case 0x30...0x39: .number
    case 0x61...0x7A: .word
    case 0..<0x80: .gap
    // 〇 and 々 count as characters, though Unicode calls them a number and a sign.
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .character
    case 0x2E80...: scalar.properties.isAlphabetic ? .character : .gap
    default: scalar.properties.isAlphabetic ? .word : .gap
    }
  }
}
