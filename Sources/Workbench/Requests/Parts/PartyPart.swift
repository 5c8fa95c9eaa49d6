import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Corrects what was entered about a party; what it says now is not shown, and what is left empty stays.
struct PartyPart: CasePart {
  var title: String { Texts.text("case.party") }

  func isOpen(_ ask: CaseAsk) -> Bool { ask.holds(.registerMatters) }

  func form(_ ask: CaseAsk) throws -> CaseForm {
    let party = try party(ask)
    let values = ask.values ?? FormData([("kind", party.kind.rawValue)])
    let secrets = ask.found.matter.secrets[party.id] ?? []
    var summary = [
      SummaryRow(Texts.text("party.form.role"), Texts.text("case.role.\(party.role.rawValue)")),
      SummaryRow(Texts.text("party.form.kind"), party.kind.word),
      SummaryRow(Texts.text("party.form.name"), party.maskedName),
      SummaryRow(Texts.text("party.form.contact"), party.maskedContact),
    ]
    summary += secrets.map { SummaryRow($0.field.word, $0.masked) }
    let extent: PartyFields.Extent =
      switch party.role {
      case .applicant: .applicant
      case .agent: .agent
      case .thirdParty, .other: .thirdParty
      }
    return CaseForm(
      title: title, text: Texts.text("case.party.text"), summary: summary,
      groups: [FieldGroup(fields: PartyFields(extent).fields(values, ask.problems).map(\.asOptional))],
      button: Texts.text("case.party.save"))
  }

  func take(_ form: inout FormData, _ ask: CaseAsk, _ desk: Desk) async throws -> String? {
    let party = try party(ask)
    let entered = PartyFields(.applicant).read(&form)
    try form.check()
    guard let entered else { throw NotFound() }
    func kept(_ new: String, _ old: String) -> String { new.isEmpty ? old : new }
    let draft = PartyDraft(
      kind: entered.kind, name: kept(entered.name, party.name),
      representative: kept(entered.representative, party.representative),
      contact: kept(entered.contact, party.contact), email: kept(entered.email, party.email),
      address: kept(entered.address, party.address), code: kept(entered.code, party.code), paper: entered.paper)
    try await desk.perform(
      CorrectParty(party.id, matterVersion: form.version, draft: draft), as: ask.context.principal)
    return nil
  }

  private func party(_ ask: CaseAsk) throws -> Party {
    let number = ask.context.parameters.get("party")
    guard let party = ask.found.matter.parties.first(where: { $0.id.description == number }), party.erasedAt == nil
    else { throw NotFound() }
    return party
  }
}

extension Field {
  /// The same field, marked as one that may stay empty.
  var asOptional: Field {
    var field = self
    field.isOptional = true
    return field
  }
}
