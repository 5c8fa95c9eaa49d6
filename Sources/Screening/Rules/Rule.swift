import Disclosure

/// A rule made ready to be tried.
struct Rule: Sendable {
  let kind: RuleData.Kind
  let description: ScreeningRule
  let anchors: [[UInt8]]
  let pattern: Pattern?
  let back: Int
  let isBehind: Bool
  let span: Int
  let replacement: String?
  let mask: Masking.Kind?
  let roles: Set<ScreeningText.Role>?
  let first: Int?
  let last: Int?
  let longest: Int?
  let requires: Words
  let forbids: Words
  let labels: Words
  let window: Int
  let allow: Words
  let reach: Int
  let checked: Bool?
  let heads: Words
  let besides: Words
  let without: Words
  let rows: Int
  let isForEverybody: Bool

  /// Makes a rule ready.
  ///
  /// - Throws: `InvalidRules` that says what does not fit.
  init(_ data: RuleData) throws(InvalidRules) {
    kind = data.kind
    description = ScreeningRule(
      id: data.id, family: data.family, level: try Self.level(data.level, data.id),
      profiles: try Self.profiles(data.profiles ?? [:], data.id))
    var anchors: [[UInt8]] = []
    for anchor in data.anchors ?? [] { anchors += try AnchorPhrase.bytes(anchor, data.id) }
    self.anchors = anchors
    do throws(InvalidPattern) {
      if let text = data.pattern { pattern = try Pattern(text) } else { pattern = nil }
    } catch {
      throw InvalidRules(description: "\(data.id): \(error)")
    }
    (back, isBehind, span) = (data.back ?? 0, data.behind ?? false, data.span ?? 0)
    (replacement, mask) = (data.replacement, data.mask)
    (roles, first, last, longest) = (data.roles.map { Set($0) }, data.first, data.last, data.longest)
    (requires, forbids) = (Words(data.requires ?? []), Words(data.forbids ?? []))
    (labels, window) = (Words(data.labels ?? []), data.window ?? 12)
    (allow, reach, checked) = (Words(data.allow ?? []), data.reach ?? 12, data.checked)
    (heads, besides, without) = (Words(data.heads ?? []), Words(data.besides ?? []), Words(data.without ?? []))
    (rows, isForEverybody) = (data.rows ?? 1, data.everybody ?? false)
    if let fault = fault { throw InvalidRules(description: "\(data.id): \(fault)") }
  }

  /// What a rule of its kind lacks.
  private var fault: String? {
    switch kind {
    case .pattern:
      if pattern == nil { return "a pattern is missing" }
      if anchors.isEmpty, roles?.isDisjoint(with: [.paragraph, .heading, .tableCell]) != true {
        return "anchors are missing"
      }
      if let pattern, span >= pattern.groupCount { return "the group of the hit is missing" }
    case .address, .person, .mail, .plate: if anchors.isEmpty { return "anchors are missing" }
    case .column: if heads.isEmpty { return "heads are missing" }
    case .piece, .empty: if roles == nil { return "roles are missing" }
    case .identity, .permit, .oldIdentity, .creditCode, .mobile, .card, .foreignLink, .brokenLink: break
    }
    return nil
  }

  /// Whether it can weigh something in any text, after what the office has set.
  func isOn(_ set: [String: ScreeningHit.Level?]) -> Bool {
    ScreeningContext.Profile.allCases.contains { description.level(in: $0, set: set) != nil }
  }

  private static func level(_ text: String, _ id: String) throws(InvalidRules) -> ScreeningHit.Level? {
    if text == "off" { return nil }
    guard let level = ScreeningHit.Level(rawValue: text) else {
      throw InvalidRules(description: "\(id): \(text) is no level")
    }
    return level
  }

  private static func profiles(
    _ texts: [String: String], _ id: String
  ) throws(InvalidRules) -> [ScreeningContext.Profile: ScreeningHit.Level?] {
    var profiles: [ScreeningContext.Profile: ScreeningHit.Level?] = [:]
    for (name, text) in texts {
      guard let profile = ScreeningContext.Profile(rawValue: name) else {
        throw InvalidRules(description: "\(id): \(name) is no profile")
      }
      profiles.updateValue(try level(text, id), forKey: profile)
    }
    return profiles
  }
}

/// Anchors written short.
enum AnchorPhrase {
  /// The literals of an anchor; `\xEF80` stands for bytes that begin a range of characters.
  static func bytes(_ text: String, _ id: String) throws(InvalidRules) -> [[UInt8]] {
    guard text.hasPrefix("\\x") else { return try expanded(text, id).map { Array($0.utf8) } }
    let digits = text.utf8.dropFirst(2).map { $0 <= 0x39 ? $0 &- 0x30 : $0 &- 0x41 &+ 10 }
    guard !digits.isEmpty, digits.count.isMultiple(of: 2), digits.allSatisfy({ $0 < 16 }) else {
      throw InvalidRules(description: "\(id): \(text) is no bytes")
    }
    return [stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }]
  }

  /// The words that `[0-9]室` stands for.
  static func expanded(_ text: String, _ id: String) throws(InvalidRules) -> [String] {
    guard let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") else {
      return text.isEmpty ? [] : [text]
    }
    let inner = Array(text[text.index(after: open)..<close].unicodeScalars)
    var members: [Unicode.Scalar] = []
    var index = 0
    while index < inner.count {
      if index + 2 < inner.count, inner[index + 1] == "-" {
        guard inner[index] <= inner[index + 2] else { throw InvalidRules(description: "\(id): \(text) runs backwards") }
        members += (inner[index].value...inner[index + 2].value).compactMap(Unicode.Scalar.init)
        index += 3
      } else {
        members.append(inner[index])
        index += 1
      }
    }
    let rest = try expanded(String(text[text.index(after: close)...]), id)
    return members.flatMap { member in
      (rest.isEmpty ? [""] : rest).map { text[..<open] + String(member) + $0 }
    }
  }
}
