extension Schema {
  /// The schema in the words of JSON Schema 2020-12; what has a name is put among the components.
  func document(_ components: inout [String: JSONValue]) -> JSONValue {
    switch self {
    case .text(let rule): Self.document(rule)
    case .choice(let words): ["type": "string", "enum": .list(words.map(JSONValue.text))]
    case .integer(let range):
      [
        "type": "integer", "format": "int64", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]
    case .flag: ["type": "boolean"]
    case .anyObject: ["type": "object"]
    case .list(let schema, let count):
      [
        "type": "array", "items": schema.document(&components), "minItems": .integer(Int64(count.lowerBound)),
        "maxItems": .integer(Int64(count.upperBound)),
      ]
    case .object(let members): Self.document(members, &components)
    case .variants(let name, let member, let variants): Self.document(name, member, variants, &components)
    case .named(let name, let schema):
      Self.reference(name, { schema.document(&$0) }, &components)
    }
  }

  private static func document(_ rule: TextRule) -> JSONValue {
    var members: [String: JSONValue] = [
      "type": "string", "pattern": .text(rule.pattern), "minLength": .integer(Int64(rule.length.lowerBound)),
      "maxLength": .integer(Int64(rule.length.upperBound)),
    ]
    if let format = rule.format { members["format"] = .text(format) }
    return .object(members)
  }

  private static func document(_ members: [Member], _ components: inout [String: JSONValue]) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for member in members {
      let schema = member.schema.document(&components)
      let own = member.isRequired ? schema : orNull(schema)
      properties[member.name] = own.adding(["description": .text(member.text)])
    }
    let required = members.filter(\.isRequired).map { JSONValue.text($0.name) }
    return [
      "type": "object", "properties": .object(properties), "required": .list(required), "additionalProperties": false,
    ]
  }

  /// A member that may be left out may be null, too.
  private static func orNull(_ schema: JSONValue) -> JSONValue {
    guard case .object(var members) = schema, let type = members["type"] else {
      return ["anyOf": [schema, ["type": "null"]]]
    }
    members["type"] = [type, "null"]
    if case .list(let words)? = members["enum"] { members["enum"] = .list(words + [.null]) }
    return .object(members)
  }

  private static func document(
    _ name: String, _ member: String, _ variants: [Variant], _ components: inout [String: JSONValue]
  ) -> JSONValue {
    var mapping: [String: JSONValue] = [:]
    var alternatives: [JSONValue] = []
    for variant in variants {
      let own = name + variant.word.prefix(1).uppercased() + variant.word.dropFirst()
      let tag = Member(member, .choice([variant.word]), variant.text)
      let reference = reference(
        own, { document([tag] + variant.members, &$0).adding(["title": .text(variant.text)]) }, &components)
      alternatives.append(reference)
      mapping[variant.word] = .text("#/components/schemas/\(own)")
    }
    let union: JSONValue = [
      "oneOf": .list(alternatives),
      "discriminator": ["propertyName": .text(member), "mapping": .object(mapping)],
    ]
    return reference(name, { _ in union }, &components)
  }

  private static func reference(
    _ name: String, _ schema: (inout [String: JSONValue]) -> JSONValue, _ components: inout [String: JSONValue]
  ) -> JSONValue {
    if components[name] == nil { components[name] = schema(&components) }
    return ["$ref": .text("#/components/schemas/\(name)")]
  }
}
