import Disclosure
import HTTPTypes
import Operations
import WebSupport

/// What comes after the reply: like cases, publication for all, the report upward.
enum AfterReplyPages {
  static let feature = DeskFeature(
    rail: [RailEntry(.office, "publication.candidates", DeskRoutes.candidates, needs: [.handleMatters])],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let like = LikeCaseList(room: room)
    let publication = PublicationForms(room: room)
    let report = UpwardReportForm(room: room)
    let handling = Access.capability(.handleMatters)
    return [
      WebRoute(method: .get, path: DeskRoutes.likeCases, access: .signedIn, handler: like.show).costly,
      WebRoute(method: .get, path: DeskRoutes.candidates, access: .signedIn, handler: publication.candidates),
      WebRoute(method: .get, path: DeskRoutes.conversion, access: handling, handler: publication.ask),
      WebRoute(method: .post, path: DeskRoutes.conversion, access: handling, handler: publication.convert),
      WebRoute(method: .get, path: DeskRoutes.upwardReport, access: handling, handler: report.ask),
      WebRoute(method: .post, path: DeskRoutes.upwardReport, access: handling, handler: report.save),
    ] + CaseForms(room: room).routes(DeskRoutes.suggestion, handling, SuggestionPart())
  }
}
