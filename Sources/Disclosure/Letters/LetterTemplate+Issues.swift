extension LetterTemplate {
  /// The longest that the words of one part may be, in characters.
  public static let longestText = 20_000

  /// What is wrong with the template, all at once; the fields of the issues are the keys of the parts.
  public func issues() -> [Issue] {
    guard let letterKind else { return [Issue("kind", "letter.kind.unknown", ["kind": kind])] }
    var found: [Issue] = []
    var keys: Set<String> = []
    for block in blocks {
      if !keys.insert(block.key).inserted { found.append(Issue(block.key, "letter.block.twice", ["block": block.key])) }
      found += Self.issues(of: block, text: block.text)
    }
    for role in letterKind.mandatoryRoles where !blocks.contains(where: { $0.role == role && $0.isMandatory }) {
      found.append(Issue("", "letter.role.missing", ["role": role.rawValue]))
    }
    if !letterKind.carriesRemedies, let block = blocks.first(where: { $0.role == .remedies }) {
      found.append(Issue(block.key, "letter.remedies.unwanted"))
    }
    let named = blocks.filter { !$0.isOptional }.flatMap { LetterText($0.text).fields }
    for field in letterKind.mandatoryFields where !named.contains(field) {
      found.append(Issue("", "letter.field.dropped", ["field": field.label]))
    }
    return found
  }

  /// What is wrong with the words of one part.
  static func issues(of block: Block, text: String) -> [Issue] {
    var found = LetterText(text).unknown.map { Issue(block.key, "letter.field.unknown", ["name": $0]) }
    if block.role == .remedies, !text.isEmpty { found.append(Issue(block.key, "letter.remedies.fixed")) }
    if block.role != .remedies, block.isMandatory || !block.isOptional, text.trimmed.isEmpty {
      found.append(Issue(block.key, "letter.block.empty", ["block": block.heading ?? block.key]))
    }
    if text.utf8.count > longestText * 4 || text.count > longestText {
      found.append(Issue(block.key, "letter.block.long", ["limit": String(longestText)]))
    }
    return found
  }
}
