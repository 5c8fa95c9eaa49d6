import Disclosure
import Operations
import WebSupport

extension RequestQuestion {
  /// The fields of its page.
  func form(_ answers: RequestAnswers, problems: Problems) -> [Field] {
    let names = fields(answers)
    let sheet = FormSheet(
      "visitor.field", values: FormData(names.map { ($0, answers[$0]) }), problems: problems)
    switch self {
    case .subject: return [sheet.radios("subject", Self.choices(RequestSubject.allCases.map(\.rawValue), "subject"))]
    case .what:
      return [
        sheet.area("description", limit: WantedInformation.longest, rows: 9),
        sheet.text("indexNumber", limit: 100, isOptional: true),
      ]
    case .way: return [sheet.radios("way", Self.choices(WayToReceive.allCases.map(\.rawValue), "way"))]
    case .who:
      return [sheet.radios("kind", Party.Kind.allCases.map { Choice($0.rawValue, Texts.text("party.kind.\($0)")) })]
    case .identity: return identity(sheet, answers)
    case .agent: return [sheet.radios("byAgent", Self.choices(["no", "yes"], "byAgent"))]
    case .agency:
      return [
        sheet.text("agent.name", limit: 100, autocomplete: "name"), Self.papers(sheet, "agent.paper"),
        sheet.text("agent.paperNumber", limit: 60), sheet.text("agent.contact", type: "tel", autocomplete: "tel"),
      ]
    case .contact:
      return [
        sheet.text("contact", type: "tel", isOptional: true, autocomplete: "tel"),
        sheet.text("email", type: "email", isOptional: answers.way != .email, autocomplete: "email"),
        sheet.text("address", isOptional: answers.way != .post, autocomplete: "street-address"),
      ]
    case .help: return [sheet.area("assistance", limit: 500, rows: 3, isOptional: true)]
    }
  }

  private func identity(_ sheet: FormSheet, _ answers: RequestAnswers) -> [Field] {
    guard answers.isPerson else {
      return [
        sheet.text("name", limit: 100, autocomplete: "organization"), sheet.text("code", limit: 18),
        sheet.text("representative", isOptional: true, autocomplete: "name"),
      ]
    }
    return [
      sheet.text("name", limit: 100, autocomplete: "name"), Self.papers(sheet, "paper"),
      sheet.text("paperNumber", limit: 60),
    ]
  }

  private static func papers(_ sheet: FormSheet, _ name: String) -> Field {
    sheet.radios(name, IdentityPaper.Kind.allCases.map { Choice($0.rawValue, Texts.text("identityPaper.kind.\($0)")) })
  }

  private static func choices(_ values: [String], _ field: String) -> [Choice] {
    values.map { value in
      let key = "visitor.\(field).\(value)"
      return Choice(value, Texts.text(key), hint: Texts.all["\(key).hint"] ?? "")
    }
  }
}

extension RequestAnswers {
  /// What was answered to a field, as the page for checking shows it.
  func shown(_ field: String) -> String {
    let value = self[field]
    switch field {
    case "subject", "way", "byAgent": return value.isEmpty ? "" : Texts.text("visitor.\(field).\(value)")
    case "kind": return value.isEmpty ? "" : Texts.text("party.kind.\(value)")
    case "paper", "agent.paper": return value.isEmpty ? "" : Texts.text("identityPaper.kind.\(value)")
    default: return value
    }
  }
}
