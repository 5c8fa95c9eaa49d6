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
  public var routes: [WebRoute] { endpoints.map(\.route) + [description] }

  private var endpoints: [Endpoint] {
    let organs = OrganResource(desk: desk)
    let matters = MatterResource(desk: desk)
    return [
      AccountResource(desk: desk).me,
      organs.list, organs.one, organs.guide,
      matters.list, matters.one, matters.create,
      SearchResource(desk: desk).find,
      DueDateResource(desk: desk).due,
    ]
  }

  private var description: WebRoute {
    let document = APIDescription(endpoints: endpoints, version: version)
    return WebRoute(method: .get, path: APIRoutes.description, access: .anyone) { _, _ in try Response(json: document) }
  }
}
