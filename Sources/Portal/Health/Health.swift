import Foundation
import Hummingbird
import WebSupport

/// Says whether the server lives, and what it can read.
struct Health: Sendable {
  let version: String

  @Sendable func live(_ request: Request, _ context: WebContext) -> Response {
    Response(text: "ok\n")
  }

  @Sendable func ready(_ request: Request, _ context: WebContext) throws -> Response {
    struct State: Encodable {
      var status = "ready"
      var version: String
      /// The outside programs and what is read with their help; without one, only that format is refused.
      var helpers: [String: Bool]
    }
    let helpers = [
      "pdftotext": Self.isInstalled(["pdftotext"]), "libreoffice": Self.isInstalled(["soffice", "libreoffice"]),
    ]
    return try Response(json: State(version: version, helpers: helpers))
  }

  private static func isInstalled(_ names: [String]) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").contains { folder in
      names.contains { FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") }
    }
  }
}
