import CivilTime
import Disclosure
import Documents
import Operations
import Reading
import WebSupport

/// The form of what an item says, by its kind.
struct ItemForm {
  private let found: ItemDetails.Outcome

  init(_ found: ItemDetails.Outcome) { self.found = found }

  private var rule: ItemKindRule { found.item.kind.rule }

  /// The parts of the form.
  func groups(_ values: FormData, _ problems: Problems) -> [FieldGroup] {
    let sheet = FormSheet("item.form", values: values, problems: problems)
    var groups = [basic(sheet)]
    if rule.form == .record {
      groups.append(FieldGroup(legend: rule.name, fields: rule.fields.map { record($0, values, problems) }))
    }
    if rule.form == .document || rule.form == .interpretation { groups.append(document(sheet)) }
    groups.append(
      FieldGroup(
        legend: Texts.text("item.form.text"), hint: Texts.text("item.form.text.hint"),
        fields: [sheet.area("body", limit: nil, rows: 16, isOptional: true)]
          + (rule.form == .interpretation ? [sheet.text("video", limit: 500, isOptional: true)] : [])))
    if !found.files.isEmpty {
      groups.append(
        FieldGroup(
          legend: Texts.text("item.form.files"),
          fields: [sheet.checkboxes("files", found.files.map { Choice($0.id.description, $0.name) })]))
    }
    groups.append(classification(sheet))
    groups.append(FieldGroup(legend: "", fields: [sheet.text("note", limit: 200, isOptional: true)]))
    return groups
  }

  private func basic(_ sheet: FormSheet) -> FieldGroup {
    FieldGroup(
      legend: Texts.text("item.form.basic"),
      fields: [
        sheet.text("title", limit: ItemContent.longestTitle),
        sheet.area("summary", limit: ItemContent.longestSummary, rows: 3, isOptional: true),
        sheet.text("keywords", isOptional: true), sheet.text("source", limit: 100, isOptional: true),
        sheet.date("formedOn"), sheet.date("changedOn", isOptional: true),
      ])
  }

  private func document(_ sheet: FormSheet) -> FieldGroup {
    FieldGroup(
      legend: Texts.text("item.form.document"),
      fields: [
        sheet.select(
          "sort",
          DocumentFacts.Sort.allCases.map { Choice($0.rawValue, Texts.text("item.sortOfDocument.\($0.rawValue)")) }),
        sheet.text("number", limit: 60, isOptional: true), sheet.text("unifiedNumber", limit: 60, isOptional: true),
        sheet.area("issuers", limit: 1_000, rows: 2, isOptional: true),
        sheet.select("genre", OfficialGenre.all.map { Choice($0, $0) }, isOptional: true),
        sheet.select("topic", OfficialTopic.all.map { Choice($0, $0) }, isOptional: true),
        sheet.date("signedOn", isOptional: true), sheet.date("effectiveOn", isOptional: true),
        sheet.date("expiresOn", isOptional: true),
        sheet.select(
          "validity",
          DocumentFacts.Validity.allCases.map { Choice($0.rawValue, Texts.text("item.validity.\($0.rawValue)")) }),
        sheet.date("abolishedOn", isOptional: true), sheet.text("abolishedBy", isOptional: true),
        sheet.area("basis", limit: 2_000, rows: 2, isOptional: true),
        sheet.text("gazetteIssue", limit: 60, isOptional: true),
      ])
  }

  private func classification(_ sheet: FormSheet) -> FieldGroup {
    FieldGroup(
      legend: Texts.text("item.form.classification"), hint: Texts.text("item.form.classification.hint"),
      fields: [
        sheet.select(
          "column",
          StatutoryColumns.holding.map { column in
            Choice(
              column.key,
              [StatutoryColumns.parent(of: column.key)?.name, column.name].compactMap { $0 }.joined(separator: " › "))
          }),
        sheet.radios("attribute", DisclosureAttribute.allCases.map { Choice($0.rawValue, Texts.text($0.textKey)) }),
        sheet.select(
          "ground", ExemptionGround.allCases.map { Choice($0.rawValue, "\($0.word)（\($0.provision.place)）") },
          isOptional: true),
        sheet.area("reason", limit: 1_000, rows: 3, isOptional: true), sheet.date("nextReviewOn", isOptional: true),
        sheet.number("termDays", isOptional: true), sheet.text("termBasis", limit: 100, isOptional: true),
      ])
  }

  private func record(_ field: ItemKindRule.Field, _ values: FormData, _ problems: Problems) -> Field {
    let sheet = FormSheet("item.field", values: values, problems: problems)
    let name = "field.\(field.key)"
    var drawn =
      switch field.sort {
      case .text, .number: sheet.text(name, limit: 500, isOptional: !field.isRequired)
      case .longText: sheet.area(name, rows: 3, isOptional: !field.isRequired)
      case .date: sheet.date(name, isOptional: !field.isRequired)
      }
    drawn.label = field.label
    return drawn
  }

