import Disclosure

extension Schema {
  /// One way in which a value is not what the schema says.
  struct Breach: Sendable {
    /// What is wrong, and where.
    var issue: Issue
    /// Whether the shape itself is wrong, so that the value means nothing: a member is missing, unknown, or of another
    /// type.
    var isOfShape: Bool
  }

  /// How many breaches are told at once.
  static let mostBreaches = 50

  /// All that is wrong with a value; `field` is its place, empty for the whole.
  func breaches(of value: JSONValue, at field: String = "") -> [Breach] {
    switch (self, value) {
    case (.text(let rule), .text(let text)): Self.breaches(of: text, rule, field)
    case (.choice(let words), .text(let text)):
      words.contains(text) ? [] : [Self.wrong(field, "api.badChoice", ["words": words.joined(separator: "、")])]
    case (.integer(let range), .integer(let number)): Self.breaches(of: number, range, field)
    case (.integer(let range), .number(let number)): Self.breaches(of: Int64(exactly: number), range, field)
    case (.flag, .flag), (.anyObject, .object): []
    case (.list(let schema, let count), .list(let values)):
      count.contains(values.count)
        ? Self.most(values.indices.lazy.flatMap { schema.breaches(of: values[$0], at: Self.place(field, "\($0)")) })
        : [Self.wrong(field, "api.badCount", Self.bounds(count))]
    case (.object(let members), .object(let values)): Self.breaches(of: values, members, field)
    case (.variants(_, let member, let variants), .object(let values)):
      Self.breaches(of: values, by: member, variants, field)
    case (.named(_, let schema), _): schema.breaches(of: value, at: field)
    default: [Breach(issue: Issue(field, "api.badType", ["type": typeName]), isOfShape: true)]
    }
  }

  private static func breaches(of text: String, _ rule: TextRule, _ field: String) -> [Breach] {
    guard rule.length.contains(text.unicodeScalars.count) else {
      return [wrong(field, "api.badLength", bounds(rule.length))]
    }
    return rule.isMet(text) ? [] : [wrong(field, "api.badText", ["pattern": rule.format ?? rule.pattern])]
  }

  private static func breaches(of number: Int64?, _ range: ClosedRange<Int64>, _ field: String) -> [Breach] {
    guard let number, range.contains(number) else {
      return [wrong(field, "api.badNumber", ["min": "\(range.lowerBound)", "max": "\(range.upperBound)"])]
    }
    return []
  }

  private static func breaches(of values: [String: JSONValue], _ members: [Member], _ field: String) -> [Breach] {
    let known = Set(members.map(\.name))
    var breaches = values.keys.filter { !known.contains($0) }.sorted().map { name in
      // Told back as it came, but for what no text of ours may hold.
      let shown = name.prefix(100).replacing("\0", with: "\u{FFFD}")
      return Breach(issue: Issue(place(field, String(shown)), "api.unknownMember"), isOfShape: true)
    }
    for member in members where breaches.count < mostBreaches {
      let place = place(field, member.name)
      switch values[member.name] {
      case nil where member.isRequired: breaches.append(Breach(issue: Issue(place, "api.noMember"), isOfShape: true))
      case nil: continue
      case .null? where !member.isRequired: continue
      case let value?: breaches += member.schema.breaches(of: value, at: place)
      }
    }
    return most(breaches)
  }

  private static func breaches(
    of values: [String: JSONValue], by member: String, _ variants: [Variant], _ field: String
  ) -> [Breach] {
    guard case .text(let word)? = values[member], let variant = variants.first(where: { $0.word == word }) else {
      let words = variants.map(\.word).joined(separator: "、")
      return [Breach(issue: Issue(place(field, member), "api.badChoice", ["words": words]), isOfShape: true)]
    }
    return breaches(of: values, [Member(member, .choice([word]), "")] + variant.members, field)
  }

  private var typeName: String {
    switch self {
    case .text, .choice: "string"
    case .integer: "integer"
    case .flag: "boolean"
    case .list: "array"
    case .anyObject, .object, .variants: "object"
    case .named(_, let schema): schema.typeName
    }
  }

  private static func wrong(_ field: String, _ key: String, _ arguments: [String: String]) -> Breach {
    Breach(issue: Issue(field, key, arguments), isOfShape: false)
  }

  private static func bounds(_ range: ClosedRange<Int>) -> [String: String] {
    ["min": "\(range.lowerBound)", "max": "\(range.upperBound)"]
  }

  private static func place(_ field: String, _ name: String) -> String { field.isEmpty ? name : "\(field).\(name)" }

  private static func most(_ breaches: some Sequence<Breach>) -> [Breach] { Array(breaches.prefix(mostBreaches)) }
}
