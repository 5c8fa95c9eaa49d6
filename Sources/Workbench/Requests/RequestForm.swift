import CivilTime
import Disclosure
import Operations
import WebSupport

/// The form that registers a request that came by one channel.
struct RequestForm {
  let channel: RequestChannel
  let values: FormData
  let problems: Problems
  let handlers: [Choice]

  /// What shows on which day it was received, by the channel: Regulation, Article 31.
  static func evidence(of channel: RequestChannel) -> [ReceiptEvidence.Kind] {
    channel.preliminary == channel.decisive ? [channel.decisive] : [channel.preliminary, channel.decisive]
  }

  /// The channel that a button chooses; nil where it is another button.
  static func chosen(by deed: String?) -> RequestChannel? {
    guard let deed, deed.hasPrefix(choice) else { return nil }
    return RequestChannel(rawValue: String(deed.dropFirst(choice.count)))
  }

  private static let choice = "channel-"

  /// The channels.
  var channels: [RequestFormPage.Channel] {
    RequestChannel.allCases.map {
      RequestFormPage.Channel(value: Self.choice + $0.rawValue, word: $0.chinese, isChosen: $0 == channel)
    }
  }

  /// The days that were typed for other channels: whoever chooses the former one again finds them.
  var hidden: [CaseFormPage.Hidden] {
    let asked = Self.evidence(of: channel)
    return ReceiptEvidence.Kind.allCases.filter { !asked.contains($0) }.compactMap { kind in
      let name = "evidence.\(kind.rawValue)"
      return values[name].flatMap { $0.isEmpty ? nil : CaseFormPage.Hidden(hiddenName: name, hiddenValue: $0) }
    }
  }

  /// The parts of the form.
  var groups: [FieldGroup] {
    let sheet = FormSheet("case.form", values: values, problems: problems)
    return [
      FieldGroup(
        legend: Texts.text("case.form.receipt"), hint: Texts.text("case.form.receipt.\(channel.rawValue)"),
        fields: Self.evidence(of: channel).map { kind in
          sheet.date("evidence.\(kind.rawValue)", isOptional: kind != channel.preliminary)
        } + [sheet.text("evidence.note", isOptional: true)]),
      FieldGroup(
        legend: Texts.text("case.form.applicant"), hint: Texts.text("case.form.applicant.hint"),
        fields: PartyFields(.applicant).fields(values, problems)),
      FieldGroup(
        legend: Texts.text("case.form.wanted"),
        fields: [
          sheet.radios("subject", RequestSubject.allCases.map { Choice($0.rawValue, Texts.text($0.textKey)) }),
          sheet.area("description", limit: WantedInformation.longest, rows: 6),
          sheet.text("indexNumber", limit: 100, isOptional: true),
          sheet.select("carrier", Supply.Carrier.allCases.map { Choice($0.rawValue, $0.word) }),
          sheet.select("delivery", DeliveryWay.allCases.map { Choice($0.rawValue, Texts.text($0.textKey)) }),
          sheet.checkbox("suggestsPublication"),
        ]),
      FieldGroup(
        legend: Texts.text("case.form.rest"),
        fields: [
          sheet.area("assistance", limit: 500, rows: 2, isOptional: true),
          sheet.select("handler", handlers, isOptional: true),
        ]),
      FieldGroup(
        legend: Texts.text("case.form.agent"), hint: Texts.text("case.form.agent.hint"),
        fields: PartyFields(.agent, prefix: "agent.").fields(values, problems)),
    ]
  }

  /// What was entered; the sentences about what is wrong with it are those of the draft.
  ///
  /// - Throws: `Issues` with all that is wrong.
  static func draft(_ form: inout FormData, _ channel: RequestChannel, today: CivilDate) throws -> RequestDraft {
    let evidence = evidence(&form, channel)
    let applicant = PartyFields(.applicant).read(&form)
    let agent = PartyFields(.agent, prefix: "agent.").read(&form)
    let subject = form.choice("subject", as: RequestSubject.self, isOptional: true) ?? .information
    let carrier = form.choice("carrier", as: Supply.Carrier.self, isOptional: true) ?? .paper
    let delivery = form.choice("delivery", as: DeliveryWay.self, isOptional: true) ?? .post
    let wanted = WantedInformation(
      form.text("description", limit: WantedInformation.longest, isOptional: true),
      indexNumber: form.text("indexNumber", isOptional: true), carrier: carrier, delivery: delivery)
    let draft = RequestDraft(
      subject: subject, channel: channel, evidence: evidence,
      applicant: applicant ?? PartyDraft(kind: .naturalPerson, name: form["name"] ?? ""), agent: agent, wanted: wanted,
      suggestsPublication: form.flag("suggestsPublication"),
      assistance: form.text("assistance", limit: 500, isOptional: true))
    // One check of everything, so that nobody corrects a form twice.
    try Issues.check(form.issues + draft.issues(today: today, isComplete: false))
    return draft
  }

  private static func evidence(_ form: inout FormData, _ channel: RequestChannel) -> [ReceiptEvidence] {
    let note = form.text("evidence.note", isOptional: true)
    var found: [ReceiptEvidence] = []
    for kind in evidence(of: channel) {
      if let day = form.date("evidence.\(kind.rawValue)", isOptional: true) {
        found.append(ReceiptEvidence(kind, on: day))
      }
    }
    // The number of the consignment, or how it was confirmed, belongs to the latest that is known.
    if !found.isEmpty { found[found.count - 1].note = note }
    return found
  }

  /// The same issues, those about the evidence as a whole at the field that decides.
  static func placed(_ error: any Error, _ channel: RequestChannel) -> any Error {
    guard let issues = error as? Issues else { return error }
    return Issues(
      issues.list.map { issue in
        issue.field == "evidence"
          ? Issue("evidence.\(channel.preliminary.rawValue)", issue.key, issue.arguments) : issue
      })
  }
}
