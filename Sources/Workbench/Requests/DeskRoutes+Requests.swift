import Disclosure
import Operations
import WebSupport

extension DeskRoutes {
  /// The list of requests.
  static let requests = "/desk/requests"
  /// The form to register one.
  static let newRequest = "/desk/requests/new"
  /// One request: the page of the case.
  static let request = "/desk/requests/:id"
  /// Its days, one by one.
  static let requestDays = "/desk/requests/:id/days"
  /// The evidence of the day on which it was received.
  static let requestEvidence = "/desk/requests/:id/evidence"
  /// The opinion of somebody who was consulted.
  static let requestOpinion = "/desk/requests/:id/consultations/:consultation"
  /// The extension that the handler asks for.
  static let requestExtension = "/desk/requests/:id/extension"
  /// The answer of the head of the office where it is not granted.
  static let requestExtensionAnswer = "/desk/requests/:id/extension/answer"
  /// The split into several requests.
  static let requestSplit = "/desk/requests/:id/split"
  /// The other requests of the applicant, and what is done with several of them at once.
  static let requestApplicant = "/desk/requests/:id/applicant"
  /// What is done about a record that should be corrected.
  static let requestRectification = "/desk/requests/:id/rectification"
  /// The correction of what is entered about a party.
  static let partyCorrection = "/desk/requests/:id/parties/:party"
  /// The substantive tests.
  static let requestTests = "/desk/requests/:id/tests"
  /// The decision that is proposed.
  static let requestProposal = "/desk/requests/:id/proposal"

  /// The page of a matter: that of the case for a request, that of the item for a publication.
  static func page(of matter: Matter) -> String { page(of: matter.id, kind: matter.kind) }
  /// The page of a matter of a kind; where the kind is not known, the page of matters leads on.
  static func page(of id: Matter.ID, kind: Matter.Kind?) -> String {
    switch kind {
    case .request: request(id)
    case .publication: item(id)
    case .report, .general, nil: matter(id)
    }
  }
  /// The page of a request.
  static func request(_ id: Matter.ID) -> String { "\(requests)/\(id)" }
  /// A request in the path to a page.
  static func crumb(of matter: Matter) -> PageLink { PageLink(matter.number, request(matter.id)) }
  /// A page of a request, from its pattern.
  static func request(_ id: Matter.ID, _ pattern: String, _ query: Query = Query([])) -> String {
    link(pattern.replacing(":id", with: "\(id)"), query)
  }
  /// The opinion of a consultation.
  static func opinion(of consultation: Consultation.ID, in id: Matter.ID) -> String {
    request(id, requestOpinion).replacing(":consultation", with: "\(consultation)")
  }
  /// The correction of a party.
  static func correction(of party: Party) -> String {
    request(party.matter, partyCorrection).replacing(":party", with: "\(party.id)")
  }
  /// The pattern of a step.
  static func requestStep(_ event: RequestEvent) -> String { "\(request)/steps/\(event.rawValue)" }
  /// A step of a request.
  static func step(_ event: RequestEvent, of id: Matter.ID) -> String { request(id, requestStep(event)) }
}
