import Hummingbird
import WebSupport

/// Says whether the server lives, and whether it can do its work.
struct Health: Sendable {
  let readiness: @Sendable () async -> Readiness

  @Sendable func live(_ request: Request, _ context: WebContext) -> Response {
    Response(text: "ok\n")
  }

  @Sendable func ready(_ request: Request, _ context: WebContext) async throws -> Response {
    let state = await readiness()
    return try Response(json: state, status: state.status == .ready ? .ok : .serviceUnavailable)
  }
}
