import Documents
import HTTPTypes
import Operations
import WebSupport

/// The addresses of those who ask, with what answers them.
struct RequestRoom: Sendable {
  let site: Site
  let desk: Desk
  /// Where files go; nil where the server takes none.
  let cabinet: FileCabinet?
  /// What sets letters as PDF, or says that nothing does.
  let typesetter: any LetterTypesetter

  var routes: [WebRoute] { before + form + following }

  private var before: [WebRoute] {
    let guidance = RequestGuidance(site: site, desk: desk)
    return [
      WebRoute(method: .get, path: Routes.requests, access: .anyone, handler: guidance.start),
      WebRoute(method: .get, path: Routes.requestOrgan, access: .anyone, handler: guidance.organ),
      WebRoute(method: .get, path: Routes.requestHelp, access: .anyone, handler: guidance.help),
      WebRoute(method: .get, path: Routes.requestSheet, access: .anyone, handler: guidance.sheet),
    ]
  }

  private var form: [WebRoute] {
    let forms = RequestForms(site: site, desk: desk, unfinished: UnfinishedRequests(desk: desk))
    return [
      WebRoute(method: .get, path: Routes.newRequest, access: .anyone, handler: forms.begin),
      WebRoute(method: .post, path: Routes.newRequest, access: .anyone, handler: forms.file),
      WebRoute(method: .get, path: Routes.requestCheck, access: .anyone, handler: forms.check),
      WebRoute(method: .get, path: Routes.requestQuestion, access: .anyone, handler: forms.show),
      WebRoute(method: .post, path: Routes.requestQuestion, access: .anyone, handler: forms.answer),
      WebRoute(method: .post, path: Routes.dropRequest, access: .anyone, handler: forms.drop),
    ]
  }

  private var following: [WebRoute] {
    let follow = FollowForms(site: site, desk: desk)
    let cases = OwnCases(site: site, desk: desk, cabinet: cabinet, typesetter: typesetter)
    let letters = OwnLetters(site: site, desk: desk, cases: cases)
    let steps = OwnSteps(site: site, desk: desk, cases: cases)
    let files = OwnFiles(site: site, desk: desk, cases: cases)
    return [
      WebRoute(method: .get, path: Routes.ownFiles, access: .anyone, handler: files.ask),
      WebRoute(method: .post, path: Routes.ownFiles, access: .anyone, handler: files.take),
      WebRoute(method: .get, path: Routes.follow, access: .anyone, handler: follow.ask),
      WebRoute(method: .post, path: Routes.follow, access: .anyone, handler: follow.open),
      WebRoute(method: .get, path: Routes.ownCase, access: .anyone, handler: cases.show),
      WebRoute(method: .post, path: Routes.leaveOwnCase, access: .anyone, handler: cases.leave),
      WebRoute(method: .get, path: Routes.ownDays, access: .anyone, handler: cases.days),
      WebRoute(method: .get, path: Routes.ownLetter, access: .anyone, handler: letters.show),
      WebRoute(method: .get, path: Routes.ownLetterFile, access: .anyone, handler: letters.word),
      WebRoute(method: .get, path: Routes.ownLetterPDF, access: .anyone, handler: letters.pdf).costly,
      WebRoute(method: .get, path: Routes.ownStep, access: .anyone, handler: steps.ask),
      WebRoute(method: .post, path: Routes.ownStep, access: .anyone, handler: steps.take),
    ]
  }
}
