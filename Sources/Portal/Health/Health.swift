import HTTPTypes
import Hummingbird
import WebSupport

/// Says whether the server lives, and whether it can do its work.
struct Health: Sendable {
  let readiness: @Sendable () async -> Readiness
  let readers: AddressList

  @Sendable func live(_ request: Request, _ context: WebContext) -> Response {
    Response(text: "ok\n")
  }

  @Sendable func ready(_ request: Request, _ context: WebContext) async throws -> Response {
    let state = await readiness()
    let status: HTTPResponse.Status = state.status == .ready ? .ok : .serviceUnavailable
    guard readers.admits(context) else { return try Response(json: ["status": state.status], status: status) }
    return try Response(json: state, status: status)
  }
}
