import Disclosure
import Operations
import WebSupport

/// Marks a request as one whose information should be published for all, or takes the mark back: Regulation, Article 44.
struct SuggestionPart: CasePart {
  var title: String { Texts.text("publication.suggest") }

  func isOpen(_ ask: CaseAsk) -> Bool { ask.request.publication == nil && ask.holds(.handleMatters) }

  func form(_ ask: CaseAsk) throws -> CaseForm {
    let deed = ask.request.suggestsPublication ? "takeBack" : "mark"
    return CaseForm(
      title: title, text: Texts.text("publication.suggest.\(deed).text"), groups: [],
      button: Texts.text("publication.suggest.\(deed)"))
  }

  /// Turns the mark that the page showed over; whoever saw another one is refused by the version.
  func take(_ form: inout FormData, _ ask: CaseAsk, _ desk: Desk) async throws -> String? {
    try await desk.perform(
      SuggestPublication(ask.id, version: form.version, isSuggested: !ask.request.suggestsPublication),
      as: ask.context.principal)
    return nil
  }
}
