import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// One address of the API with what its description says of it.
struct Endpoint: Sendable {
  /// A value that the address or its query takes.
  struct Parameter: Sendable {
    var name: String
    var text: String
    var isRequired = false
  }

  var method: HTTPRequest.Method = .get
  var path: String
  /// What it does, in Chinese.
  var summary: String
  var access: Access
  var parameters: [Parameter] = []
  /// Names of the members of the body with what they hold; empty where it takes none.
  var body: [Parameter] = []
  /// Whether one account may ask it only so often.
  var isCostly = false
  var answer: @Sendable (Request, WebContext) async throws -> Response

  var route: WebRoute {
    let route = WebRoute(method: method, path: path, access: access) { [access, answer] request, context in
      // Said before the operation is asked, so that a program without a token learns it at every address alike.
      if access != .anyone, context.principal.person == nil { throw AccessRefusal.notSignedIn }
      return try await answer(request, context)
    }
    return isCostly ? route.costly : route
  }
}
