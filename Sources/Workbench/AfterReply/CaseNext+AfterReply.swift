import Disclosure
import Operations
import WebSupport

extension CaseNext {
  /// What is looked up beside a case, and what comes after its reply.
  static func afterReply(_ found: RequestDetails.Outcome) -> [CasePage.Action] {
    let id = found.matter.matter.id
    var links = [("like.title", DeskRoutes.likeCases(id)), ("remedy.title", DeskRoutes.remedies(of: id))]
    if found.powers.contains(.handleMatters), found.request.publication == nil {
      let deed = found.request.suggestsPublication ? "publication.suggest.takeBack" : "publication.suggest.mark"
      links.append((deed, DeskRoutes.suggestion(of: id)))
    }
    let isAnswered = [.dispatched, .closed, .archived].contains(found.request.course.stage)
    if isAnswered, found.powers.contains(.handleMatters) {
      links.append(("report.title", DeskRoutes.upwardReport(of: id)))
      if found.request.publication == nil, found.request.details?.outcome.discloses == true {
        links.append(("publication.convert", DeskRoutes.conversion(of: id)))
      }
    }
    return links.map { CasePage.Action(text: Texts.text($0.0), path: $0.1, effect: "") }
  }
}
