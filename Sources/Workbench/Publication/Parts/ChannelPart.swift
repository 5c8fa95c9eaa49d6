import Disclosure
import Operations
import WebSupport

/// Records by what other way an item was made public: Regulation, Articles 23 and 25.
struct ChannelPart: ItemPart {
  var title: String { Texts.text("item.step.channel") }

  func isOpen(_ ask: ItemAsk) -> Bool { Self.isOpen(ask.found) }

  /// Only what was public here may have gone elsewhere.
  static func isOpen(_ found: ItemDetails.Outcome) -> Bool {
    found.powers.contains(.handleMatters) && found.releases.contains { ![.scheduled, .cancelled].contains($0.state) }
  }

  func form(_ ask: ItemAsk) -> CaseForm {
    let values = ask.values ?? FormData([("on", "\(ask.found.matter.today)")])
    let sheet = FormSheet("item.channel", values: values, problems: ask.problems)
    let channels = PublicationChannel.allCases.filter { $0 != .website }
    var fields = [
      sheet.select("channel", channels.map { Choice($0.rawValue, Texts.text($0.textKey)) }), sheet.date("on"),
      sheet.area("evidence", limit: 300, rows: 2, isOptional: true),
    ]
    if !ask.found.files.isEmpty {
      fields.append(
        sheet.select("file", ask.found.files.map { Choice($0.id.description, $0.name) }, isOptional: true))
    }
    return CaseForm(
      title: title, text: Texts.text("item.step.channel.text"), groups: [FieldGroup(fields: fields)], button: title)
  }

  func take(_ form: inout FormData, _ ask: ItemAsk, _ desk: Desk) async throws {
    let channel = form.choice("channel", as: PublicationChannel.self)
    let day = form.date("on")
    let evidence = form.text("evidence", limit: 300, isOptional: true)
    let file = form["file"].flatMap { Attachment.ID($0) }
    try form.check()
    _ = try await desk.perform(
      RecordChannel(
        ask.id, channel: try form.require(channel, "channel"), on: try form.require(day, "on"), evidence: evidence,
        file: file), as: ask.context.principal)
  }
}
