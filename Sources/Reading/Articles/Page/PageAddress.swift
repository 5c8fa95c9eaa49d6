/// Finds where an address of a page leads, counted from the page's own.
enum PageAddress {
  /// The address as a whole; nil where it counts from a page whose address is not known.
  static func resolved(_ address: String, base: String?) -> String? {
    let address = address.filter { !$0.isNewline && $0 != "\t" }.drop(while: \.isWhitespace)
    guard let first = address.first else { return nil }
    if first == "#" || hasScheme(address) { return String(address) }
    if address.hasPrefix("//") { return (base.map { scheme(of: $0) } ?? "https") + ":" + address }
    guard let base, let origin = origin(of: base) else { return first == "/" ? String(address) : nil }
    if first == "/" { return origin + address }
    let path = base.dropFirst(origin.count).prefix { $0 != "?" && $0 != "#" }
    if first == "?" { return origin + path + address }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    let rest = address.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for part in rest {
      switch part {
      case ".": continue
      case "..": if parts.count > 1 { parts.removeLast() }
      default: parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return origin + (joined.hasPrefix("/") ? joined : "/" + joined)
  }

  private static func hasScheme(_ address: Substring) -> Bool {
    let scheme = address.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    return !scheme.isEmpty && address.dropFirst(scheme.count).first == ":"
  }

  private static func scheme(of base: String) -> String { base.hasPrefix("http:") ? "http" : "https" }

  /// Scheme and host.
  private static func origin(of base: String) -> String? {
    guard let colon = base.firstRange(of: "://") else { return nil }
    let host = base[colon.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? nil : String(base[..<host.endIndex])
  }
}
