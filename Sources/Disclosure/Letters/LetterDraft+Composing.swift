extension LetterDraft {
  /// The paragraphs of the letter, or everything that still keeps it from being one.
  ///
  /// A part that may be left out is, where a value of it is missing; any other missing value is an issue, so that no
  /// letter ever shows an empty place.
  public func composed() throws(Issues) -> [LetterParagraph] {
    try Issues.check(issues())
    return paragraphs(with: filledValues)
  }

  /// The paragraphs as far as the case brings them, with a mark in the place of what is missing; never to be sent.
  public func previewed() -> [LetterParagraph] {
    var shown = self
    var values = filledValues
    for field in missingFields { values[field] = "〔待补：\(field.label)〕" }
    if template.letterKind?.carriesRemedies == true, remedies.isEmpty { shown.remedies = ["〔待补：救济途径〕"] }
    return shown.paragraphs(with: values)
  }

  private func paragraphs(with values: [LetterField: String]) -> [LetterParagraph] {
    var paragraphs: [LetterParagraph] = []
    var headings = 0
    for block in template.blocks {
      let lines = lines(of: block, values)
      guard !lines.isEmpty else { continue }
      if let heading = block.heading {
        headings += 1
        paragraphs.append(LetterParagraph(.heading, "\(Self.numeral(headings))、\(heading)", block: block.key))
      }
      let style = LetterParagraph.Style(of: block.role)
      paragraphs += lines.map { LetterParagraph(style, $0, block: block.key) }
    }
    return paragraphs
  }

  /// What is missing or wrong, all at once; the fields are the raw values of fields or the keys of parts.
  public func issues() -> [Issue] {
    guard let kind = template.letterKind else { return template.issues() }
    var found = template.issues()
    for field in missingFields {
      found.append(Issue(field.rawValue, "letter.value.missing", ["field": field.label]))
    }
    found += editIssues()
    if kind.carriesRemedies, remedies.allSatisfy(\.trimmed.isEmpty) {
      found.append(Issue("remedies", "letter.remedies.missing"))
    }
    return found
  }

  /// The fields without which the letter cannot be written, each once.
  public var missingFields: [LetterField] {
    let values = filledValues
    var seen: Set<LetterField> = []
    return template.blocks.filter { !$0.isOptional }.flatMap { LetterText(text(of: $0)).fields }
      .filter { values[$0] == nil && seen.insert($0).inserted }
  }

  /// What is wrong with the changed words alone, whatever the case still lacks.
  public func editIssues() -> [Issue] {
    guard let kind = template.letterKind, !edits.isEmpty else { return [] }
    var found: [Issue] = []
    for block in template.blocks where edits[block.key] != nil {
      found += LetterTemplate.issues(of: block, text: text(of: block))
    }
    for key in edits.keys.sorted() where !template.blocks.contains(where: { $0.key == key }) {
      found.append(Issue(key, "letter.block.unknown", ["block": key]))
    }
    let kept = template.blocks.filter { !$0.isOptional }.flatMap { LetterText(text(of: $0)).fields }
    return found
      + kind.mandatoryFields.filter { !kept.contains($0) }.map {
        Issue("", "letter.field.dropped", ["field": $0.label])
      }
  }

  private func lines(of block: LetterTemplate.Block, _ values: [LetterField: String]) -> [String] {
    let text =
      block.role == .remedies ? remedies.joined(separator: "\n") : LetterText(text(of: block)).filled(with: values)
    guard let text else { return [] }
    return text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Chinese numerals for headings, of which no letter has a hundred.
  static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let ten = number < 10 ? "" : number < 20 ? "十" : "\(digits[number / 10 % 10])十"
    return ten + digits[number % 10]
  }
}

extension LetterParagraph.Style {
  /// How a part of this role is set.
  init(of role: LetterTemplate.Role) {
    self =
      switch role {
      case .title: .title
      case .salutation: .salutation
      case .body, .basis, .remedies: .body
      case .contact: .contact
      }
  }
}
