import Disclosure
import Operations
import WebSupport

/// A step of an item that asks for nothing but a nod.
struct PlainPart: ItemPart {
  let event: PublicationEvent

  var title: String { Texts.text("item.step.\(event.rawValue)") }

  func isOpen(_ ask: ItemAsk) -> Bool { ask.opens(event) }

  func form(_ ask: ItemAsk) -> CaseForm {
    CaseForm(
      title: title, text: Texts.text("item.step.\(event.rawValue).text"), summary: summary(ask),
      warning: warning(ask), groups: [], button: title)
  }

  func take(_ form: inout FormData, _ ask: ItemAsk, _ desk: Desk) async throws {
    let (id, version, principal) = (ask.id, form.version, ask.context.principal)
    switch event {
    case .submit: _ = try await desk.perform(SubmitItem(id, version: version), as: principal)
    case .cancelSchedule: try await desk.perform(CancelSchedule(id, version: version), as: principal)
    case .reopen: try await desk.perform(ReopenItem(id, version: version), as: principal)
    case .discard: try await desk.perform(DiscardItem(id, version: version), as: principal)
    default: throw NotFound()
    }
  }

  private func summary(_ ask: ItemAsk) -> [SummaryRow] {
    guard event == .submit else { return [] }
    let version = ask.found.latest
    return [
      SummaryRow(Texts.text("item.version"), Texts.text("item.version.number", ["number": "\(version.sequence)"])),
      SummaryRow(Texts.text("item.attribute"), Texts.text(ask.found.item.attribute.textKey)),
      SummaryRow(Texts.text("item.digest"), String(version.digest.prefix(16))),
    ]
  }

  private func warning(_ ask: ItemAsk) -> String {
    let open = ask.found.findings.filter(\.isOpen).count
    return event == .submit && open > 0 && !ask.problems.isAny
      ? Texts.text("item.issue.openFindings", ["count": "\(open)"]) : ""
  }
}
