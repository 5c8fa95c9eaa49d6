import Hummingbird
public import Operations
public import WebSupport

/// The platform for programs: the same operations as at the desk, as JSON under `/api/v1`.
///
/// A program signs in with a token in `Authorization: Bearer …`, which narrows what its owner may do.
public struct OfficeAPI: Sendable {
  private let desk: Desk
  private let version: String

  /// The addresses over a desk.
  public init(desk: Desk, version: String) {
    self.desk = desk
    self.version = version
  }

  /// All addresses.
  public var routes: [WebRoute] { (endpoints + [description(described)]).map(\.route) }

  /// The addresses that are there for everybody, wherever citizens reach the platform; they need no session.
  public var visitorRoutes: [WebRoute] { routes.filter { $0.path.hasPrefix(APIRoutes.visitors) } }

  /// What the description describes, but for itself.
  var endpoints: [Endpoint] {
    let organs = OrganResource(desk: desk)
    let matters = MatterResource(desk: desk)
    let requests = RequestResource(desk: desk)
    let work = RequestWorkResource(desk: desk)
    let visitors = VisitorResource(desk: desk)
    return [
      AccountResource(desk: desk).me,
      organs.list, organs.one, organs.guide,
      matters.list, matters.one, matters.create,
      requests.list, requests.one, requests.days, requests.letter, requests.register,
      work.steps, ApprovalResource(desk: desk).step, work.evidence, work.opinions, work.proposal, work.prolongation,
      work.declining, work.split, work.party, work.secret,
      visitors.file, visitors.follow,
      SearchResource(desk: desk).find,
      DueDateResource(desk: desk).due,
    ]
  }

  /// The description, which describes itself too, so that nothing that is answered is missing in it.
  var described: JSONValue { APIDescription(endpoints: endpoints + [description(.null)], version: version).document }

  private func description(_ document: JSONValue) -> Endpoint {
    Endpoint(
      name: "getDescription", path: APIRoutes.description, summary: "这份说明（OpenAPI 3.1）", access: .anyone,
      reply: .anyObject
    ) { _ in try Response(json: document) }
  }
}
