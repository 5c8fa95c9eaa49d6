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

  /// The description, which describes itself too, so that nothing that is answered is missing in it.
  var described: JSONValue { APIDescription(endpoints: endpoints + [description(.null)], version: version).document }

  private func description(_ document: JSONValue) -> Endpoint {
    Endpoint(
      name: "getDescription", path: APIRoutes.description, summary: "这份说明（OpenAPI 3.1）", access: .anyone,
      reply: .anyObject
    ) { _ in try Response(json: document) }
  }
}
