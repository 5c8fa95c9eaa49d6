/// The address of a link, checked: only what a reader of a public page may be sent to.
public struct ArticleAddress: Hashable, Sendable {
  /// The schemes that lead anywhere but into a program.
  static let schemes: Set<String> = ["http", "https", "mailto", "tel"]
  /// No address that people share is longer.
  static let longest = 2_000

  /// The address as it is written on a page.
  public let text: String

  /// An address of a known scheme, of the site itself (`/…`) or of the page (`#…`); nil for any other.
  ///
  /// What browsers pass over (spaces at the ends, line ends, tabs) is passed over before the scheme is looked at, and a
  /// backslash, which they take for a slash, is refused.
  public init?(_ raw: String) {
    let trimmed = raw.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && $0 != "\t" }
    var scalars = Substring.UnicodeScalarView(String(String.UnicodeScalarView(trimmed)).unicodeScalars)
    while let first = scalars.first, first.value <= 0x20 || first == "\u{A0}" { scalars.removeFirst() }
    while let last = scalars.last, last.value <= 0x20 || last == "\u{A0}" { scalars.removeLast() }
    guard !scalars.isEmpty, scalars.count <= Self.longest, !scalars.contains(where: Self.isForbidden) else {
      return nil
    }
    let text = Self.escaped(scalars)
    guard Self.isAllowed(text) else { return nil }
    self.text = text
  }

  /// The host in lower case; nil for addresses of the site itself, of mail and of telephones.
  public var host: String? {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    let rest = text[text.index(colon, offsetBy: 3)...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let behindUser = rest.split(separator: "@", omittingEmptySubsequences: false).last ?? rest
    return behindUser.prefix { $0 != ":" }.lowercased()
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\\" || ArticleCharacters.isDropped(scalar)
  }

  /// Spaces and what would end an attribute stand as the bytes' numbers.
  private static func escaped(_ scalars: Substring.UnicodeScalarView) -> String {
    var text = ""
    for scalar in scalars {
      switch scalar {
      case " ", "\u{A0}", "\u{3000}": text += "%20"
      case "\"": text += "%22"
      case "'": text += "%27"
      case "<": text += "%3C"
      case ">": text += "%3E"
      case "`": text += "%60"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func isAllowed(_ text: String) -> Bool {
    if text.hasPrefix("#") { return text.utf8.count > 1 }
    if text.hasPrefix("/") { return !text.hasPrefix("//") }
    guard let colon = text.firstIndex(of: ":") else { return false }
    let scheme = text[..<colon].lowercased()
    guard schemes.contains(scheme) else { return false }
    let rest = text[text.index(after: colon)...]
    guard scheme.hasPrefix("http") else { return !rest.isEmpty && !rest.hasPrefix("//") }
    return rest.hasPrefix("//") && !rest.dropFirst(2).isEmpty && !rest.hasPrefix("///")
  }
}
