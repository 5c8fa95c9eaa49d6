import Disclosure
import Operations
import WebSupport

/// What is entered about an applicant, an agent or a third party: fields and reading; the names begin with `prefix`.
struct PartyFields {
  /// How much is asked.
  enum Extent {
    /// Everything that Article 29 asks of an applicant.
    case applicant
    /// Who acts for him.
    case agent
    /// Whoever is asked for an opinion: no identity has to be proved.
    case thirdParty
  }

  let prefix: String
  let extent: Extent

  init(_ extent: Extent, prefix: String = "") {
    self.prefix = prefix
    self.extent = extent
  }

  /// The fields.
  func fields(_ values: FormData, _ problems: Problems) -> [Field] {
    let sheet = FormSheet("party.form", values: values, problems: problems, prefix: prefix)
    let isOptional = extent == .agent
    var fields = [
      sheet.select("kind", Party.Kind.allCases.map { Choice($0.rawValue, $0.word) }, isOptional: isOptional),
      sheet.text("name", limit: 100, isOptional: isOptional),
    ]
    if extent != .thirdParty {
      fields += [
        sheet.select(
          "paper",
          IdentityPaper.Kind.allCases.map { Choice($0.rawValue, Texts.text("identityPaper.kind.\($0.rawValue)")) },
          isOptional: true),
        sheet.text("paperNumber", limit: IdentityPaper.longestNumber, isOptional: true),
      ]
    }
    if extent == .applicant { fields.append(sheet.text("code", limit: 18, isOptional: true)) }
    if extent != .agent { fields.append(sheet.text("representative", isOptional: true)) }
    fields += [
      sheet.text("contact", type: "tel", isOptional: true), sheet.text("email", type: "email", isOptional: true),
      sheet.text("address", isOptional: true),
    ]
    return fields
  }

  /// What was entered; nil where the kind is missing, which the form notes, or where an optional part is empty.
  func read(_ form: inout FormData) -> PartyDraft? {
    guard extent != .agent || isFilled(form) else { return nil }
    let kind = form.choice("\(prefix)kind", as: Party.Kind.self, isOptional: extent == .agent)
    // The sentences about what is missing are those of the draft, which knows what each kind needs.
    func text(_ name: String, limit: Int = 200) -> String {
      form.text("\(prefix)\(name)", limit: limit, isOptional: true)
    }
    let number = text("paperNumber", limit: IdentityPaper.longestNumber)
    let paper = form.choice("\(prefix)paper", as: IdentityPaper.Kind.self, isOptional: true) ?? .residentCard
    let draft = PartyDraft(
      kind: kind ?? .naturalPerson, name: text("name", limit: 100), representative: text("representative"),
      contact: text("contact"), email: text("email"), address: text("address"), code: text("code", limit: 40),
      paper: number.isEmpty ? nil : IdentityPaper(paper, number: number))
    return kind == nil && extent != .agent ? nil : draft
  }

  /// Whether anything was entered.
  func isFilled(_ form: FormData) -> Bool {
    form.items.contains { item in
      item.name.hasPrefix(prefix) && item.name != "\(prefix)kind" && item.name != "\(prefix)paper"
        && !item.value.trimmed.isEmpty
    }
  }
}
