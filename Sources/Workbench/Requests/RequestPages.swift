import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The pages of requests: everything with which clerk, handler, head and counsel work on a case.
enum RequestPages {
  static let feature = DeskFeature(
    templates: [
      "requests": PackageResources.requests_mustache, "request-form": PackageResources.request_form_mustache,
      "field-groups": PackageResources.field_groups_mustache, "case": PackageResources.case_mustache,
      "case-form": PackageResources.case_form_mustache, "case-days": PackageResources.case_days_mustache,
      "case-tests": PackageResources.case_tests_mustache,
    ],
    samples: [
      RequestsPage.sample, RequestFormPage.sample, CasePage.sample, CaseFormPage.sample, DaysPage.sample,
      TestsPage.sample,
    ],
    rail: [RailEntry(.work, "requests.title", DeskRoutes.requests, needs: [.viewMatters])],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let (requests, registering) = (Requests(room: room), RequestForms(room: room))
    let (cases, tests) = (Cases(room: room), TestsDesk(room: room))
    let registers = Access.capability(.registerMatters)
    return [
      WebRoute(method: .get, path: DeskRoutes.requests, access: .signedIn, handler: requests.list),
      WebRoute(method: .get, path: DeskRoutes.newRequest, access: registers, handler: registering.new),
      WebRoute(method: .post, path: DeskRoutes.newRequest, access: registers, handler: registering.register),
      WebRoute(method: .get, path: DeskRoutes.request, access: .signedIn, handler: cases.show),
      WebRoute(method: .get, path: DeskRoutes.requestDays, access: .signedIn, handler: cases.days),
      WebRoute(method: .get, path: DeskRoutes.requestTests, access: .signedIn, handler: tests.show),
    ] + parts(CaseForms(room: room))
  }

  /// What is done with a case on a page of its own.
  private static func parts(_ forms: CaseForms) -> [WebRoute] {
    let handles = Access.capability(.handleMatters)
    let registers = Access.capability(.registerMatters)
    let steps = StepForm.events.flatMap { event in
      forms.routes(DeskRoutes.requestStep(event), access(to: event), StepPart(event: event))
    }
    return steps
      + forms.routes(DeskRoutes.requestStep(.propose), access(to: .propose), ProposalPart(isStep: true))
      + forms.routes(DeskRoutes.requestProposal, handles, ProposalPart(isStep: false))
      + forms.routes(DeskRoutes.requestEvidence, registers, EvidencePart())
      + forms.routes(DeskRoutes.requestOpinion, handles, OpinionPart())
      + forms.routes(DeskRoutes.requestExtension, handles, ExtensionPart())
      + forms.routes(
        DeskRoutes.requestExtensionAnswer, .capability(.assignMatters), ExtensionAnswerPart())
      + forms.routes(DeskRoutes.requestApplicant, handles, ApplicantPart())
      + forms.routes(DeskRoutes.requestRectification, handles, RectificationPart())
      + forms.routes(DeskRoutes.requestSplit, handles, SplitPart())
      + forms.routes(DeskRoutes.partyCorrection, registers, PartyPart())
  }

  /// What it takes to be led to a step; the operation asks at the organ.
  static func access(to event: RequestEvent) -> Access {
    RequestTransition.table.first { $0.event == event }.map { .capability($0.actor.capability) } ?? .signedIn
  }
}