  /// What the form is filled with.
  func values(of content: ItemContent) -> FormData {
    let writer = ArticleHTML { $0 }
    let document = content.document
    var items: [(String, String)] = [
      ("title", content.title), ("summary", content.summary), ("keywords", content.keywords.joined(separator: " ")),
      ("source", content.source), ("formedOn", "\(content.formedOn)"), ("changedOn", content.changedOn.words),
      ("body", writer.html(content.body)), ("video", content.video), ("column", content.columns.first ?? rule.column),
      ("attribute", content.decision.attribute.rawValue), ("ground", content.decision.ground?.rawValue ?? ""),
      ("reason", content.decision.reason), ("nextReviewOn", content.decision.nextReviewOn.words),
      ("termDays", content.termDays.map { "\($0)" } ?? ""), ("termBasis", content.termBasis),
      ("sort", (document?.sort ?? .other).rawValue), ("number", document?.number ?? ""),
      ("unifiedNumber", document?.unifiedNumber ?? ""), ("issuers", document?.issuers.joined(separator: "\n") ?? ""),
      ("genre", document?.genre ?? ""), ("topic", document?.topics.first ?? ""),
      ("signedOn", (document?.signedOn).words), ("effectiveOn", (document?.effectiveOn).words),
      ("expiresOn", (document?.expiresOn).words), ("validity", (document?.validity ?? .inForce).rawValue),
      ("abolishedOn", (document?.abolishedOn).words), ("abolishedBy", document?.abolishedBy ?? ""),
      ("basis", document?.basis.joined(separator: "\n") ?? ""), ("gazetteIssue", document?.gazetteIssue ?? ""),
      ("version", "\(found.matter.matter.version)"),
    ]
    items += content.fields.map { ("field.\($0.key)", $0.value) }
    items += content.files.map { ("files", "\($0.id)") }
    return FormData(items)
  }

  /// What was entered, over what the item says already: what the form does not ask for stays.
  ///
  /// - Throws: `Issues`, `ArticleRefusal`.
  func content(_ form: inout FormData) throws -> ItemContent {
    var content = found.latest.content
    content.title = form.text("title", limit: ItemContent.longestTitle, isOptional: true)
    content.summary = form.text("summary", limit: ItemContent.longestSummary, isOptional: true)
    content.keywords = (form["keywords"] ?? "").split { $0.isWhitespace || "，,、;；".contains($0) }.map(String.init)
    content.source = form.text("source", limit: 100, isOptional: true)
    content.formedOn = form.date("formedOn") ?? content.formedOn
    content.changedOn = form.date("changedOn", isOptional: true)
    content.body = try body(form["body"] ?? "")
    content.video = form.text("video", limit: 500, isOptional: true)
    content.columns = [form["column"] ?? ""] + content.columns.dropFirst()
    content.decision = decision(&form)
    content.termDays = form.integer("termDays", in: 1...ItemKindRule.longestTerm, isOptional: true)
    content.termBasis = form.text("termBasis", limit: 100, isOptional: true)
    for field in rule.fields { content.fields[field.key] = form["field.\(field.key)"] ?? "" }
    if rule.form == .document || rule.form == .interpretation { content.document = document(&form) }
    let chosen = form.all("files").compactMap { Int64($0) }
    let inline = content.files.filter(\.isInline)
    content.files =
      chosen.map { id in
        content.files.first { $0.id == id } ?? ItemContent.File(id: id, digest: "")
      } + inline.filter { !chosen.contains($0.id) }
    return content
  }

  /// The text of the editor, read again: whatever a browser sends becomes a tree of what may be shown.
  private func body(_ html: String) throws -> Article {
    guard !html.allSatisfy(\.isWhitespace) else { return Article() }
    let files = Set(found.files.map { $0.id.description })
    return try ArticleReader(.own) { files.contains($0) ? $0 : nil }.read(html: html).article
  }

  private func decision(_ form: inout FormData) -> AttributeDecision {
    let attribute = form.choice("attribute", as: DisclosureAttribute.self) ?? .proactive
    return AttributeDecision(
      attribute, statutoryItem: StatutoryColumns[form["column"] ?? ""]?.statutoryItem,
      ground: form.choice("ground", as: ExemptionGround.self, isOptional: true),
      reason: form.text("reason", limit: 1_000, isOptional: true),
      nextReviewOn: form.date("nextReviewOn", isOptional: true))
  }

  private func document(_ form: inout FormData) -> DocumentFacts {
    var facts = DocumentFacts()
    facts.sort = form.choice("sort", as: DocumentFacts.Sort.self, isOptional: true) ?? .other
    facts.number = form.text("number", limit: 60, isOptional: true)
    facts.unifiedNumber = form.text("unifiedNumber", limit: 60, isOptional: true)
    facts.issuers = Self.lines(form["issuers"])
    facts.genre = form["genre"] ?? ""
    facts.topics = [form["topic"] ?? ""].filter { !$0.isEmpty }
    facts.signedOn = form.date("signedOn", isOptional: true)
    facts.effectiveOn = form.date("effectiveOn", isOptional: true)
    facts.expiresOn = form.date("expiresOn", isOptional: true)
    facts.validity = form.choice("validity", as: DocumentFacts.Validity.self, isOptional: true) ?? .inForce
    facts.abolishedOn = form.date("abolishedOn", isOptional: true)
    facts.abolishedBy = form.text("abolishedBy", isOptional: true)
    facts.basis = Self.lines(form["basis"])
    facts.gazetteIssue = form.text("gazetteIssue", limit: 60, isOptional: true)
    return facts
  }

  private static func lines(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

extension CivilDate? {
  /// The day as a form holds it; empty where there is none.
  fileprivate var words: String { map { "\($0)" } ?? "" }
}
