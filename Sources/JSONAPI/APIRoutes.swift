/// Every address of the API.
enum APIRoutes {
  static let description = "/api/v1/openapi.json"
  static let me = "/api/v1/me"
  static let organs = "/api/v1/organs"
  static let organ = "/api/v1/organs/:id"
  static let guide = "/api/v1/organs/:id/guide"
  static let matters = "/api/v1/matters"
  static let matter = "/api/v1/matters/:id"
  static let search = "/api/v1/search"
  static let due = "/api/v1/calendar/due"

  static let requests = "/api/v1/requests"
  static let request = "/api/v1/requests/:id"
  static let requestDays = "/api/v1/requests/:id/days"
  static let requestSteps = "/api/v1/requests/:id/steps"
  static let requestEvidence = "/api/v1/requests/:id/evidence"
  static let requestApproval = "/api/v1/requests/:id/approval"
  static let requestOpinions = "/api/v1/requests/:id/opinions"
  static let requestProposal = "/api/v1/requests/:id/proposal"
  static let requestExtension = "/api/v1/requests/:id/extension"
  static let requestExtensionAnswer = "/api/v1/requests/:id/extension/answer"
  static let requestSplit = "/api/v1/requests/:id/split"
  static let requestParty = "/api/v1/requests/:id/parties/:party"
  static let requestSecret = "/api/v1/requests/:id/secret"
  static let requestLetter = "/api/v1/requests/:id/letters/:letter"
  static let visitors = "/api/v1/public/"
  static let filing = "/api/v1/public/requests"
  static let following = "/api/v1/public/requests/follow"

  static func request(_ id: some CustomStringConvertible) -> String { "\(requests)/\(id)" }
  static func matter(_ id: some CustomStringConvertible) -> String { "\(matters)/\(id)" }
}
