import Disclosure

extension ScreeningPass {
  /// Tries the rules that concern a piece as a whole.
  mutating func lookAsWhole(_ piece: ScreeningText.Piece, _ index: Int) {
    let isEmpty = piece.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    for (number, rule) in screener.book.rules.enumerated() where rule.kind == .piece || rule.kind == .empty {
      guard let level = levels[number], let roles = rule.roles, roles.contains(piece.role),
        isEmpty == (rule.kind == .empty), !rule.allow.occurs(in: piece.text)
      else { continue }
      found.append(
        Found(
          hit: ScreeningHit(
            rule: rule.description.id, level: level, place: piece.place, start: 0, length: piece.text.utf8.count,
            found: piece.text, replacement: rule.mask == .removal ? "" : rule.replacement),
          piece: index, isWhole: true))
    }
  }

  /// Looks at the address of a link.
  ///
  /// Whether it leads somewhere is not asked: that takes a network.
  mutating func inspectLink(_ looking: Looking, _ place: ScreeningPlace) {
    let address = Self.trimmed(looking.original.string(0..<looking.original.count))
    let link = LinkAddress(address)
    for (number, rule) in screener.book.rules.enumerated() {
      guard let level = levels[number] else { continue }
      let isHit: Bool
      switch rule.kind {
      case .brokenLink: isHit = link == .broken
      case .foreignLink:
        if case .host(let host) = link { isHit = !isOwn(host) } else { isHit = false }
      default: continue
      }
      guard isHit else { continue }
      found.append(
        Found(
          hit: ScreeningHit(
            rule: rule.description.id, level: level, place: place, start: 0, length: looking.original.count,
            found: looking.original.string(0..<looking.original.count), arguments: ["address": address]),
          piece: looking.index, isWhole: true))
    }
  }

  private static func trimmed(_ text: String) -> String {
    var part = Substring(text)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}

/// What the address of a link is.
enum LinkAddress: Equatable {
  /// It stays on the site, or is a mail address or a telephone.
  case own
  /// It leads to a host.
  case host(String)
  /// It leads nowhere: no scheme, a blank, a folder of somebody's computer, a network behind a wall.
  case broken

  init(_ text: String) {
    let lower = text.lowercased()
    if lower.hasPrefix("#") || lower.hasPrefix("/") && !lower.hasPrefix("//") || lower.hasPrefix("?") {
      self = .own
    } else if lower.hasPrefix("mailto:") || lower.hasPrefix("tel:") {
      self = lower.hasSuffix(":") ? .broken : .own
    } else if let scheme = ["https://", "http://", "//"].first(where: lower.hasPrefix) {
      self = Self.host(of: lower.dropFirst(scheme.count), isWhole: !text.contains { $0.isWhitespace || $0 == "\\" })
    } else {
      // Relative addresses have no colon; www. without a scheme leads into the own site by mistake.
      let isRelative = !lower.contains(":") && !lower.contains("\\") && !lower.contains(" ") && !lower.hasPrefix("www.")
      self = isRelative && !lower.isEmpty && !lower.hasPrefix("http") ? .own : .broken
    }
  }

  private static func host(of rest: Substring, isWhole: Bool) -> LinkAddress {
    var host = rest.prefix { !"/?#".contains($0) }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    host = host.prefix { $0 != ":" }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard isWhole, parts.count >= 2, !parts.contains(where: \.isEmpty), !isLocal(parts) else { return .broken }
    return .host(String(host))
  }

  private static func isLocal(_ parts: [Substring]) -> Bool {
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 4, numbers.count == 4 else { return parts.last == "local" || parts.last == "localhost" }
    return numbers[0] == 10 || numbers[0] == 127 || numbers[0] == 192 && numbers[1] == 168
      || numbers[0] == 172 && (16...31).contains(numbers[1])
  }
}
